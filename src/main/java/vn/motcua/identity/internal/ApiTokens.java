package vn.motcua.identity.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Officers;
import vn.motcua.identity.Rights;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Result;
import vn.motcua.shared.Text;
import vn.motcua.shared.TimeOrderedId;

/** Tokens for programs: each acts as an account, with its rights narrowed, until a day, and can be revoked at once. */
@Service
public class ApiTokens {

    private static final int SHOWN = 100;
    private static final int LONGEST_NAME = 100;

    /** Last use is written at most this often: a call should not cost a write. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final JdbcApiTokens tokens;
    private final OwnPassword own;
    private final AdministerAccounts administration;
    private final Officers officers;
    private final AccessRules rules;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ApiTokens(
            JdbcApiTokens tokens,
            OwnPassword own,
            AdministerAccounts administration,
            Officers officers,
            AccessRules rules,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.tokens = tokens;
        this.own = own;
        this.administration = administration;
        this.officers = officers;
        this.rules = rules;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * A token that is wanted.
     *
     * @param unit   the one unit to narrow it to, null for all of the account's
     * @param endsOn first day on which it counts no longer; null for one that could not be read
     */
    public record Wanted(
            String name,
            TokenScope scope,
            @Nullable UnitId unit,
            @Nullable LocalDate endsOn) {}

    /** What a program that sends a token may do. */
    public record Use(UUID token, Officer officer, TokenScope scope) {}

    /** One's own token, the password asked once more. Refused as {@link OwnPassword#check} and {@link #create}. */
    public Result<String> createOwn(AccountId me, String password, Wanted wanted) {
        var fault = findFault(wanted);
        return fault.isPresent()
                ? new Result.Refused<>(fault.get())
                : own.check(me, password).then(_ -> create(me, wanted, me));
    }

    /**
     * The secret, readable this once.
     *
     * @param by null for the installation itself
     * @return refused with IDN_144 (no name), IDN_150 (no last day, or too late a one)
     */
    Result<String> create(AccountId account, Wanted wanted, @Nullable AccountId by) {
        var fault = findFault(wanted);
        if (fault.isPresent()) {
            return new Result.Refused<>(fault.get());
        }
        var secret = ApiToken.random();
        var token = new ListedToken(
                TimeOrderedId.next(clock),
                account,
                Text.clean(wanted.name()),
                wanted.scope(),
                wanted.unit(),
                clock.instant(),
                Objects.requireNonNull(wanted.endsOn()),
                null,
                null);
        transaction.executeWithoutResult(_ -> {
            tokens.insert(token, secret, by);
            record("identity.token-created", by, account, token.id());
        });
        return Result.done(secret.value());
    }

    /** The last day that may be chosen as the end of a new token. */
    public LocalDate latestEnd() {
        return today().plusDays(rules.tokenDays(today()));
    }

    private Optional<Refusal> findFault(Wanted wanted) {
        var name = Text.clean(wanted.name());
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return Optional.of(Refusal.of(IdentityRefusal.IDN_144_NOT_FILLED_IN));
        }
        var end = wanted.endsOn();
        return end == null || !end.isAfter(today()) || end.isAfter(latestEnd())
                ? Optional.of(Refusal.of(IdentityRefusal.IDN_150_TOKEN_TOO_LONG, CivilTime.date(latestEnd())))
                : Optional.empty();
    }

    /** The latest first. */
    public List<ListedToken> list(AccountId account) {
        return tokens.list(account, SHOWN);
    }

    /** One's own. Refused with IDN_151 (none, or revoked already). */
    public Result<UUID> revokeOwn(AccountId me, UUID token) {
        return revoke(token, me, me);
    }

    /** As an administrator of the account. Refused as {@link AdministerAccounts}, and with IDN_151. */
    public Result<UUID> revoke(Officer me, AccountId of, UUID token) {
        return administration.within(me, of).then(_ -> revoke(token, of, me.account()));
    }

    /** @param of whose it must be, null for anybody's */
    Result<UUID> revoke(UUID token, @Nullable AccountId of, @Nullable AccountId by) {
        return transaction.execute(_ -> tokens.revoke(token, of, by, clock.instant())
                .map(account -> {
                    record("identity.token-revoked", by, account, token);
                    return Result.done(token);
                })
                .orElseGet(() -> Result.refused(IdentityRefusal.IDN_151_NO_SUCH_TOKEN)));
    }

    /** Who asks by this token; empty when it is unknown, revoked or past its day, and for a closed account. */
    public Optional<Use> find(ApiToken secret) {
        var now = clock.instant();
        return tokens.findLive(secret, CivilTime.day(now)).flatMap(token -> {
            if (token.lastUsed() == null || token.lastUsed().isBefore(now.minus(NOTED_EVERY))) {
                tokens.touch(token.id(), now);
            }
            return officers.find(token.account())
                    .filter(it -> !it.rights().grants().isEmpty())
                    .map(it -> new Use(token.id(), narrowed(it, token.unit()), token.scope()));
        });
    }

    private static Officer narrowed(Officer whole, @Nullable UnitId unit) {
        var grants = whole.rights().grants().stream()
                .filter(it -> unit == null || it.unit().equals(unit))
                .toList();
        return new Officer(whole.account(), whole.fullName(), whole.title(), whole.homeUnit(), new Rights(grants));
    }

    private LocalDate today() {
        return CivilTime.day(clock.instant());
    }

    private void record(String action, @Nullable AccountId by, AccountId account, UUID token) {
        audit.record(new AuditEntry(
                action, by == null ? null : by.toString(), "account:" + account, Map.of("token", token.toString())));
    }
}
