package vn.motcua.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossier.DossierScenario.MARITAL_STATUS;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalogue.Procedures;
import vn.motcua.dossier.DossierScenario;
import vn.motcua.identity.PlainBrowser;
import vn.motcua.organization.Units;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.TestClock;

/** Who reads English reads English: what stays Vietnamese is a proper name or is marked as Vietnamese. */
@ApplicationTest
class EnglishPagesIT {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    Procedures procedures;

    @Autowired
    Units units;

    @Autowired
    DossierScenario scenario;

    @Autowired
    TestClock clock;

    PlainBrowser citizen;
    ForeignWords foreign;

    @BeforeEach
    void connect() {
        // other tests of this JVM guess from the same address
        db.sql("delete from dossier.track_failure").update();
        // an hour of its own: wrong look-ups of other tests are counted by the hour
        clock.set("2026-11-03T09:40");
        citizen = new PlainBrowser(port);
        citizen.get("/?lang=en");
        foreign = new ForeignWords(names());
    }

    private List<String> names() {
        var communes = units.listCommunes().stream().flatMap(it -> Stream.of(it.fullName(), it.name()));
        return Stream.concat(Stream.of("Một Cửa", "Hồ Chí Minh"), communes)
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/procedures",
                "/procedures?q=khai+sinh",
                "/procedures?q=xyzzy",
                "/procedures/9.999999",
                "/search",
                "/search?q=khai+sinh",
                "/search?q=so+do",
                "/search?q=xyzzy",
                "/life-events",
                "/publication",
                "/publication/rows",
                "/units",
                "/units/27139",
                "/map",
                "/addresses",
                "/addresses?q=phuong+4+quan+3",
                "/addresses?q=xyzzy",
                "/units/27148?on=2025-06-30",
                "/track",
                "/queue/book",
                "/login",
                "/docs/api",
                "/help",
                "/no-such-page"
            })
    void aPageForCitizensIsEnglishThroughout(String path) {
        assertThat(foreign.in(citizen.get(path).body())).isEmpty();
    }

    @Test
    void everyProcedureIsEnglishThroughout() {
        var left = new ArrayList<String>();
        for (var version : procedures.listInForce()) {
            var code = version.code().value();
            if (!code.startsWith("9.")) {
                foreign.in(citizen.get("/procedures/" + code).body()).forEach(it -> left.add(code + ": " + it));
            }
        }
        assertThat(left).isEmpty();
    }

    @Test
    void theTrackedDossierIsEnglishThroughoutWithItsClockExplained() {
        var dossier = scenario.examining(MARITAL_STATUS, scenario.xuanHoa());
        var proof = scenario.view(dossier, scenario.examiner(MARITAL_STATUS, scenario.xuanHoa()))
                .submitter()
                .number();
        var page = citizen.submit("/track", "/track", Map.of("code", dossier.code(), "proof", proof))
                .body();

        assertThat(foreign.in(page)).isEmpty();
        assertThat(page).contains("Certificate of marital status", "A term of 3 working days", "not counting that day");
    }

    @Test
    void whatIsNotMarkedIsFound() {
        assertThat(foreign.in(
                        "<p>Hồ sơ</p><p lang=\"vi\">Hồ sơ <b>mới</b></p><p title=\"Thủ tục\">Một Cửa, 8.000 đ</p>"))
                .containsExactly("Hồ sơ", "Thủ tục");
    }
}
