package vn.motcua.dossier.internal;

import static vn.motcua.dossier.DossierRefusal.*;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.clock.Deadlines;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.Details;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.TimelineEvent;
import vn.motcua.dossier.Tracking;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;
import vn.motcua.shared.Result;

/** Wrong guesses are counted in PostgreSQL by the hour, so that several nodes count together and a restart forgets nothing. */
@Service
class TrackByCode implements Tracking {

    /**
     * An hour's wrong guesses. One address is stopped long before a code is, so no single stranger locks a code for its owner; a
     * number of twelve digits of which all but the last six are known still takes 10,000 hours to try out.
     */
    private static final int WRONG_FOR_CODE = 100;

    private static final int WRONG_FOR_ORIGIN = 20;

    /** What concerns the applicant; proposals, drafts and hand-backs are inner steps. */
    private static final Set<Action> TOLD = EnumSet.of(
            Action.REGISTER,
            Action.ADMIT,
            Action.ADMIT_ON_THE_SPOT,
            Action.ADOPT,
            Action.ISSUE_REFUSAL,
            Action.PASS_ON,
            Action.TAKE,
            Action.ASK_SUPPLEMENT,
            Action.ALLOW_SECOND_SUPPLEMENT,
            Action.RECEIVE_SUPPLEMENT,
            Action.ASK_OBLIGATION,
            Action.CONFIRM_OBLIGATION,
            Action.SUBMIT,
            Action.SIGN,
            Action.ISSUE,
            Action.HAND_OVER,
            Action.RETURN_RESULT,
            Action.REQUEST_WITHDRAWAL,
            Action.DECLINE_WITHDRAWAL,
            Action.STOP,
            Action.SIGN_APOLOGY,
            Action.MARK_LATE,
            Action.MOVE_PROMISE,
            Action.MOVE_VERSION);

    private final JdbcLists lists;
    private final Deadlines deadlines;
    private final Units units;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TrackByCode(
            JdbcLists lists,
            Deadlines deadlines,
            Units units,
            JdbcClient db,
            TransactionTemplate transaction,
            Clock clock) {
        this.lists = lists;
        this.deadlines = deadlines;
        this.units = units;
        this.db = db;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Result<Tracked> look(String code, String proof, String origin) {
        var typed = code.strip().toUpperCase(java.util.Locale.ROOT);
        if (typed.isEmpty() || typed.length() > 60 || proof.length() > 60) {
            return Result.refused(DOS_140_TRACK_NO_MATCH);
        }
        var guessed =
                List.of(new Guess("code:" + typed, WRONG_FOR_CODE), new Guess("origin:" + origin, WRONG_FOR_ORIGIN));
        // counted before the look and forgiven after a right one, so that guesses made together do not all see the same
        // counter
        if (!Boolean.TRUE.equals(
                transaction.execute(status -> guessed.stream().allMatch(this::count) || undo(status)))) {
            return Result.refused(DOS_141_TRACK_TOO_OFTEN);
        }
        var found =
                lists.findByCode(code.strip()).or(() -> lists.findByCode(typed)).filter(it -> knows(it, proof));
        if (found.isEmpty()) {
            return Result.refused(DOS_140_TRACK_NO_MATCH);
        }
        guessed.forEach(this::forgive);
        return Result.done(tracked(found.get()));
    }

    private static boolean knows(DossierView dossier, String proof) {
        return SearchTokens.wholeNumber(proof) != null
                && dossier.parties().stream().anyMatch(it -> SearchTokens.isNumberOf(it, proof));
    }

    private Tracked tracked(DossierView dossier) {
        var unitCode = units.get(dossier.resolving()).code();
        var holder = holder(dossier);
        return new Tracked(
                dossier,
                holder,
                heldAt(dossier, holder),
                unitCode,
                explanation(dossier, unitCode),
                dossier.suspensions(),
                stages(lists.timeline(dossier.id())));
    }

    private static Holder holder(DossierView dossier) {
        return switch (dossier.state()) {
            case SUBMITTED, RECEIVED, REFUSAL_PROPOSED, WITHDRAWAL_REQUESTED -> Holder.DESK;
            case PASSED_ON, EXAMINING, SUPPLEMENT_PROPOSED, DRAFTED -> Holder.OFFICE;
            case WAITING_APPROVAL, APPROVED -> Holder.LEADER;
            case SIGNED, ISSUED -> Holder.CLERK;
            case WAITING_SUPPLEMENT, WAITING_OBLIGATION -> Holder.APPLICANT;
            case READY -> Holder.RETURN_DESK;
            case RETURNED, REFUSED, STOPPED -> Holder.NOBODY;
        };
    }

    private static UnitId heldAt(DossierView dossier, Holder holder) {
        return switch (holder) {
            case DESK, RETURN_DESK, APPLICANT, NOBODY -> dossier.receiving();
            case OFFICE, LEADER, CLERK -> dossier.resolving();
        };
    }

    private @Nullable String explanation(DossierView dossier, String unitCode) {
        return dossier.clockStartedAt() == null
                ? null
                : deadlines
                        .calendarOf(unitCode)
                        .due(dossier.clockStartedAt(), dossier.term(), dossier.suspensions())
                        .explanation();
    }

    private static List<Stage> stages(List<TimelineEvent> events) {
        return events.stream()
                .flatMap(it -> Stream.ofNullable(it.action())
                        .filter(TOLD::contains)
                        .map(action -> new Stage(it.at(), action, it.number(), rescheduled(it), moved(it))))
                .toList();
    }

    private static @Nullable Rescheduled rescheduled(TimelineEvent event) {
        return event.details() instanceof Details.Rescheduled it && event.promisedAt() != null
                ? new Rescheduled(it.was(), event.promisedAt(), it.reason())
                : null;
    }

    private static @Nullable VersionMoved moved(TimelineEvent event) {
        if (!(event.details() instanceof Details.VersionMove it) || it.became() == null) {
            return null;
        }
        var became = it.became();
        return new VersionMoved(
                became.from(), became.to(), became.was(), event.promisedAt(), it.basis(), it.number(), it.date());
    }

    private record Guess(String subject, int most) {}

    private static boolean undo(TransactionStatus status) {
        status.setRollbackOnly();
        return false;
    }

    /** False when the hour's guesses are used up; then nothing is counted. */
    private boolean count(Guess guess) {
        return db.sql("""
                insert into dossier.track_failure as f (subject, hour, failures) values (:subject, :hour, 1)
                on conflict (subject, hour) do update set failures = f.failures + 1 where f.failures < :most
                """)
                        .param("subject", guess.subject())
                        .param("hour", Timestamp.from(hour()))
                        .param("most", guess.most())
                        .update()
                == 1;
    }

    private void forgive(Guess guess) {
        db.sql(
                        "update dossier.track_failure set failures = failures - 1 where subject = :subject and hour = :hour and failures > 0")
                .param("subject", guess.subject())
                .param("hour", Timestamp.from(hour()))
                .update();
    }

    private Instant hour() {
        return clock.instant().truncatedTo(ChronoUnit.HOURS);
    }
}
