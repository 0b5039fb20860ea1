package vn.motcua.identity;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.identity.Accounts.NewAccount;
import vn.motcua.identity.Accounts.NewPosition;
import vn.motcua.organization.UnitId;

/** Makes a fictional officer of its own for each test, so that tests share a database and nothing else. */
public final class IdentityScenario {

    public static final UnitId XUAN_HOA = new UnitId(27139);
    public static final UnitId TAN_VINH_LOC = new UnitId(27604);
    public static final String FULL_NAME = "Mây Thử Nghiệm";
    public static final String PASSWORD = "chiều nay trời mát";

    private final Accounts accounts;
    private final LocalDate from;
    private final UnitId home;

    public IdentityScenario(Accounts accounts, LocalDate from) {
        this(accounts, from, XUAN_HOA);
    }

    /** @param home the unit whose people they are */
    public IdentityScenario(Accounts accounts, LocalDate from, UnitId home) {
        this.accounts = accounts;
        this.from = from;
        this.home = home;
    }

    /** @return an account with a temporary password */
    public Person person() {
        var loginName = "thu." + UUID.randomUUID().toString().substring(0, 13);
        var account = new NewAccount(loginName, FULL_NAME, "Chuyên viên", home);
        return new Person(accounts.open(account, PASSWORD, null).orThrow(), loginName);
    }

    /** As after the first log-in, when the temporary password has been changed. */
    public Person personWithOwnPassword(JdbcClient db) {
        var person = person();
        db.sql("update identity.account set password_temporary = false where id = :id")
                .param("id", person.id().value())
                .update();
        return person;
    }

    public Person person(Role role, UnitId unit, String... fields) {
        var person = person();
        give(person, role, unit, fields);
        return person;
    }

    public UUID give(Person person, Role role, UnitId unit, String... fields) {
        var grant = new Grant(unit, role, Set.of(fields));
        return accounts.giveRole(new NewPosition(person.id(), grant, from, null), null)
                .orThrow();
    }

    public record Person(AccountId id, String loginName) {}
}
