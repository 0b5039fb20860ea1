package vn.motcua.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.identity.Accounts;
import vn.motcua.identity.IdentityScenario;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Officers;
import vn.motcua.identity.PlainBrowser;
import vn.motcua.identity.Role;
import vn.motcua.shared.Result;
import vn.motcua.testing.ApplicationTest;

@ApplicationTest
class ReviewIT {

    private static final String GROUND = "Nghị định 168/2025/NĐ-CP, đã đối chiếu";

    @LocalServerPort
    int port;

    @Autowired
    Procedures procedures;

    @Autowired
    Accounts accounts;

    @Autowired
    Officers officers;

    @Autowired
    JdbcClient db;

    IdentityScenario people;

    @BeforeEach
    void people() {
        people = new IdentityScenario(accounts, LocalDate.parse("2026-01-01"));
    }

    @Test
    void aCityAdministratorConfirmsAndTheProcedureCanBeAdmittedOn() {
        var version = procedures.record(ProcedureScenario.procedure("9.000201", "Chờ xác nhận"), "thử nghiệm");
        var confirmed = procedures
                .confirm(version.id(), cityAdministrator(), "  " + GROUND + " ")
                .orThrow();

        assertThat(confirmed.isAdmissible()).isTrue();
        assertThat(confirmed.confirmation()).isNotNull();
        assertThat(confirmed.confirmation().note()).isEqualTo(GROUND);
        assertThat(procedures.search("cho xac nhan", 5))
                .filteredOn(hit -> hit.code().equals(version.code()))
                .singleElement()
                .satisfies(hit -> assertThat(hit.admissible()).isTrue());
    }

    @Test
    void nobodyElseConfirms() {
        var version = procedures.record(ProcedureScenario.procedure("9.000202", "Không đúng người"), "thử nghiệm");

        assertThat(procedures.confirm(version.id(), officer(Role.UNIT_LEADER), GROUND))
                .isEqualTo(Result.refused(CatalogueRefusal.CAT_120_NOT_CITY_ADMINISTRATOR));
        assertThat(procedures.getVersion(version.id()).confirmed()).isFalse();
    }

    @Test
    void aVersionIsConfirmedOnceAndOnlyWithAGround() {
        var me = cityAdministrator();
        var version = procedures.record(ProcedureScenario.procedure("9.000203", "Một lần"), "thử nghiệm");

        assertThat(procedures.confirm(version.id(), me, "  "))
                .isEqualTo(Result.refused(CatalogueRefusal.CAT_124_NOTE_MISSING));
        assertThat(procedures.confirm(version.id(), me, "x".repeat(501)))
                .isEqualTo(Result.refused(CatalogueRefusal.CAT_124_NOTE_MISSING));
        assertThat(procedures.confirm(-5, me, GROUND))
                .isEqualTo(Result.refused(CatalogueRefusal.CAT_121_NO_SUCH_VERSION));
        procedures.confirm(version.id(), me, GROUND).orThrow();
        assertThat(procedures.confirm(version.id(), me, GROUND))
                .isEqualTo(Result.refused(CatalogueRefusal.CAT_122_ALREADY_CONFIRMED));
    }

    @Test
    void aPastVersionIsNotConfirmedAnyMore() {
        var past = procedures.record(ProcedureScenario.procedure("9.000204", "Đã cũ"), "thử nghiệm");
        procedures.record(ProcedureScenario.procedure("9.000204", "Đã mới"), "thử nghiệm");

        assertThat(procedures.confirm(past.id(), cityAdministrator(), GROUND))
                .isEqualTo(Result.refused(CatalogueRefusal.CAT_123_SUPERSEDED));
    }

    @Test
    void thePageListsWhatWaitsWithItsWordsAndConfirmsThere() {
        var version = procedures.record(ProcedureScenario.procedure("9.000205", "Trên trang rà soát"), "thử nghiệm");
        var browser = signedIn(Role.CITY_ADMINISTRATOR);

        assertThat(browser.get("/catalogue/review", "Accept", "text/html").body())
                .contains("Trên trang rà soát", "3 ngày làm việc", "Xác nhận thời hạn và mức thu");
        var answer = browser.submit(
                "/catalogue/review", "/catalogue/review/" + version.id() + "/confirmation", Map.of("note", GROUND));
        assertThat(answer.statusCode()).isBetween(300, 399);
        assertThat(procedures.getVersion(version.id()).confirmed()).isTrue();
    }

    @Test
    void thePageIsClosedToOthersAndNonsenseIsRefused() {
        assertThat(signedIn(Role.RECEPTION_OFFICER)
                        .get("/catalogue/review", "Accept", "text/html")
                        .statusCode())
                .isEqualTo(403);
        assertThat(new PlainBrowser(port)
                        .get("/catalogue/review", "Accept", "application/json")
                        .statusCode())
                .isEqualTo(401);
        var administrator = signedIn(Role.CITY_ADMINISTRATOR);
        assertThat(administrator
                        .submit("/catalogue/review", "/catalogue/review/abc/confirmation", Map.of("note", "x"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(administrator
                        .post("/catalogue/review/1/confirmation", Map.of("note", "x"))
                        .statusCode())
                .isEqualTo(403);
    }

    private PlainBrowser signedIn(Role role) {
        var person = people.personWithOwnPassword(db);
        people.give(person, role, IdentityScenario.XUAN_HOA);
        var browser = new PlainBrowser(port);
        browser.logIn(person.loginName(), IdentityScenario.PASSWORD);
        return browser;
    }

    private Officer cityAdministrator() {
        return officer(Role.CITY_ADMINISTRATOR);
    }

    private Officer officer(Role role) {
        return officers.find(people.person(role, IdentityScenario.XUAN_HOA).id())
                .orElseThrow();
    }
}
