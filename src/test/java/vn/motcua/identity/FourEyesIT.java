package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.identity.IdentityScenario.XUAN_HOA;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.identity.Accounts.NewPosition;
import vn.motcua.identity.internal.AdministerAccounts;
import vn.motcua.identity.internal.FourEyes;
import vn.motcua.identity.internal.Outcome;
import vn.motcua.shared.Result;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.TestClock;

/** Rights of administrators and auditors change only when two of them agree. */
@ApplicationTest
class FourEyesIT {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-02");

    @Autowired
    Accounts accounts;

    @Autowired
    Officers officers;

    @Autowired
    AdministerAccounts administration;

    @Autowired
    FourEyes fourEyes;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    IdentityScenario scenario;
    IdentityScenario.Person person;
    Officer first;
    Officer second;

    @BeforeEach
    void arrange() {
        scenario = new IdentityScenario(accounts, LocalDate.parse("2026-01-01"));
        person = scenario.person();
        first = officer(scenario.person(Role.CITY_ADMINISTRATOR, XUAN_HOA));
        second = officer(scenario.person(Role.CITY_ADMINISTRATOR, XUAN_HOA));
    }

    @AfterEach
    void putTheClockBack() {
        clock.set("2026-11-02T08:00");
    }

    private Officer officer(IdentityScenario.Person it) {
        return officers.find(it.id()).orElseThrow();
    }

    private Result<Outcome> give(Officer by, Role role) {
        return administration.give(
                by,
                new NewPosition(person.id(), new Grant(XUAN_HOA, role, Set.of()), TODAY, null),
                "Theo quyết định phân công");
    }

    private UUID proposed() {
        return db.sql("select id from identity.proposal where account = :id and status = 'OPEN'")
                .param("id", person.id().value())
                .query(UUID.class)
                .single();
    }

    private boolean holds(Role role) {
        return officer(person).rights().hasAnywhere(role);
    }

    private static Object code(Result<?> result) {
        return result instanceof Result.Refused<?>(var why) ? why.code() : "done";
    }

    @Test
    void oneProposesAndOnlyAnotherConfirms() {
        assertThat(give(first, Role.AUDITOR).orThrow().proposed()).isTrue();
        assertThat(holds(Role.AUDITOR)).isFalse();
        assertThat(code(give(second, Role.AUDITOR))).isEqualTo(IdentityRefusal.IDN_148_PROPOSED_ALREADY);

        var proposal = proposed();
        assertThat(code(fourEyes.confirm(first, proposal))).isEqualTo(IdentityRefusal.IDN_147_ANOTHER_MUST_CONFIRM);
        assertThat(holds(Role.AUDITOR)).isFalse();
        fourEyes.confirm(second, proposal).orThrow();
        assertThat(holds(Role.AUDITOR)).isTrue();
        assertThat(code(fourEyes.confirm(second, proposal))).isEqualTo(IdentityRefusal.IDN_145_NO_SUCH_PROPOSAL);
    }

    @Test
    void nobodyConfirmsWhatIsAboutThemselves() {
        scenario.give(person, Role.CITY_ADMINISTRATOR, XUAN_HOA);
        give(first, Role.AUDITOR).orThrow();

        assertThat(code(fourEyes.confirm(officer(person), proposed())))
                .isEqualTo(IdentityRefusal.IDN_147_ANOTHER_MUST_CONFIRM);
    }

    @Test
    void aProposalWithoutAReasonIsNone() {
        assertThat(code(administration.give(
                        first,
                        new NewPosition(person.id(), new Grant(XUAN_HOA, Role.AUDITOR, Set.of()), TODAY, null),
                        "  ")))
                .isEqualTo(IdentityRefusal.IDN_143_NO_REASON);
    }

    @Test
    void afterSevenDaysItCanNoLongerBeConfirmed() {
        give(first, Role.UNIT_ADMINISTRATOR).orThrow();
        var proposal = proposed();
        clock.advance(Duration.ofDays(7).minusSeconds(1));
        assertThat(fourEyes.listOpen(second)).anyMatch(it -> it.id().equals(proposal));
        clock.advance(Duration.ofSeconds(1));

        assertThat(code(fourEyes.confirm(second, proposal))).isEqualTo(IdentityRefusal.IDN_145_NO_SUCH_PROPOSAL);
        assertThat(fourEyes.listOpen(second)).noneMatch(it -> it.id().equals(proposal));
        assertThat(holds(Role.UNIT_ADMINISTRATOR)).isFalse();
    }

    @Test
    void whatAnAdministratorProposedWhoIsNoneAnyMoreIsNotConfirmed() {
        give(first, Role.AUDITOR).orThrow();
        accounts.close(first.account(), null).orThrow();

        assertThat(code(fourEyes.confirm(second, proposed()))).isEqualTo(IdentityRefusal.IDN_147_ANOTHER_MUST_CONFIRM);
        fourEyes.decline(second, proposed()).orThrow();
    }

    @Test
    void theProposerMayTakeItBack() {
        give(first, Role.AUDITOR).orThrow();
        var proposal = proposed();
        fourEyes.decline(first, proposal).orThrow();

        assertThat(code(fourEyes.confirm(second, proposal))).isEqualTo(IdentityRefusal.IDN_145_NO_SUCH_PROPOSAL);
    }

    @Test
    void endingClosingAndANewPasswordOfAnAdministratorTakeTwoAsWell() {
        var position = scenario.give(person, Role.CITY_ADMINISTRATOR, XUAN_HOA);
        assertThat(administration
                        .end(first, person.id(), position, TODAY, "Chuyển công tác")
                        .orThrow()
                        .proposed())
                .isTrue();
        assertThat(administration
                        .close(first, person.id(), true, "Chuyển công tác")
                        .orThrow()
                        .proposed())
                .isTrue();
        assertThat(administration
                        .resetPassword(first, person.id(), "Quên mật khẩu")
                        .orThrow())
                .satisfies(it -> assertThat(it.proposed()).isTrue())
                .satisfies(it -> assertThat(it.password()).isNull());
        assertThat(holds(Role.CITY_ADMINISTRATOR)).isTrue();

        var reset = fourEyes.listOpen(second).stream()
                .filter(it ->
                        it.account().equals(person.id()) && it.kind().name().equals("RESET_PASSWORD"))
                .findFirst()
                .orElseThrow();
        assertThat(fourEyes.confirm(second, reset.id()).orThrow().password()).isNotNull();
    }

    @Test
    void anybodysSecondFactorIsSwitchedOffByTwo() {
        db.sql(
                        "insert into identity.second_factor (account, secret, created_at, confirmed_at) values (:id, '\\x01', now(), now())")
                .param("id", person.id().value())
                .update();
        assertThat(administration
                        .switchOffSecondFactor(first, person.id(), "Mất điện thoại")
                        .orThrow()
                        .proposed())
                .isTrue();
        fourEyes.confirm(second, proposed()).orThrow();

        assertThat(code(administration.switchOffSecondFactor(first, person.id(), "Mất điện thoại")))
                .isEqualTo(IdentityRefusal.IDN_135_NO_SECOND_FACTOR);
    }

    @Test
    void aUnitsAdministratorsAgreeOnAThirdOfTheirUnitAndOnNobodyElse() {
        var mine = officer(scenario.person(Role.UNIT_ADMINISTRATOR, XUAN_HOA));
        var colleague = officer(scenario.person(Role.UNIT_ADMINISTRATOR, XUAN_HOA));
        var stranger = officer(scenario.person(Role.UNIT_ADMINISTRATOR, IdentityScenario.TAN_VINH_LOC));
        give(mine, Role.UNIT_ADMINISTRATOR).orThrow();

        assertThat(code(fourEyes.confirm(stranger, proposed()))).isEqualTo(IdentityRefusal.IDN_145_NO_SUCH_PROPOSAL);
        fourEyes.confirm(colleague, proposed()).orThrow();
        assertThat(holds(Role.UNIT_ADMINISTRATOR)).isTrue();
    }

    @Test
    void ofTwoWhoConfirmAtOnceOneIsTold() throws Exception {
        var third = officer(scenario.person(Role.CITY_ADMINISTRATOR, XUAN_HOA));
        give(first, Role.AUDITOR).orThrow();
        var proposal = proposed();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var codes = threads.invokeAll(List.<Callable<Object>>of(
                    () -> code(fourEyes.confirm(second, proposal)), () -> code(fourEyes.confirm(third, proposal))));
            assertThat(List.of(codes.get(0).get(), codes.get(1).get())).containsOnlyOnce("done");
        }
        assertThat(officer(person).rights().grants()).hasSize(1);
    }

    @Test
    void everyStepIsInTheAuditWithoutTheReason() {
        give(first, Role.AUDITOR).orThrow();
        fourEyes.confirm(second, proposed()).orThrow();

        assertThat(db.sql(
                                "select concat_ws(' ', action, actor, details::text) from audit.entry where subject = :subject")
                        .param("subject", "account:" + person.id())
                        .query(String.class)
                        .list())
                .noneMatch(it -> it.contains("phân công"))
                .anyMatch(it -> it.startsWith("identity.proposed " + first.account()))
                .anyMatch(it -> it.startsWith("identity.proposal-confirmed " + second.account()));
    }
}
