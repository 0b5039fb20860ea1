package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossier.DossierScenario.MARITAL_STATUS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ContentEdit;
import vn.motcua.catalogue.Limit;
import vn.motcua.catalogue.ProcedureCode;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.Procedures;
import vn.motcua.clock.Term;
import vn.motcua.clock.TermUnit;
import vn.motcua.dossier.VersionEffects.Effect;
import vn.motcua.identity.Officer;
import vn.motcua.identity.PlainBrowser;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.TestClock;

/** A version that takes force later, with one working day in place of three; it is kept nowhere, so that other tests go on with theirs. */
@ApplicationTest
class VersionEffectsIT {

    private static final int A_PAGE = 2;

    @LocalServerPort
    int port;

    @Autowired
    DossierScenario scenario;

    @Autowired
    VersionEffects effects;

    @Autowired
    Procedures procedures;

    @Autowired
    TestClock clock;

    ProcedureVersion present;
    ProcedureVersion coming;

    @BeforeEach
    void versions() {
        clock.set("2026-11-02T08:00");
        present = procedures
                .findInForce(new ProcedureCode(MARITAL_STATUS), LocalDate.parse("2026-11-02"))
                .orElseThrow();
        var limit = new Limit(Channel.COUNTER, Term.of(TermUnit.WORKING_DAY, 1), null, null, null);
        coming = new ProcedureVersion(
                Long.MAX_VALUE,
                present.number() + 1,
                new ContentEdit(present.content()).limits(List.of(limit)),
                present.fieldName(),
                present.fieldNameEn(),
                LocalDate.parse("2026-12-01"),
                null,
                null,
                "",
                Instant.EPOCH);
    }

    @Test
    void aLeaderSeesWhatIsTouchedWithTheEffectOnItsPromise() {
        var dossier = scenario.examining(MARITAL_STATUS, scenario.xuanHoa());
        var leader = scenario.leader(scenario.xuanHoa());

        assertThat(all(coming, leader))
                .filteredOn(it -> it.code().equals(dossier.code()))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.version()).isEqualTo(present.number());
                    assertThat(it.effect()).isEqualTo(Effect.EARLIER);
                    assertThat(it.becomes()).isBefore(it.promised());
                });
        assertThat(effects.count(coming, leader)).anySatisfy(it -> {
            assertThat(it.unit()).isEqualTo(scenario.xuanHoa());
            assertThat(it.dossiers()).isPositive();
        });
        assertThat(all(present, leader))
                .as("what is on the version itself is not touched by it")
                .noneMatch(it -> it.code().equals(dossier.code()));
    }

    @Test
    void pagesGoOnByKeyAndNothingComesTwice() {
        for (int i = 0; i < A_PAGE + 1; i++) {
            scenario.examining(MARITAL_STATUS, scenario.xuanHoa());
        }
        var leader = scenario.leader(scenario.xuanHoa());
        var codes =
                all(coming, leader).stream().map(VersionEffects.Touched::code).toList();
        assertThat(codes).doesNotHaveDuplicates().hasSizeGreaterThan(A_PAGE);
        assertThat(effects.count(coming, leader)).singleElement().satisfies(it -> assertThat(it.dossiers())
                .isEqualTo(codes.size()));
    }

    @Test
    void whoLeadsAnotherUnitDoesNotSeeItAndWhoLeadsNoneMayNotLook() {
        var dossier = scenario.examining(MARITAL_STATUS, scenario.xuanHoa());
        assertThat(all(coming, scenario.leader(scenario.tanVinhLoc())))
                .noneMatch(it -> it.code().equals(dossier.code()));
        var examiner = scenario.examiner(MARITAL_STATUS, scenario.xuanHoa());
        assertThat(effects.mayLook(examiner)).isFalse();
        assertThat(effects.count(coming, examiner)).isEmpty();

        var browser = new PlainBrowser(port);
        browser.logIn("chutich.xuanhoa", "motcua2026");
        assertThat(browser.get("/versions/" + present.id() + "/dossiers").body())
                .contains("Hồ sơ đang giải quyết theo phiên bản khác");
        assertThat(browser.get("/versions/0/dossiers").statusCode()).isEqualTo(404);
        var clerk = new PlainBrowser(port);
        clerk.logIn("vanthu.xuanhoa", "motcua2026");
        assertThat(clerk.get("/versions/" + present.id() + "/dossiers").statusCode())
                .isEqualTo(403);
    }

    private List<VersionEffects.Touched> all(ProcedureVersion version, Officer officer) {
        var all = new ArrayList<VersionEffects.Touched>();
        String after = null;
        do {
            var slice = effects.list(version, officer, after, A_PAGE);
            all.addAll(slice.items());
            after = slice.next();
        } while (after != null);
        return all;
    }
}
