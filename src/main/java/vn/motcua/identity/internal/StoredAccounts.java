package vn.motcua.identity.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Accounts;
import vn.motcua.identity.Grant;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.Role;
import vn.motcua.identity.internal.JdbcFailedLogIns.Counter;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Result;
import vn.motcua.shared.Text;
import vn.motcua.shared.TimeOrderedId;

@Service
class StoredAccounts implements Accounts {

    /** City administrators who can confirm each other. */
    private static final int ENOUGH = 2;

    private final JdbcAccounts accounts;
    private final JdbcStaff staff;
    private final JdbcSessions sessions;
    private final JdbcFailedLogIns failures;
    private final Passwords passwords;
    private final OwnWords ownWords;
    private final AuditTrail audit;
    private final Clock clock;

    StoredAccounts(
            JdbcAccounts accounts,
            JdbcStaff staff,
            JdbcSessions sessions,
            JdbcFailedLogIns failures,
            Passwords passwords,
            OwnWords ownWords,
            AuditTrail audit,
            Clock clock) {
        this.accounts = accounts;
        this.staff = staff;
        this.sessions = sessions;
        this.failures = failures;
        this.passwords = passwords;
        this.ownWords = ownWords;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Result<AccountId> open(NewAccount account, String password, @Nullable AccountId by) {
        if (!LoginName.isWellFormed(account.loginName())) {
            return Result.refused(IdentityRefusal.IDN_111_NAME_MISSHAPEN);
        }
        var words = ownWords.of(account.loginName(), account.fullName(), account.homeUnit());
        return PasswordRules.findFault(words, password)
                .<Result<AccountId>>map(Result.Refused::new)
                .orElseGet(() -> open(account, new Hashed(passwords.hash(password), true), by));
    }

    Result<AccountId> open(NewAccount account, Hashed password, @Nullable AccountId by) {
        var id = new AccountId(TimeOrderedId.next(clock));
        var clean = new NewAccount(
                account.loginName(), Text.clean(account.fullName()), Text.clean(account.title()), account.homeUnit());
        if (!accounts.insert(id, clean, password.hash(), password.temporary(), clock.instant())) {
            return Result.refused(IdentityRefusal.IDN_110_NAME_TAKEN);
        }
        record(
                "identity.account-opened",
                by,
                id,
                Map.of("unit", unit(account.homeUnit().value())));
        return Result.done(id);
    }

    @Override
    @Transactional
    public Result<AccountId> openWithoutPassword(NewAccount account, @Nullable AccountId by) {
        return isLoginName(account.loginName())
                ? open(account, new Hashed(Passwords.NOBODYS_HASH, true), by)
                : Result.refused(IdentityRefusal.IDN_111_NAME_MISSHAPEN);
    }

    @Override
    @Transactional
    public Result<AccountId> setFirstPassword(AccountId id, String password, @Nullable AccountId by) {
        return accounts.hasTemporaryPassword(id)
                ? resetPassword(id, password, by)
                : Result.refused(IdentityRefusal.IDN_126_PASSWORD_CHOSEN);
    }

    @Override
    public Map<String, AccountId> findActive(Collection<String> loginNames) {
        return accounts.findActive(loginNames);
    }

    @Override
    public boolean isLoginName(String name) {
        return LoginName.isWellFormed(name);
    }

    @Override
    public Set<String> listTaken(Collection<String> loginNames) {
        return accounts.listTaken(loginNames);
    }

    @Override
    @Transactional
    public Result<UUID> giveRole(NewPosition position, @Nullable AccountId by) {
        if (position.until() != null && position.until().isBefore(position.from())) {
            return Result.refused(IdentityRefusal.IDN_113_DAYS_REVERSED);
        }
        if (accounts.findActive(position.account()).isEmpty()) {
            return Result.refused(IdentityRefusal.IDN_112_NO_ACTIVE_ACCOUNT);
        }
        var id = TimeOrderedId.next(clock);
        accounts.insert(id, position, by, clock.instant());
        var grant = position.grant();
        record(
                "identity.role-given",
                by,
                position.account(),
                Map.of(
                        "position", id.toString(),
                        "role", grant.role().name(),
                        "unit", unit(grant.unit().value()),
                        "fields",
                                String.join(
                                        ",", grant.fields().stream().sorted().toList())));
        return Result.done(id);
    }

    @Override
    @Transactional
    public Result<UUID> endPosition(UUID position, LocalDate until, @Nullable AccountId by) {
        var account = accounts.endPosition(position, until, by, clock.instant());
        if (account.isEmpty()) {
            return Result.refused(IdentityRefusal.IDN_114_POSITION_ENDED);
        }
        record(
                "identity.role-ended",
                by,
                account.get(),
                Map.of("position", position.toString(), "until", until.toString()));
        return Result.done(position);
    }

    @Override
    @Transactional
    public Result<AccountId> close(AccountId account, @Nullable AccountId by) {
        if (!accounts.close(account)) {
            return Result.refused(IdentityRefusal.IDN_112_NO_ACTIVE_ACCOUNT);
        }
        accounts.endPositions(account, today(), by, clock.instant());
        sessions.endOthers(account, TimeOrderedId.next(clock));
        record("identity.account-closed", by, account, Map.of());
        return Result.done(account);
    }

    @Override
    @Transactional
    public Result<AccountId> resetPassword(AccountId id, String password, @Nullable AccountId by) {
        var account = accounts.findActive(id);
        if (account.isEmpty()) {
            return Result.refused(IdentityRefusal.IDN_112_NO_ACTIVE_ACCOUNT);
        }
        var fault = PasswordRules.findFault(ownWords.of(account.get()), password);
        if (fault.isPresent()) {
            return new Result.Refused<>(fault.get());
        }
        accounts.replacePassword(account.get(), passwords.hash(password), true, clock.instant());
        sessions.endOthers(id, TimeOrderedId.next(clock));
        failures.clear(Counter.ACCOUNT, account.get().loginName());
        record("identity.password-reset", by, id, Map.of());
        return Result.done(id);
    }

    @Override
    @Transactional
    public Result<AccountId> openFirstAdministrator(NewAccount account, String password) {
        if (staff.countHolding(Role.CITY_ADMINISTRATOR, today(), ENOUGH) == ENOUGH) {
            return Result.refused(IdentityRefusal.IDN_115_ADMINISTRATOR_EXISTS);
        }
        var everyField = new Grant(account.homeUnit(), Role.CITY_ADMINISTRATOR, Set.of());
        return open(account, password, null).then(id -> giveRole(new NewPosition(id, everyField, today(), null), null)
                .map(_ -> id));
    }

    private LocalDate today() {
        return CivilTime.day(clock.instant());
    }

    private static String unit(int id) {
        return Integer.toString(id);
    }

    private void record(String action, @Nullable AccountId by, AccountId subject, Map<String, String> details) {
        audit.record(new AuditEntry(action, by == null ? null : by.toString(), "account:" + subject, details));
    }

    /** @param temporary must be changed at the first log-in */
    record Hashed(String hash, boolean temporary) {}
}
