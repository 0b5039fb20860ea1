package vn.motcua.dossier.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.DecidedBy;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.clock.Deadline;
import vn.motcua.clock.Suspension;
import vn.motcua.clock.Term;
import vn.motcua.clock.WorkCalendar;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.Adoptions;
import vn.motcua.dossier.Details;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.InnerStep;
import vn.motcua.dossier.State;
import vn.motcua.dossier.Step;
import vn.motcua.dossier.Steps;
import vn.motcua.dossier.VersionEffects.Effect;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Officer;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.CivilTime;

/** What the gate needs of one dossier, and what each act makes of it. People, papers and fees stay in the row untouched. */
final class Dossier {

    /** Lawful grounds of a pause; nothing else stops the term. */
    static final String SUPPLEMENT = "chờ bổ sung hồ sơ";

    static final String OBLIGATION = "chờ thực hiện nghĩa vụ tài chính";

    final DossierId id;
    final String code;
    final UnitId resolving;
    final String field;
    final String procedure;
    final boolean onTheSpot;
    final @Nullable UUID admittedBy;

    long procedureVersion;
    DecidedBy decidedBy;

    /** The limit that counts: of all that bound the promise the one that ends first. */
    Term term;

    /** Limits that bound the promise as well, since a leader moved the dossier from one version to another. */
    List<Term> otherTerms = List.of();

    /** How it came in; null for a channel that only a newer release knows. */
    @Nullable
    Channel channel;

    @Nullable
    InnerStep step;

    int version;
    State state;

    @Nullable
    State stateBefore;

    @Nullable
    UUID holder;

    @Nullable
    UUID draftedBy;

    @Nullable
    Instant clockStartedAt;

    @Nullable
    String clockReason;

    @Nullable
    Instant promisedFirst;

    @Nullable
    Instant promisedAt;

    boolean provisional;
    Instant sortAt;
    List<Suspension> suspensions;
    int supplements;
    int apologies;
    ApologyState apologyState;
    boolean late;
    /** When the term must be looked at next; null when it does not run or everything has been said. */
    @Nullable
    Instant watchAt;

    Details.@Nullable Draft draft;

    @Nullable
    String resultNumber;

    @Nullable
    Instant finishedAt;

    @Nullable
    Instant returnedAt;

    Instant actedAt;

    @Nullable
    UUID actedBy;

    enum ApologyState {
        NONE,
        PROPOSED,
        SIGNED,
        DROPPED
    }

    Dossier(
            DossierId id,
            String code,
            UnitId resolving,
            String field,
            String procedure,
            long procedureVersion,
            DecidedBy decidedBy,
            boolean onTheSpot,
            Term term,
            @Nullable UUID admittedBy,
            State state,
            Instant at) {
        this.id = id;
        this.code = code;
        this.resolving = resolving;
        this.field = field;
        this.procedure = procedure;
        this.procedureVersion = procedureVersion;
        this.decidedBy = decidedBy;
        this.onTheSpot = onTheSpot;
        this.term = term;
        this.admittedBy = admittedBy;
        this.state = state;
        this.sortAt = at;
        this.suspensions = List.of();
        this.apologyState = ApologyState.NONE;
        this.actedAt = at;
    }

    UnitId receiving() {
        return new UnitId(id.unit());
    }

    /** Whether the officer may know of it at all. */
    boolean isSeenBy(Officer officer) {
        return Sight.reaches(officer, receiving(), resolving, field, procedure);
    }

    /** Who took it while standing in for a colleague took it for the colleague. */
    void holdFor(AccountId colleague) {
        holder = colleague.value();
    }

    boolean receivedElsewhere() {
        return id.unit() != resolving.value();
    }

    /** Starts the legal term and computes the promise. */
    void startClock(Instant at, String reason, WorkCalendar calendar) {
        clockStartedAt = at;
        clockReason = reason;
        var deadline = countAnew(calendar);
        promisedFirst = deadline.due();
        promise(deadline.due(), deadline.provisional());
    }

    /** Carries out a step that the policies allowed. */
    void apply(Step step, Details details, @Nullable UUID actor, Instant now, WorkCalendar calendar) {
        switch (step.by()) {
            case TAKE -> take(actor, now, calendar);
            case REASSIGN -> holder = ((Details.Assignee) details).account();
            case ASK_SUPPLEMENT, ALLOW_SECOND_SUPPLEMENT -> {
                supplements++;
                suspend(now, SUPPLEMENT);
            }
            case ASK_OBLIGATION -> suspend(now, OBLIGATION);
            case RECEIVE_SUPPLEMENT, CONFIRM_OBLIGATION -> resume(now, calendar);
            case DRAFT -> {
                draft = (Details.Draft) details;
                draftedBy = actor;
            }
            case SEND_BACK -> {
                if (onTheSpot) {
                    holder = null;
                }
            }
            case PASS_ON, HAND_BACK, HAND_OVER -> holder = null;
            case ISSUE, ISSUE_REFUSAL -> finishedAt = now;
            case RETURN_RESULT -> returnedAt = now;
            case REQUEST_WITHDRAWAL -> stateBefore = state;
            case STOP -> {
                finishedAt = now;
                closeSuspension(now);
            }
            case PROPOSE_APOLOGY -> apologyState = ApologyState.PROPOSED;
            case DROP_APOLOGY -> apologyState = ApologyState.DROPPED;
            case SIGN_APOLOGY -> apologies++;
            case MARK_LATE -> late = true;
            case MOVE_PROMISE -> {
                var deadline = recounted(calendar);
                if (!isPromisedApart()) {
                    chooseTerm(calendar);
                }
                promise(deadline.due(), deadline.provisional());
            }
            case REGISTER,
                    ADOPT,
                    ADMIT,
                    ADMIT_ON_THE_SPOT,
                    PROPOSE_REFUSAL,
                    DECLINE_REFUSAL,
                    PROPOSE_SECOND_SUPPLEMENT,
                    DECLINE_SECOND_SUPPLEMENT,
                    SUBMIT,
                    APPROVE,
                    SIGN,
                    MOVE_VERSION,
                    DECLINE_WITHDRAWAL -> {}
        }
        state = step.to() != null ? step.to() : Objects.requireNonNull(stateBefore);
        if (step.by() == Action.DECLINE_WITHDRAWAL) {
            stateBefore = null;
        }
        actedAt = now;
        actedBy = actor;
        version++;
    }

    /** Whether the promise follows from a calendar at all, now. */
    boolean isPromised() {
        return clockStartedAt != null
                && promisedAt != null
                && Steps.find(state, Action.MOVE_PROMISE).isPresent();
    }

    /** What is promised by this calendar: from the term, or on the day of a promise made apart from it, else on the next day worked. */
    Promised recounted(WorkCalendar calendar) {
        if (isPromisedApart()) {
            var day = CivilTime.day(Objects.requireNonNull(promisedAt));
            return new Promised(Promises.closeOf(day, calendar), !calendar.isPublished(day.getYear()));
        }
        var deadline = due(firstToEnd(calendar), calendar);
        return new Promised(deadline.due(), deadline.provisional());
    }

    /** By a signed letter, or by the office's former books: such a promise does not follow from the term. */
    boolean isPromisedApart() {
        return apologyState == ApologyState.SIGNED || Adoptions.CLOCK_REASON.equals(clockReason);
    }

    record Promised(Instant due, boolean provisional) {}

    /** The promise after a signed apology, see {@code Apologies}. */
    void promiseAgain(Instant newPromise, boolean isProvisional) {
        apologyState = ApologyState.SIGNED;
        promise(newPromise, isProvisional);
    }

    /** Goes on by another version. Papers and fee stay as they are, and so does the promise unless the new limit ends earlier. */
    void moveTo(ProcedureVersion other, @Nullable Term limit, VersionEffect effect, WorkCalendar calendar) {
        procedureVersion = other.id();
        decidedBy = other.decidedBy();
        boolean bounds = effect.effect() == Effect.EARLIER || clockStartedAt == null;
        if (limit == null || !bounds || limit.equals(term) || otherTerms.contains(limit)) {
            return;
        }
        otherTerms = Stream.concat(otherTerms.stream(), Stream.of(limit)).toList();
        if (effect.effect() == Effect.EARLIER) {
            var deadline = countAnew(calendar);
            promise(deadline.due(), deadline.provisional());
        }
    }

    /** The deadline by the term that ends first, which is from now on the one that counts. */
    private Deadline countAnew(WorkCalendar calendar) {
        chooseTerm(calendar);
        return due(term, calendar);
    }

    private void chooseTerm(WorkCalendar calendar) {
        var first = firstToEnd(calendar);
        if (!first.equals(term)) {
            var former = term;
            otherTerms = otherTerms.stream()
                    .map(it -> it.equals(first) ? former : it)
                    .toList();
            term = first;
        }
    }

    private Term firstToEnd(WorkCalendar calendar) {
        return Stream.concat(Stream.of(term), otherTerms.stream())
                .min(Comparator.comparing(it -> due(it, calendar).due()))
                .orElseThrow();
    }

    private Deadline due(Term limit, WorkCalendar calendar) {
        return calendar.due(Objects.requireNonNull(clockStartedAt), limit, suspensions);
    }

    private void take(@Nullable UUID actor, Instant now, WorkCalendar calendar) {
        holder = actor;
        if (clockStartedAt == null) {
            startClock(now, ClockReasons.REACHED_RESOLVING_UNIT, calendar);
        }
    }

    private void suspend(Instant now, String ground) {
        var ledger = new ArrayList<>(suspensions);
        ledger.add(new Suspension(now, null, ground));
        suspensions = List.copyOf(ledger);
    }

    private void resume(Instant now, WorkCalendar calendar) {
        var closed = closeSuspension(now);
        if (isPromisedApart()) {
            // a promise moved by a signed letter or made before the product came does not follow from the term: the
            // pause pushes it by its own working days
            var deadline = Promises.pushedBy(closed, Objects.requireNonNull(promisedAt), calendar);
            promise(deadline.due(), deadline.provisional());
        } else {
            var deadline = countAnew(calendar);
            promise(deadline.due(), deadline.provisional());
        }
    }

    private Suspension closeSuspension(Instant now) {
        var ledger = new ArrayList<Suspension>();
        Suspension closed = new Suspension(now, now, "");
        for (var it : suspensions) {
            if (it.until() == null) {
                closed = new Suspension(it.from(), now, it.ground());
                ledger.add(closed);
            } else {
                ledger.add(it);
            }
        }
        suspensions = List.copyOf(ledger);
        return closed;
    }

    private void promise(Instant due, boolean isProvisional) {
        promisedAt = due;
        provisional = isProvisional;
        sortAt = due;
        late = late && due.isBefore(actedAt);
    }
}
