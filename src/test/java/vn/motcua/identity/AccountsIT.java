package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.identity.IdentityScenario.TAN_VINH_LOC;
import static vn.motcua.identity.IdentityScenario.XUAN_HOA;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.identity.Accounts.NewAccount;
import vn.motcua.identity.Accounts.NewPosition;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.ConsistencyCheck;
import vn.motcua.shared.Result;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.TestClock;

@ApplicationTest
class AccountsIT {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-02");

    @Autowired
    Accounts accounts;

    @Autowired
    Officers officers;

    @Autowired
    SeparationOfDuties duties;

    @Autowired
    List<ConsistencyCheck> checks;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    IdentityScenario scenario;

    @BeforeEach
    void arrange() {
        scenario = new IdentityScenario(accounts, LocalDate.parse("2026-01-01"));
    }

    @AfterEach
    void putTheClockBack() {
        clock.set("2026-11-02T08:00");
    }

    @Test
    void aPositionCountsFromItsFirstDayUntilTheDayBeforeItsEnd() {
        var person = scenario.person();
        var grant = new Grant(XUAN_HOA, Role.CLERK, Set.of());
        accounts.giveRole(new NewPosition(person.id(), grant, TODAY, TODAY.plusDays(2)), null)
                .orThrow();

        assertThat(isClerk(person)).isTrue();
        clock.set("2026-11-03T23:59");
        assertThat(isClerk(person)).isTrue();
        clock.set("2026-11-04T00:00");
        assertThat(isClerk(person)).isFalse();
        clock.set("2026-11-01T23:59");
        assertThat(isClerk(person)).isFalse();
    }

    @Test
    void anEndedPositionCountsNoLongerAndIsStillThere() {
        var person = scenario.person();
        var position = scenario.give(person, Role.CLERK, XUAN_HOA);
        accounts.endPosition(position, TODAY, null).orThrow();

        assertThat(isClerk(person)).isFalse();
        assertThat(code(accounts.endPosition(position, TODAY, null))).isEqualTo(IdentityRefusal.IDN_114_POSITION_ENDED);
        assertThatThrownBy(() -> db.sql("delete from identity.position where id = :id")
                        .param("id", position)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never deleted");
    }

    @Test
    void aClosedAccountKeepsItsNameAndLosesItsRights() {
        var person = scenario.person(Role.CENTRE_LEADER, TAN_VINH_LOC);
        accounts.close(person.id(), null).orThrow();

        assertThat(officers.nameOf(person.id())).isEqualTo("Mây Thử Nghiệm");
        assertThat(officers.find(person.id()).orElseThrow().rights()).isEqualTo(Rights.NONE);
        assertThat(officers.listWith(Role.CENTRE_LEADER, TAN_VINH_LOC))
                .extracting(Officer::account)
                .doesNotContain(person.id());
        assertThat(code(accounts.close(person.id(), null))).isEqualTo(IdentityRefusal.IDN_112_NO_ACTIVE_ACCOUNT);
        assertThat(checks.stream()
                        .filter(it -> it.name().startsWith("identity."))
                        .flatMap(it -> it.findings().stream()))
                .isEmpty();
    }

    @Test
    void officersAreFoundByRoleAndUnitWithAllTheirRights() {
        var person = scenario.person(Role.EXAMINING_OFFICER, TAN_VINH_LOC, "ho-tich", "chung-thuc");
        scenario.give(person, Role.RECEPTION_OFFICER, XUAN_HOA);

        var found = officers.listWith(Role.EXAMINING_OFFICER, TAN_VINH_LOC).stream()
                .filter(it -> it.account().equals(person.id()))
                .findFirst()
                .orElseThrow();
        assertThat(found.rights().grants())
                .containsExactlyInAnyOrder(
                        new Grant(TAN_VINH_LOC, Role.EXAMINING_OFFICER, Set.of("chung-thuc", "ho-tich")),
                        new Grant(XUAN_HOA, Role.RECEPTION_OFFICER, Set.of()));
        assertThat(officers.namesOf(List.of(person.id(), new AccountId(UUID.randomUUID()))))
                .containsOnlyKeys(person.id());
        assertThatThrownBy(() -> officers.nameOf(new AccountId(UUID.randomUUID())))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void aListsSqlTakesTheScopeAsArrays() {
        var person = scenario.person(Role.EXAMINING_OFFICER, TAN_VINH_LOC, "ho-tich");
        scenario.give(person, Role.EXAMINING_OFFICER, XUAN_HOA);
        var scope = officers.find(person.id()).orElseThrow().rights().scope(Role.EXAMINING_OFFICER);

        assertThat(db.sql("""
                select name
                  from (values ('own field', 27604, 'ho-tich'), ('other field', 27604, 'dat-dai'),
                               ('every field', 27139, 'dat-dai'), ('other unit', 26732, 'ho-tich')) as d (name, unit, field)
                 where exists (select
                                 from unnest(:units::int[], :fields::text[]) as r (unit, field)
                                where r.unit = d.unit and (r.field is null or r.field = d.field))
                """)
                        .param("units", scope.units())
                        .param("fields", scope.fields())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("own field", "every field");
    }

    @Test
    void whoReceivedADossierMayNotDecideItUnlessADecisionAllowsIt() {
        var unit = new UnitId(-Math.abs(UUID.randomUUID().hashCode()));
        var officer =
                officers.find(scenario.person(Role.CENTRE_LEADER, unit).id()).orElseThrow();
        var colleague = scenario.person(Role.RECEPTION_OFFICER, unit).id();

        assertThat(duties.allowsDeciding(officer, colleague, unit, TODAY)).isTrue();
        assertThat(duties.allowsDeciding(officer, officer.account(), unit, TODAY))
                .isFalse();

        assertThat(code(duties.allowBoth(unit, TODAY, null, " ", colleague)))
                .isEqualTo(IdentityRefusal.IDN_116_NO_BASIS);
        duties.allowBoth(unit, TODAY, TODAY.plusDays(30), "Quyết định số 01/QĐ-UBND ngày 30/10/2026", colleague)
                .orThrow();
        assertThat(duties.allowsDeciding(officer, officer.account(), unit, TODAY))
                .isTrue();
        assertThat(duties.allowsDeciding(officer, officer.account(), unit, TODAY.minusDays(1)))
                .isFalse();
        assertThat(duties.allowsDeciding(officer, officer.account(), unit, TODAY.plusDays(30)))
                .isFalse();
    }

    @Test
    void whereTwoAdministratorsAreAThirdIsOpenedByThem() {
        scenario.person(Role.CITY_ADMINISTRATOR, XUAN_HOA);
        scenario.person(Role.CITY_ADMINISTRATOR, XUAN_HOA);
        var account = new NewAccount(
                "first." + UUID.randomUUID().toString().substring(0, 8), "Đèn Thử Nghiệm", "Quản trị", XUAN_HOA);

        assertThat(code(accounts.openFirstAdministrator(account, IdentityScenario.PASSWORD)))
                .isEqualTo(IdentityRefusal.IDN_115_ADMINISTRATOR_EXISTS);
    }

    @Test
    void namesThatAreTakenOrMisshapenAreRefused() {
        var person = scenario.person();
        assertThat(code(open(person.loginName()))).isEqualTo(IdentityRefusal.IDN_110_NAME_TAKEN);
        for (var name : new String[] {"ab", "Có Dấu", "-dash", "a".repeat(65), "nul\0byte"}) {
            assertThat(code(open(name))).as(name).isEqualTo(IdentityRefusal.IDN_111_NAME_MISSHAPEN);
        }
    }

    private Result<AccountId> open(String loginName) {
        return accounts.open(
                new NewAccount(loginName, "Mây", "Chuyên viên", XUAN_HOA), IdentityScenario.PASSWORD, null);
    }

    private boolean isClerk(IdentityScenario.Person person) {
        return officers.find(person.id()).orElseThrow().rights().has(Role.CLERK, XUAN_HOA, null);
    }

    private static Object code(Result<?> result) {
        return result instanceof Result.Refused<?>(var why) ? why.code() : "done";
    }
}
