package vn.motcua.identity.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Accounts;
import vn.motcua.identity.Accounts.NewAccount;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.operation.LocalAccounts;
import vn.motcua.organization.Unit;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Result;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;

/** What {@code ./motcua admin} and {@code ./motcua token} do. */
@Component
class AccountsAtTheConsole implements LocalAccounts {

    private final Accounts accounts;
    private final JdbcAccounts stored;
    private final JdbcSecondFactors factors;
    private final ApiTokens tokens;
    private final FirstPasswords firstPasswords;
    private final Units units;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Messages messages;
    private final Clock clock;

    AccountsAtTheConsole(
            Accounts accounts,
            JdbcAccounts stored,
            JdbcSecondFactors factors,
            ApiTokens tokens,
            FirstPasswords firstPasswords,
            Units units,
            AuditTrail audit,
            TransactionTemplate transaction,
            Messages messages,
            Clock clock) {
        this.accounts = accounts;
        this.stored = stored;
        this.factors = factors;
        this.tokens = tokens;
        this.firstPasswords = firstPasswords;
        this.units = units;
        this.audit = audit;
        this.transaction = transaction;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public Answer createAdministrator(String loginName, String fullName, String title, String unitCode) {
        var password = LegibleSecret.random();
        return answer(
                unit(unitCode)
                        .then(it -> accounts.openFirstAdministrator(
                                new NewAccount(loginName, fullName, title, it.id()), password)),
                _ -> List.of(
                        say("opened", loginName), say("password", password), say("next", firstPasswords.hoursToday())));
    }

    @Override
    public Answer resetAccount(String loginName) {
        var password = LegibleSecret.random();
        return answer(
                account(loginName)
                        .then(id -> transaction.execute(_ -> {
                            if (factors.remove(id)) {
                                audit.record(
                                        new AuditEntry("identity.second-factor-off", null, "account:" + id, Map.of()));
                            }
                            return accounts.resetPassword(id, password, null);
                        })),
                _ -> List.of(
                        say("reset", loginName), say("password", password), say("next", firstPasswords.hoursToday())));
    }

    @Override
    public Answer createToken(
            String loginName, String name, boolean acts, @Nullable String unitCode, @Nullable LocalDate endsOn) {
        var scope = acts ? TokenScope.ACT : TokenScope.READ;
        var end = endsOn == null ? tokens.latestEnd() : endsOn;
        return answer(
                account(loginName).then(id -> narrowing(unitCode)
                        .then(unit ->
                                tokens.create(id, new ApiTokens.Wanted(name, scope, unit.orElse(null), end), null))),
                secret -> List.of(secret, say("token", loginName, CivilTime.date(end))));
    }

    @Override
    public Answer listTokens(String loginName) {
        return answer(account(loginName), id -> {
            var lines = new ArrayList<String>();
            tokens.list(id).forEach(it -> lines.add(line(it)));
            return lines.isEmpty() ? List.of(say("no-tokens", loginName)) : lines;
        });
    }

    @Override
    public Answer revokeToken(UUID token) {
        return answer(tokens.revoke(token, null, null), _ -> List.of(say("revoked", token)));
    }

    private String line(ListedToken it) {
        var state = it.revoked() != null ? "REVOKED" : it.isLive(CivilTime.day(clock.instant())) ? "LIVE" : "ENDED";
        return "%s  %-4s  %s  %s  %s"
                .formatted(
                        it.id(),
                        it.scope(),
                        messages.text(Language.VI, "desk.access.token.state." + state),
                        CivilTime.date(it.endsOn()),
                        it.name());
    }

    private Result<AccountId> account(String loginName) {
        return stored.findActive(LoginName.normalized(loginName))
                .map(it -> Result.done(it.id()))
                .orElseGet(() -> Result.refused(IdentityRefusal.IDN_112_NO_ACTIVE_ACCOUNT));
    }

    private Result<Optional<UnitId>> narrowing(@Nullable String unitCode) {
        return unitCode == null ? Result.done(Optional.empty()) : unit(unitCode).map(it -> Optional.of(it.id()));
    }

    private Result<Unit> unit(String code) {
        return units.findByCode(code)
                .map(Result::done)
                .orElseGet(() -> Result.refused(IdentityRefusal.IDN_144_NOT_FILLED_IN));
    }

    private <T> Answer answer(Result<T> result, Function<T, List<String>> lines) {
        return switch (result) {
            case Result.Done<T>(var value) -> new Answer(true, lines.apply(value));
            case Result.Refused<T>(var why) ->
                new Answer(false, List.of(why.code().name() + ": " + messages.text(Language.VI, why)));
        };
    }

    private String say(String key, Object... values) {
        return messages.text(Language.VI, "desk.access.console." + key, values);
    }
}
