package vn.motcua.dossier.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vn.motcua.catalogue.DecidedBy;
import vn.motcua.catalogue.ProcedureScenario;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.clock.Suspension;
import vn.motcua.clock.Term;
import vn.motcua.clock.TermUnit;
import vn.motcua.clock.WorkCalendar;
import vn.motcua.clock.internal.ShippedCalendars;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.Details;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.State;
import vn.motcua.dossier.Steps;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.CivilTime;

/** A dossier that is moved, beside one that is not and has the same pauses. */
class MovedDossierTest {

    private static final WorkCalendar CITY = ShippedCalendars.city();
    private static final Instant MONDAY = CivilTime.instant(LocalDateTime.parse("2026-11-02T08:00"));
    private static final ProcedureVersion OTHER = new ProcedureVersion(
            2,
            2,
            ProcedureScenario.procedure("9.000999", "Thử"),
            "",
            "",
            LocalDate.parse("2026-11-02"),
            null,
            null,
            "",
            Instant.EPOCH);

    @Property(tries = 500)
    void noMoveEverLengthensAPromiseWhateverPausesCome(
            @ForAll("terms") Term was,
            @ForAll @Size(min = 1, max = 3) List<@net.jqwik.api.From("terms") Term> limits,
            @ForAll @IntRange(max = 20_000) int movedAfter,
            @ForAll @IntRange(max = 20_000) int pauseAfter,
            @ForAll @IntRange(max = 40_000) int pauseLasts) {
        var stays = dossier(was);
        var moved = dossier(was);
        var now = MONDAY.plus(Duration.ofMinutes(movedAfter));
        for (var limit : limits) {
            move(moved, limit, now);
            assertThat(moved.promisedAt).isBeforeOrEqualTo(stays.promisedAt);
        }
        var from = now.plus(Duration.ofMinutes(pauseAfter));
        pause(stays, from, pauseLasts);
        pause(moved, from, pauseLasts);

        assertThat(moved.promisedAt).isBeforeOrEqualTo(stays.promisedAt);
        var counted = CITY.due(MONDAY, moved.term, moved.suspensions).due();
        assertThat(counted).as("the term that is shown is the one that counts").isEqualTo(moved.promisedAt);
    }

    @Test
    void beforeTheTermBeginsTheEarlierLimitIsKeptForItsBeginning() {
        var dossier = new Dossier(
                new DossierId(1, 2026, 1),
                "1",
                new UnitId(2),
                "thu-nghiem",
                "9.000999",
                1,
                DecidedBy.UNIT_LEADER,
                false,
                days(5),
                null,
                State.PASSED_ON,
                MONDAY);
        move(dossier, days(2), MONDAY);
        assertThat(dossier.promisedAt).isNull();
        dossier.startClock(MONDAY, ClockReasons.REACHED_RESOLVING_UNIT, CITY);
        assertThat(dossier.promisedAt).isEqualTo(CITY.due(MONDAY, days(2)).due());
        assertThat(dossier.term).isEqualTo(days(2));
    }

    @Test
    void whoDecidesByTheNewVersionDecides() {
        var dossier = dossier(days(3));
        move(dossier, days(2), MONDAY);
        assertThat(dossier.procedureVersion).isEqualTo(2);
        assertThat(dossier.decidedBy).isEqualTo(OTHER.decidedBy());
        assertThat(dossier.otherTerms).containsExactly(days(3));
    }

    private static void move(Dossier dossier, Term limit, Instant now) {
        dossier.moveTo(OTHER, limit, VersionEffect.of(dossier, limit, CITY, now), CITY);
    }

    private static void pause(Dossier dossier, Instant from, int minutes) {
        dossier.suspensions = List.of(new Suspension(from, null, Dossier.SUPPLEMENT));
        dossier.state = State.WAITING_SUPPLEMENT;
        dossier.apply(
                Steps.find(State.WAITING_SUPPLEMENT, Action.RECEIVE_SUPPLEMENT).orElseThrow(),
                new Details.Note(""),
                null,
                from.plus(Duration.ofMinutes(minutes)),
                CITY);
    }

    private static Dossier dossier(Term term) {
        var dossier = new Dossier(
                new DossierId(1, 2026, 1),
                "1",
                new UnitId(1),
                "thu-nghiem",
                "9.000999",
                1,
                DecidedBy.CENTRE_LEADER,
                false,
                term,
                null,
                State.EXAMINING,
                MONDAY);
        dossier.startClock(MONDAY, ClockReasons.RECEIVED, CITY);
        return dossier;
    }

    @Provide
    Arbitrary<Term> terms() {
        return Combinators.combine(
                        Arbitraries.of(TermUnit.values()),
                        Arbitraries.integers().between(0, 40))
                .as((unit, amount) -> new Term(unit, BigDecimal.valueOf(unit == TermUnit.MONTH ? amount % 4 : amount)));
    }

    private static Term days(int amount) {
        return Term.of(TermUnit.WORKING_DAY, amount);
    }
}
