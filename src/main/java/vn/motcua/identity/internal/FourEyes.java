package vn.motcua.identity.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Accounts;
import vn.motcua.identity.Accounts.NewPosition;
import vn.motcua.identity.Grant;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Officers;
import vn.motcua.identity.Role;
import vn.motcua.identity.internal.Proposal.Kind;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Result;
import vn.motcua.shared.Text;
import vn.motcua.shared.TimeOrderedId;

/** What one administrator proposes and another confirms; nobody confirms the own proposal, or one about oneself. */
@Service
public class FourEyes {

    private static final int SHOWN = 200;
    private static final int TWO = 2;
    private static final int LONGEST_REASON = 500;

    private final JdbcProposals proposals;
    private final JdbcStaff staff;
    private final JdbcSecondFactors factors;
    private final Accounts accounts;
    private final Officers officers;
    private final AccessRules rules;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FourEyes(
            JdbcProposals proposals,
            JdbcStaff staff,
            JdbcSecondFactors factors,
            Accounts accounts,
            Officers officers,
            AccessRules rules,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.proposals = proposals;
        this.staff = staff;
        this.factors = factors;
        this.accounts = accounts;
        this.officers = officers;
        this.rules = rules;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What waits within the administrator's reach, the soonest to end first. */
    public List<Proposal> listOpen(Officer me) {
        return proposals.listOpen(Reach.of(me), clock.instant(), SHOWN);
    }

    /** Whether the city has two administrators, without whom nothing can be confirmed. */
    public boolean canConfirm() {
        return staff.countHolding(Role.CITY_ADMINISTRATOR, today(), TWO) == TWO;
    }

    /** Whether this one may confirm or decline it. A proposer may take back the own proposal by declining. */
    public boolean mayDecide(Officer me, Proposal proposal, boolean confirm) {
        boolean other = !confirm || !me.account().equals(proposal.proposedBy());
        return other && !me.account().equals(proposal.account()) && reaches(me, proposal);
    }

    /** Whether the role is given and ended by two persons. */
    public boolean isGuarded(Role role) {
        return rules.fourEyesRoles(today()).contains(role);
    }

    /** Whether the account holds such a role, or will. */
    public boolean isGuarded(AccountId account) {
        return staff.holds(account, rules.fourEyesRoles(today()), today());
    }

    /**
     * What a proposal would change about a role.
     *
     * @param position the one to end, null where one is to be given
     * @param from     null where one is to be ended
     */
    record RoleChange(
            Grant grant,
            @Nullable UUID position,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    /**
     * Proposes; nothing changes yet.
     *
     * @param change null where no role is touched
     * @return refused with IDN_143 (no reason), IDN_144 (too long a one), IDN_148 (proposed already)
     */
    Result<Outcome> propose(Officer me, StaffMember about, Kind kind, @Nullable RoleChange change, String reason) {
        var proposal = draw(me, about, kind, change, Text.clean(reason));
        if (proposal.reason().isEmpty()) {
            return Result.refused(IdentityRefusal.IDN_143_NO_REASON);
        }
        if (proposal.reason().length() > LONGEST_REASON) {
            return Result.refused(IdentityRefusal.IDN_144_NOT_FILLED_IN);
        }
        if (proposals.isOpen(proposal, clock.instant())) {
            return Result.refused(IdentityRefusal.IDN_148_PROPOSED_ALREADY);
        }
        transaction.executeWithoutResult(_ -> {
            proposals.insert(proposal);
            record("identity.proposed", me.account(), proposal);
        });
        return Result.done(Outcome.proposed(about.id()));
    }

    private Proposal draw(Officer me, StaffMember about, Kind kind, @Nullable RoleChange change, String reason) {
        var now = clock.instant();
        return new Proposal(
                TimeOrderedId.next(clock),
                kind,
                about.id(),
                change == null ? about.homeUnit() : change.grant().unit(),
                change == null ? null : change.grant().role(),
                change == null ? null : change.position(),
                change == null ? null : change.from(),
                change == null ? null : change.until(),
                reason,
                me.account(),
                now,
                now.plus(Duration.ofDays(rules.fourEyesDays(today()))));
    }

    /**
     * The second person agrees, and it is done.
     *
     * @return refused with IDN_145 (none, too late), IDN_147 (not this person), IDN_146 (decided meanwhile), or as the act itself
     */
    public Result<Outcome> confirm(Officer me, UUID id) {
        return decidable(me, id, true)
                .then(proposal -> transaction.execute(status -> {
                    Result<Outcome> outcome = proposals.decide(id, true, me.account(), clock.instant())
                            ? carryOut(proposal, me.account())
                            : Result.refused(IdentityRefusal.IDN_146_PROPOSAL_DECIDED);
                    if (outcome instanceof Result.Refused) {
                        status.setRollbackOnly();
                    } else {
                        record("identity.proposal-confirmed", me.account(), proposal);
                    }
                    return outcome;
                }));
    }

    /** The second person does not agree, or the first takes it back. */
    public Result<Outcome> decline(Officer me, UUID id) {
        return decidable(me, id, false)
                .then(proposal -> transaction.execute(_ -> {
                    if (!proposals.decide(id, false, me.account(), clock.instant())) {
                        return Result.refused(IdentityRefusal.IDN_146_PROPOSAL_DECIDED);
                    }
                    record("identity.proposal-declined", me.account(), proposal);
                    return Result.done(Outcome.done(proposal.account()));
                }));
    }

    private Result<Proposal> decidable(Officer me, UUID id, boolean confirm) {
        var reach = Reach.of(me);
        var found = proposals
                .findOpen(id, clock.instant())
                .filter(it -> it.account().equals(me.account()) || reach.covers(it.unit()));
        if (found.isEmpty()) {
            return Result.refused(IdentityRefusal.IDN_145_NO_SUCH_PROPOSAL);
        }
        // who proposed may have lost the right since
        boolean standing = officers.find(found.get().proposedBy())
                .filter(it -> reaches(it, found.get()))
                .isPresent();
        return mayDecide(me, found.get(), confirm) && (standing || !confirm)
                ? Result.done(found.get())
                : Result.refused(IdentityRefusal.IDN_147_ANOTHER_MUST_CONFIRM);
    }

    private boolean reaches(Officer who, Proposal proposal) {
        var reach = Reach.of(who.rights());
        return reach.everywhere()
                || (reach.covers(proposal.unit())
                        && (proposal.role() == null || !Reach.CITY_WIDE.contains(proposal.role()))
                        && !staff.holds(proposal.account(), Reach.CITY_WIDE, today()));
    }

    private Result<Outcome> carryOut(Proposal it, AccountId by) {
        return switch (it.kind()) {
            case GIVE_ROLE ->
                accounts.giveRole(
                                new NewPosition(
                                        it.account(),
                                        new Grant(it.unit(), Objects.requireNonNull(it.role()), Set.of()),
                                        Objects.requireNonNull(it.from()),
                                        it.until()),
                                by)
                        .map(_ -> Outcome.done(it.account()));
            case END_ROLE ->
                accounts.endPosition(Objects.requireNonNull(it.position()), Objects.requireNonNull(it.until()), by)
                        .map(_ -> Outcome.done(it.account()));
            case CLOSE_ACCOUNT -> accounts.close(it.account(), by).map(Outcome::done);
            case RESET_PASSWORD -> {
                var password = LegibleSecret.random();
                yield accounts.resetPassword(it.account(), password, by)
                        .map(account -> Outcome.withPassword(account, password, rules.firstPasswordHours(today())));
            }
            case SWITCH_OFF_SECOND_FACTOR -> switchOff(it.account(), by);
        };
    }

    private Result<Outcome> switchOff(AccountId account, AccountId by) {
        if (!factors.remove(account)) {
            return Result.refused(IdentityRefusal.IDN_135_NO_SECOND_FACTOR);
        }
        audit.record(new AuditEntry("identity.second-factor-off", by.toString(), "account:" + account, Map.of()));
        return Result.done(Outcome.done(account));
    }

    private void record(String action, AccountId by, Proposal proposal) {
        audit.record(new AuditEntry(
                action,
                by.toString(),
                "account:" + proposal.account(),
                Map.of(
                        "proposal",
                        proposal.id().toString(),
                        "kind",
                        proposal.kind().name())));
    }

    private LocalDate today() {
        return CivilTime.day(clock.instant());
    }
}
