package vn.motcua.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.identity.Accounts;
import vn.motcua.identity.IdentityScenario;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Officers;
import vn.motcua.identity.PlainBrowser;
import vn.motcua.identity.Role;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;
import vn.motcua.shared.RefusalCode;
import vn.motcua.shared.Result;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.TestClock;

/** The trial procedure has three working days, 24 office hours, and by the city's process uses 7 of them. */
@ApplicationTest
class UnitOverridesIT {

    private static final String BASIS = "Thông báo 15/TB-UBND ngày 20/10/2026";

    @LocalServerPort
    int port;

    @Autowired
    UnitOverrides overrides;

    @Autowired
    Procedures procedures;

    @Autowired
    Units units;

    @Autowired
    Accounts accounts;

    @Autowired
    Officers officers;

    @Autowired
    TestClock clock;

    UnitId ward;
    UnitId other;
    Officer administrator;

    @BeforeEach
    void people() {
        clock.set("2026-11-02T08:00");
        ward = units.findByCode("27139").orElseThrow().id();
        other = units.findByCode("27604").orElseThrow().id();
        administrator = officer(Role.UNIT_ADMINISTRATOR, ward);
    }

    @Test
    void aUnitSharesOutTheHoursAndTheOthersKeepTheCitys() {
        var version = version("9.000421");
        var own = steps("1", "6", "1");
        overrides.put(asked(version, own, null, BASIS), administrator).orThrow();

        assertThat(overrides.listSteps(ward, version)).isEqualTo(own);
        assertThat(overrides.listSteps(other, version)).isEqualTo(version.steps());
        assertThat(of(officer(Role.CITY_ADMINISTRATOR, ward), version))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.unit()).isEqualTo(ward);
                    assertThat(it.hours().get(1)).isEqualByComparingTo("6");
                    assertThat(it.outdated()).isFalse();
                });
        assertThat(of(officer(Role.UNIT_ADMINISTRATOR, other), version))
                .as("another unit's administrator")
                .isEmpty();

        overrides.end(ward, version.code(), administrator).orThrow();
        assertThat(overrides.listSteps(ward, version)).isEqualTo(version.steps());
        assertThat(code(overrides.end(ward, version.code(), administrator)))
                .isEqualTo(CatalogueRefusal.CAT_164_NO_OVERRIDE);
    }

    @Test
    void whatIsTheCitysIsRefusedByItsCode() {
        var version = version("9.000422");
        var more = new ArrayList<>(steps("1", "1", "1"));
        more.add(step("Việc thêm", Post.CLERK, "1"));
        assertThat(put(version, more)).isEqualTo(CatalogueRefusal.CAT_161_STEPS_ARE_THE_CITYS);
        var otherHand = List.of(
                step("Tiếp nhận", Post.RECEPTION, "1"), step("Ký", Post.CLERK, "1"), step("Vào sổ", Post.CLERK, "1"));
        assertThat(put(version, otherHand)).isEqualTo(CatalogueRefusal.CAT_161_STEPS_ARE_THE_CITYS);
        assertThat(put(version, steps("2", "4", "0"))).isEqualTo(CatalogueRefusal.CAT_140_STEP_INCOMPLETE);
        assertThat(put(version, steps("2", "21.01", "1"))).isEqualTo(CatalogueRefusal.CAT_143_PROCESS_TOO_LONG);
        assertThat(put(version, version.steps())).isEqualTo(CatalogueRefusal.CAT_153_NOTHING_CHANGED);
        assertThat(code(overrides.put(asked(version, steps("1", "1", "1"), null, " "), administrator)))
                .isEqualTo(CatalogueRefusal.CAT_163_OVERRIDE_BASIS);
        assertThat(code(overrides.put(
                        asked(version, steps("1", "1", "1"), null, BASIS), officer(Role.UNIT_ADMINISTRATOR, other))))
                .isEqualTo(CatalogueRefusal.CAT_160_NOT_THE_UNITS_ADMINISTRATOR);
        assertThat(overrides.find(ward, version.code())).isEmpty();
    }

    @Test
    void onlyAReceivingOfficerOfTheUnitReceives() {
        var version = version("9.000423");
        var receiver = officer(Role.RECEPTION_OFFICER, ward);
        var foreign = officer(Role.RECEPTION_OFFICER, other).account().value();
        assertThat(code(overrides.put(asked(version, version.steps(), foreign, BASIS), administrator)))
                .isEqualTo(CatalogueRefusal.CAT_162_NOT_A_RECEIVING_OFFICER);
        var kept = overrides
                .put(asked(version, version.steps(), receiver.account().value(), BASIS), administrator)
                .orThrow();
        assertThat(kept.receiverName()).isEqualTo(receiver.fullName());
    }

    @Test
    void withANewVersionTheCitysProcessHoldsAgain() {
        var version = version("9.000424");
        overrides
                .put(asked(version, steps("1", "1", "1"), null, BASIS), administrator)
                .orThrow();
        var next =
                procedures.record(new ContentEdit(version.content()).from(LocalDate.parse("2026-11-01")), "thử nghiệm");
        assertThat(overrides.listSteps(ward, next)).isEqualTo(next.steps());
        assertThat(overrides.find(ward, version.code()).orElseThrow().outdated())
                .isTrue();
        assertThat(put(version, steps("2", "2", "2"))).isEqualTo(CatalogueRefusal.CAT_136_CHANGED_MEANWHILE);
    }

    @Test
    void theAdministratorsPageShowsTheCitysHoursBesideTheUnits() {
        version("9.000425");
        var browser = new PlainBrowser(port);
        browser.logIn("quantri.xuanhoa", "motcua2026");
        assertThat(browser.get("/catalogue/overrides").statusCode()).isEqualTo(200);
        assertThat(browser.get("/catalogue/overrides/9.000425").body())
                .contains("Giờ của Thành phố", "1. Tiếp nhận", "name=\"hours\" value=\"4\"");
    }

    private @Nullable RefusalCode put(ProcedureVersion version, List<ProcessStep> steps) {
        return code(overrides.put(asked(version, steps, null, BASIS), administrator));
    }

    private UnitOverrides.Asked asked(
            ProcedureVersion version, List<ProcessStep> steps, @Nullable UUID receiver, String basis) {
        return new UnitOverrides.Asked(ward, version.code(), version.id(), steps, receiver, basis);
    }

    private List<UnitOverride> of(Officer officer, ProcedureVersion version) {
        var all = new ArrayList<UnitOverride>();
        String after = null;
        do {
            var slice = overrides.list(officer, after, 20);
            all.addAll(slice.items());
            after = slice.next();
        } while (after != null);
        return all.stream()
                .filter(it -> it.version().code().equals(version.code()))
                .toList();
    }

    private ProcedureVersion version(String code) {
        var content = ProcedureScenario.procedure(code, "Quy trình đơn vị");
        return procedures.record(content.withProcess(steps("2", "4", "1"), content.from()), "thử nghiệm");
    }

    private static List<ProcessStep> steps(String first, String second, String third) {
        return List.of(
                step("Tiếp nhận", Post.RECEPTION, first),
                step("Ký", Post.SIGNING, second),
                step("Vào sổ", Post.CLERK, third));
    }

    private static ProcessStep step(String name, Post post, String hours) {
        return new ProcessStep(name, post.label(), new BigDecimal(hours));
    }

    private static @Nullable RefusalCode code(Result<?> result) {
        return result instanceof Result.Refused<?>(var why) ? why.code() : null;
    }

    private Officer officer(Role role, UnitId unit) {
        var person = new IdentityScenario(accounts, LocalDate.parse("2026-01-01")).person(role, unit);
        return officers.find(person.id()).orElseThrow();
    }
}
