package vn.motcua.dossier.internal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.motcua.catalogue.Limit;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.Procedures;
import vn.motcua.clock.Deadlines;
import vn.motcua.clock.Suspension;
import vn.motcua.clock.Term;
import vn.motcua.clock.TermUnit;
import vn.motcua.clock.WorkCalendar;
import vn.motcua.dossier.Adoptions;
import vn.motcua.dossier.Details;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.State;
import vn.motcua.dossier.Steps;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Officer;
import vn.motcua.organization.Centre;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Result;

/** The gate for what was in work before: the same rows, events and watches as for everything else, all let in at once. */
@Service
class StagedAdoptions implements Adoptions {

    private final JdbcAdoptions adoptions;
    private final Procedures procedures;
    private final Deadlines deadlines;
    private final Units units;
    private final Watches watches;
    private final Clock clock;

    StagedAdoptions(
            JdbcAdoptions adoptions,
            Procedures procedures,
            Deadlines deadlines,
            Units units,
            Watches watches,
            Clock clock) {
        this.adoptions = adoptions;
        this.procedures = procedures;
        this.deadlines = deadlines;
        this.units = units;
        this.watches = watches;
        this.clock = clock;
    }

    @Override
    public Set<String> listTaken(Collection<String> codes) {
        return adoptions.listTaken(codes);
    }

    @Override
    public boolean isCode(String code) {
        return EntryTexts.isCode(code);
    }

    @Override
    public void stage(UUID batch, List<Adopt> dossiers, String source) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        adoptions.stage(
                batch, dossiers.stream().map(it -> staged(it, now, source)).toList());
    }

    private AdoptedRow staged(Adopt adopt, Instant now, String source) {
        var procedure = procedures
                .findInForce(adopt.procedure(), CivilTime.day(now))
                .orElseThrow(() -> new IllegalArgumentException("Not in force: " + adopt.procedure()));
        return new AdoptedRow(adopt, procedure, dossier(adopt, procedure, now), opening(adopt), source);
    }

    private Dossier dossier(Adopt adopt, ProcedureVersion procedure, Instant now) {
        if (!Steps.adoptable().contains(adopt.state())) {
            throw new IllegalArgumentException("Not to be adopted: " + adopt.state());
        }
        var calendar = calendar(adopt.resolving());
        var dossier = new Dossier(
                new DossierId(adopt.receiving().value(), CivilTime.day(now).getYear(), 0),
                adopt.code(),
                adopt.resolving(),
                procedure.field(),
                procedure.code().value(),
                procedure.id(),
                procedure.decidedBy(),
                false,
                term(adopt, procedure),
                null,
                adopt.state(),
                now);
        dossier.version = 1;
        dossier.clockStartedAt = opening(adopt);
        dossier.clockReason = CLOCK_REASON;
        dossier.promisedAt = closing(adopt.promisedAt(), calendar);
        dossier.promisedFirst = dossier.promisedAt;
        dossier.sortAt = Objects.requireNonNull(dossier.promisedAt);
        stand(dossier, adopt, procedure, calendar);
        dossier.watchAt = watches.next(dossier, calendar);
        return dossier;
    }

    /** What the procedure says today, for reading; the promise does not follow from it. */
    private static Term term(Adopt adopt, ProcedureVersion procedure) {
        return procedure
                .findLimit(adopt.channel())
                .or(() -> procedure.limits().stream().findFirst())
                .map(Limit::term)
                .orElseGet(() -> new Term(TermUnit.WORKING_DAY, BigDecimal.ZERO));
    }

    /** What the state demands beside the promise. */
    private static void stand(Dossier dossier, Adopt adopt, ProcedureVersion procedure, WorkCalendar calendar) {
        if (adopt.state().clock() == State.Clock.PAUSED) {
            var ground = adopt.state() == State.WAITING_SUPPLEMENT ? Dossier.SUPPLEMENT : Dossier.OBLIGATION;
            var from = closing(Objects.requireNonNull(adopt.pausedAt()), calendar);
            dossier.suspensions = List.of(new Suspension(from, null, ground));
            dossier.supplements = adopt.state() == State.WAITING_SUPPLEMENT ? 1 : 0;
        }
        if (adopt.state() == State.READY) {
            var result = Objects.requireNonNull(adopt.result());
            dossier.draft =
                    new Details.Draft(true, procedure.results().getFirst().name());
            dossier.resultNumber = result.number();
            dossier.finishedAt = closing(result.at(), calendar);
            dossier.late = dossier.finishedAt.isAfter(dossier.promisedAt);
        }
    }

    /** A day without a time: when the office opened. */
    private Instant opening(Adopt adopt) {
        var at = CivilTime.instant(adopt.receivedAt());
        if (!isDayOnly(adopt.receivedAt())) {
            return at;
        }
        var opens = calendar(adopt.receiving())
                .due(at, Term.of(TermUnit.WORKING_HOUR, 0))
                .due();
        return CivilTime.day(opens).equals(adopt.receivedAt().toLocalDate()) ? opens : at;
    }

    /** A day without a time: when the office closes, on a day off when it closes next. */
    private static Instant closing(LocalDateTime at, WorkCalendar calendar) {
        return isDayOnly(at) ? Promises.closeOf(at.toLocalDate(), calendar) : CivilTime.instant(at);
    }

    private static boolean isDayOnly(LocalDateTime at) {
        return at.toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    private WorkCalendar calendar(UnitId unit) {
        return deadlines.calendarOf(units.get(unit).code());
    }

    @Override
    public Result<Integer> apply(UUID batch, UnitId receiving, Map<String, AccountId> holders, Officer officer) {
        if (!OpenedBooks.administers(officer, receiving)) {
            return Result.refused(DossierRefusal.DOS_101_NOT_YOUR_UNIT);
        }
        int adopted = adoptions.adopt(
                batch,
                receiving,
                returnPlace(receiving),
                holders,
                officer,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        adoptions.drop(batch);
        return Result.done(adopted);
    }

    /** Papers of before seldom say; whoever comes is sent where they handed in. */
    private String returnPlace(UnitId receiving) {
        return units.findCentre(receiving).map(Centre::name).orElseGet(() -> units.get(receiving)
                .fullName());
    }

    @Override
    public void drop(UUID batch) {
        adoptions.drop(batch);
    }

    /**
     * One row of the batch before it is written.
     *
     * @param receivedAt with the time at which the office opened where none is known
     */
    record AdoptedRow(
            Adopt adopt,
            ProcedureVersion procedure,
            Dossier dossier,
            @Nullable Instant receivedAt,
            String source) {}
}
