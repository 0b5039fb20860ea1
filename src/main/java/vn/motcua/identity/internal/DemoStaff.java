package vn.motcua.identity.internal;

import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.identity.Accounts.NewAccount;
import vn.motcua.identity.Accounts.NewPosition;
import vn.motcua.identity.Grant;
import vn.motcua.identity.internal.StoredAccounts.Hashed;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;

/** The demo's officers, there before the first request. Loading again changes nothing. */
@Component
@Conditional(DemoOnly.class)
class DemoStaff implements SmartInitializingSingleton {

    static final String PASSWORD = "motcua2026";

    /** The first day of the two-tier government. */
    private static final LocalDate IN_OFFICE_SINCE = LocalDate.of(2025, 7, 1);

    private final StoredAccounts accounts;
    private final JdbcAccounts stored;
    private final Passwords passwords;
    private final Units units;
    private final TransactionTemplate transaction;

    DemoStaff(
            StoredAccounts accounts,
            JdbcAccounts stored,
            Passwords passwords,
            Units units,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.stored = stored;
        this.passwords = passwords;
        this.units = units;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        load();
    }

    /**
     * Opens the accounts that are missing.
     *
     * @return their log-in names
     */
    List<String> load() {
        var missing = DemoPerson.all().stream()
                .filter(it -> !stored.isTaken(it.loginName()))
                .toList();
        if (!missing.isEmpty()) {
            // one hash for all, as it is one password for all: hashing it for each would only delay the first start
            var password = new Hashed(passwords.hash(PASSWORD), false);
            transaction.executeWithoutResult(_ -> missing.forEach(it -> open(it, password)));
        }
        return missing.stream().map(DemoPerson::loginName).toList();
    }

    private void open(DemoPerson person, Hashed password) {
        var unit = unit(person.unitCode());
        var account = new NewAccount(person.loginName(), person.fullName(), person.title(), unit);
        var grant = new Grant(unit, person.role(), person.fields());
        accounts.open(account, password, null)
                .then(id -> accounts.giveRole(new NewPosition(id, grant, IN_OFFICE_SINCE, null), null))
                .orThrow();
    }

    private UnitId unit(String code) {
        return units.findByCode(code)
                .orElseThrow(() -> new IllegalStateException("No unit has the code " + code))
                .id();
    }
}
