package vn.motcua.identity.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Accounts;
import vn.motcua.identity.Accounts.NewAccount;
import vn.motcua.identity.Accounts.NewPosition;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.Officer;
import vn.motcua.identity.internal.FourEyes.RoleChange;
import vn.motcua.identity.internal.Proposal.Kind;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Result;
import vn.motcua.shared.Text;

/**
 * What administrators do with accounts: within their reach, never with their own, and where rights of administrators or auditors
 * are touched as a proposal that another one confirms.
 *
 * <p>Refused throughout with IDN_403 (administers nothing; thrown), IDN_112 (no such account within reach), IDN_140 (own account),
 * IDN_141 (beyond a unit administrator's rights), IDN_143 and IDN_148 (as {@link FourEyes#propose}).
 */
@Service
public class AdministerAccounts {

    private static final int LONGEST_NAME = 200;

    private final Accounts accounts;
    private final JdbcStaff staff;
    private final FourEyes fourEyes;
    private final FirstPasswords firstPasswords;
    private final AuditTrail audit;
    private final Clock clock;

    AdministerAccounts(
            Accounts accounts,
            JdbcStaff staff,
            FourEyes fourEyes,
            FirstPasswords firstPasswords,
            AuditTrail audit,
            Clock clock) {
        this.accounts = accounts;
        this.staff = staff;
        this.fourEyes = fourEyes;
        this.firstPasswords = firstPasswords;
        this.audit = audit;
        this.clock = clock;
    }

    /** With a temporary password. Refused further with IDN_144 (name or unit missing), IDN_110, IDN_111. */
    public Result<Outcome> open(Officer me, NewAccount wanted) {
        if (!Reach.of(me).covers(wanted.homeUnit())) {
            return Result.refused(IdentityRefusal.IDN_141_NOT_YOURS_TO_GIVE);
        }
        if (isNoName(Text.clean(wanted.fullName()))
                || isNoName(Text.clean(wanted.title()))
                || wanted.homeUnit().value() == 0) {
            return Result.refused(IdentityRefusal.IDN_144_NOT_FILLED_IN);
        }
        var password = LegibleSecret.random();
        return accounts.open(wanted, password, me.account())
                .map(id -> Outcome.withPassword(id, password, firstPasswords.hoursToday()));
    }

    /** Refused further with IDN_144 (name missing), IDN_149 (changed since that version). */
    @Transactional
    public Result<Outcome> rename(Officer me, AccountId id, String fullName, String title, int version) {
        return within(me, id).then(it -> {
            var name = Text.clean(fullName);
            var as = Text.clean(title);
            if (isNoName(name) || isNoName(as)) {
                return Result.refused(IdentityRefusal.IDN_144_NOT_FILLED_IN);
            }
            if (!staff.rename(id, name, as, version)) {
                return Result.refused(IdentityRefusal.IDN_149_CHANGED_MEANWHILE);
            }
            audit.record(
                    new AuditEntry("identity.account-renamed", me.account().toString(), "account:" + id, Map.of()));
            return Result.done(Outcome.done(id));
        });
    }

    /** Closes it, or proposes to. Refused further with IDN_144 (not sure). */
    public Result<Outcome> close(Officer me, AccountId id, boolean sure, String reason) {
        return within(me, id).then(it -> {
            if (!sure) {
                return Result.refused(IdentityRefusal.IDN_144_NOT_FILLED_IN);
            }
            return fourEyes.isGuarded(id)
                    ? fourEyes.propose(me, it, Kind.CLOSE_ACCOUNT, null, reason)
                    : accounts.close(id, me.account()).map(Outcome::done);
        });
    }

    /** Gives a temporary password, or proposes one. */
    public Result<Outcome> resetPassword(Officer me, AccountId id, String reason) {
        return within(me, id).then(it -> {
            if (fourEyes.isGuarded(id)) {
                return fourEyes.propose(me, it, Kind.RESET_PASSWORD, null, reason);
            }
            var password = LegibleSecret.random();
            return accounts.resetPassword(id, password, me.account())
                    .map(_ -> Outcome.withPassword(id, password, firstPasswords.hoursToday()));
        });
    }

    /** Always a proposal: who has the password would otherwise be in. Refused further with IDN_135 (there is none). */
    public Result<Outcome> switchOffSecondFactor(Officer me, AccountId id, String reason) {
        return within(me, id)
                .then(it -> it.secondFactor()
                        ? fourEyes.propose(me, it, Kind.SWITCH_OFF_SECOND_FACTOR, null, reason)
                        : Result.refused(IdentityRefusal.IDN_135_NO_SECOND_FACTOR));
    }

    /** Refused further with IDN_113 (days reversed). */
    public Result<Outcome> give(Officer me, NewPosition wanted, String reason) {
        return within(me, wanted.account()).then(it -> {
            var grant = wanted.grant();
            if (!Reach.of(me).covers(grant.unit(), grant.role())) {
                return Result.refused(IdentityRefusal.IDN_141_NOT_YOURS_TO_GIVE);
            }
            if (wanted.until() != null && !wanted.until().isAfter(wanted.from())) {
                return Result.refused(IdentityRefusal.IDN_113_DAYS_REVERSED);
            }
            return fourEyes.isGuarded(grant.role())
                    ? fourEyes.propose(
                            me, it, Kind.GIVE_ROLE, new RoleChange(grant, null, wanted.from(), wanted.until()), reason)
                    : accounts.giveRole(wanted, me.account()).map(_ -> Outcome.done(wanted.account()));
        });
    }

    /**
     * Ends a position of the account.
     *
     * @param until first day on which it no longer counts; null for one that could not be read
     * @return refused further with IDN_114 (no such open position), IDN_144 (no day, or one already gone)
     */
    public Result<Outcome> end(Officer me, AccountId id, UUID position, @Nullable LocalDate until, String reason) {
        return within(me, id).then(it -> {
            var held = it.positions().stream()
                    .filter(one -> one.id().equals(position) && !one.isOver(today()))
                    .findFirst();
            if (held.isEmpty()) {
                return Result.refused(IdentityRefusal.IDN_114_POSITION_ENDED);
            }
            if (until == null || until.isBefore(today())) {
                return Result.refused(IdentityRefusal.IDN_144_NOT_FILLED_IN);
            }
            var grant = held.get().grant();
            if (!Reach.of(me).covers(grant.unit(), grant.role())) {
                return Result.refused(IdentityRefusal.IDN_141_NOT_YOURS_TO_GIVE);
            }
            return fourEyes.isGuarded(grant.role())
                    ? fourEyes.propose(me, it, Kind.END_ROLE, new RoleChange(grant, position, null, until), reason)
                    : accounts.endPosition(position, until, me.account()).map(_ -> Outcome.done(id));
        });
    }

    /** Whether this administrator may change the account at all; asked before what was typed is looked at. */
    public Result<AccountId> mayTouch(Officer me, AccountId id) {
        return within(me, id).map(StaffMember::id);
    }

    /** The account, when it may be touched by this administrator at all. */
    Result<StaffMember> within(Officer me, AccountId id) {
        var reach = Reach.of(me);
        var found = staff.find(reach, id).filter(StaffMember::active);
        if (found.isEmpty()) {
            return Result.refused(IdentityRefusal.IDN_112_NO_ACTIVE_ACCOUNT);
        }
        if (me.account().equals(id)) {
            return Result.refused(IdentityRefusal.IDN_140_OWN_ACCOUNT);
        }
        return !reach.everywhere() && staff.holds(id, Reach.CITY_WIDE, today())
                ? Result.refused(IdentityRefusal.IDN_141_NOT_YOURS_TO_GIVE)
                : Result.done(found.get());
    }

    private static boolean isNoName(String text) {
        return text.isEmpty() || text.length() > LONGEST_NAME;
    }

    private LocalDate today() {
        return CivilTime.day(clock.instant());
    }
}
