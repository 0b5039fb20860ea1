package vn.motcua.dossier.internal;

import static vn.motcua.dossier.DossierRefusal.*;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.clock.Deadlines;
import vn.motcua.clock.WorkCalendar;
import vn.motcua.dossier.Acted;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.AdmitDossier;
import vn.motcua.dossier.Desk;
import vn.motcua.dossier.Details;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.State;
import vn.motcua.dossier.Steps;
import vn.motcua.identity.Officer;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Result;

/**
 * One transaction an act: the row under its version, one event under its key, a number where one is due. A repeated key
 * returns what it did the first time; of two officers at once the slower is told who acted when.
 */
@Service
class Gate implements Dossiers {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._:-]{8,100}");

    private final JdbcDossiers dossiers;
    private final EntryChecks checks;
    private final Policies policies;
    private final FormNumbers numbers;
    private final DossierCodes codes;
    private final Apologies apologies;
    private final Watches watches;
    private final StepClock steps;
    private final VersionMoves moves;
    private final Capacity capacity;
    private final EndedPapers ended;
    private final Deadlines deadlines;
    private final Units units;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Gate(
            JdbcDossiers dossiers,
            EntryChecks checks,
            Policies policies,
            FormNumbers numbers,
            DossierCodes codes,
            Apologies apologies,
            Watches watches,
            StepClock steps,
            VersionMoves moves,
            Capacity capacity,
            EndedPapers ended,
            Deadlines deadlines,
            Units units,
            TransactionTemplate transaction,
            Clock clock) {
        this.dossiers = dossiers;
        this.checks = checks;
        this.policies = policies;
        this.numbers = numbers;
        this.codes = codes;
        this.apologies = apologies;
        this.watches = watches;
        this.steps = steps;
        this.moves = moves;
        this.capacity = capacity;
        this.ended = ended;
        this.deadlines = deadlines;
        this.units = units;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Result<Acted> enter(Action entry, AdmitDossier command, Officer officer, String key) {
        return enter(entry, command, new Details.None(), officer, key);
    }

    @Override
    public Result<Acted> proposeRefusal(AdmitDossier command, String reason, Officer officer, String key) {
        var details = new Details.Reason(reason);
        return DetailsTexts.refusal(details)
                .<Result<Acted>>map(Result.Refused::new)
                .orElseGet(() -> enter(Action.PROPOSE_REFUSAL, command, details, officer, key));
    }

    @Override
    public Result<Acted> act(
            DossierId id, Action action, Details details, int expectedVersion, Officer officer, String key) {
        var wrong = DetailsTexts.refusal(action, details);
        if (wrong.isPresent()) {
            return new Result.Refused<>(wrong.get());
        }
        var body = Json.write(details);
        var hash = Json.hash(
                id.toString(), action.name(), body, officer.account().value().toString());
        var acted = once(key, hash, () -> step(id, action, details, body, expectedVersion, officer, key, hash));
        ended.noteUse(acted, id, action, officer);
        return acted;
    }

    /** A step that the product takes by itself; false when it no longer fits. */
    boolean actBySystem(DossierId id, Action action, Details details, int expectedVersion, String key) {
        var now = now();
        return Boolean.TRUE.equals(transaction.execute(status -> dossiers.find(id)
                .filter(it -> it.version == expectedVersion)
                .flatMap(it -> Steps.find(it.state, action).map(step -> {
                    var from = it.state;
                    var body = Json.write(details);
                    var calendar = calendar(it.resolving);
                    it.apply(step, details, null, now, calendar);
                    it.watchAt = watches.next(it, calendar);
                    it.step = steps.next(it, now);
                    var event = new EventRow(action, from, null, null, null, body, key, Json.hash(body), null);
                    return dossiers.change(it, expectedVersion, event);
                }))
                .orElse(false)));
    }

    private Result<Acted> enter(Action action, AdmitDossier command, Details details, Officer officer, String key) {
        if (action.desk() != Desk.RECEPTION || Steps.find(null, action).isEmpty()) {
            return Result.refused(DOS_103_STEP_NOT_POSSIBLE, action.label(), "chưa có hồ sơ");
        }
        var now = now();
        var body = Json.write(details);
        var hash = Json.hash(
                action.name(),
                Json.write(command),
                body,
                officer.account().value().toString());
        return once(key, hash, () -> checks.check(action, command, officer, now)
                .then(entry -> insert(action, entry, body, officer, key, hash, now)));
    }

    /** Runs the act unless its key has already done something; also when the key was used a moment ago on another node. */
    private Result<Acted> once(String key, String hash, Supplier<Result<Acted>> act) {
        if (!isKey(key)) {
            return Result.refused(DOS_131_KEY_MISSING);
        }
        Result<Acted> result;
        try {
            result = transaction.execute(status -> {
                var outcome = act.get();
                if (outcome instanceof Result.Refused<Acted>) {
                    status.setRollbackOnly();
                }
                return outcome;
            });
        } catch (DuplicateKeyException e) {
            return kept(key, hash, Refusal.of(DOS_125_CODE_TAKEN));
        }
        return switch (result) {
            case Result.Done<Acted> done -> done;
            case Result.Refused<Acted>(var why) -> kept(key, hash, why);
        };
    }

    static boolean isKey(String key) {
        return KEY.matcher(key).matches();
    }

    private Result<Acted> kept(String key, String hash, Refusal otherwise) {
        return dossiers.findByKey(key)
                .<Result<Acted>>map(
                        it -> it.sameBody(hash) ? new Result.Done<>(it.acted()) : Result.refused(DOS_111_KEY_REUSED))
                .orElseGet(() -> new Result.Refused<>(otherwise));
    }

    private Result<Acted> insert(
            Action action, Entry entry, String body, Officer officer, String key, String hash, Instant now) {
        var command = entry.command();
        if (command.foreignCode() != null && dossiers.codeTaken(command.foreignCode())) {
            return Result.refused(DOS_125_CODE_TAKEN);
        }
        var today = CivilTime.day(now);
        var id = new DossierId(command.receiving().value(), today.getYear(), dossiers.nextSerial());
        boolean received = entry.receivedAt() != null;
        var me = officer.account().value();
        var calendar = calendar(command.resolving());
        var code = command.foreignCode() != null ? command.foreignCode() : codes.next(entry.receivingCentre(), today);
        var dossier = new Dossier(
                id,
                code,
                command.resolving(),
                entry.procedure().field(),
                entry.procedure().code().value(),
                entry.procedure().id(),
                entry.procedure().decidedBy(),
                action == Action.ADMIT_ON_THE_SPOT,
                entry.term(),
                received ? me : null,
                requireTarget(action),
                now);
        dossier.version = 1;
        dossier.actedBy = me;
        dossier.channel = command.channel();
        if (received && !dossier.receivedElsewhere()) {
            dossier.startClock(now, ClockReasons.RECEIVED, calendar);
        }
        if (action == Action.ADMIT_ON_THE_SPOT) {
            dossier.draft = new Details.Draft(
                    true, entry.procedure().results().getFirst().name());
            dossier.draftedBy = me;
        }
        dossier.watchAt = watches.next(dossier, calendar);
        dossier.step = steps.next(dossier, now);
        var number = numbers.issueFor(action, dossier, today);
        dossiers.insert(
                dossier,
                entry,
                new EventRow(
                        action,
                        null,
                        me,
                        officer.homeUnit().value(),
                        number,
                        body,
                        key,
                        hash,
                        capacity.of(action, policies.held(dossier, action, officer), officer)));
        return Result.done(acted(dossier, action, number));
    }

    private Result<Acted> step(
            DossierId id,
            Action action,
            Details details,
            String body,
            int expectedVersion,
            Officer officer,
            String key,
            String hash) {
        var now = now();
        var found = dossiers.find(id);
        if (found.filter(it -> it.isSeenBy(officer)).isEmpty()) {
            return new Result.Refused<>(
                    found.flatMap(it -> ended.find(it, officer)).orElseGet(() -> Refusal.of(DOS_100_NOT_FOUND)));
        }
        var dossier = found.get();
        if (dossier.version != expectedVersion) {
            return lostRace(dossier);
        }
        var calendar = calendar(dossier.resolving);
        var refusal = policies.refusal(dossier, action, officer, now)
                .or(() -> policies.detailsRefusal(dossier, action, details, calendar, now));
        if (refusal.isPresent()) {
            return new Result.Refused<>(ended.explain(refusal.get(), dossier, action, officer));
        }
        var held = policies.held(dossier, action, officer);
        var from = dossier.state;
        var step = Steps.find(from, action).orElseThrow();
        var me = officer.account().value();
        dossier.apply(step, details, me, now, calendar);
        var lent = held.lent();
        if (action == Action.TAKE && lent != null && lent.lender() != null) {
            dossier.holdFor(lent.lender());
        }
        if (action == Action.ADMIT && !dossier.receivedElsewhere()) {
            dossier.startClock(now, ClockReasons.RECEIVED, calendar);
        }
        if (action == Action.SIGN_APOLOGY) {
            apologies.movePromise(dossier, (Details.Apology) details, now, calendar);
        }
        var said = action == Action.MOVE_VERSION
                ? Json.write(moves.move(dossier, (Details.VersionMove) details, now, calendar))
                : body;
        dossier.watchAt = watches.next(dossier, calendar);
        dossier.step = steps.next(dossier, now);
        var number = numbers.issueFor(action, dossier, CivilTime.day(now));
        if (action == Action.ISSUE) {
            dossier.resultNumber = number;
        }
        var event = new EventRow(
                action,
                from,
                me,
                officer.homeUnit().value(),
                number,
                said,
                key,
                hash,
                capacity.of(action, held, officer));
        return dossiers.change(dossier, expectedVersion, event)
                ? Result.done(acted(dossier, action, number))
                : dossiers.find(id).map(this::lostRace).orElseThrow();
    }

    private Result<Acted> lostRace(Dossier dossier) {
        return Result.refused(DOS_110_LOST_RACE, CivilTime.time(dossier.actedAt), dossier.state.label());
    }

    private static State requireTarget(Action entry) {
        var target = Steps.find(null, entry).orElseThrow().to();
        return java.util.Objects.requireNonNull(target);
    }

    private WorkCalendar calendar(UnitId resolving) {
        return deadlines.calendarOf(units.get(resolving).code());
    }

    /** Whole microseconds, as PostgreSQL keeps them, so that a stored outcome equals the first answer. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Acted acted(Dossier dossier, Action action, @Nullable String number) {
        return new Acted(
                dossier.id,
                dossier.code,
                dossier.version,
                action,
                dossier.state,
                dossier.actedAt,
                dossier.promisedAt,
                number);
    }
}
