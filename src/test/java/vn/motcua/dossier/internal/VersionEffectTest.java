package vn.motcua.dossier.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.motcua.clock.Suspension;
import vn.motcua.clock.Term;
import vn.motcua.clock.TermUnit;
import vn.motcua.clock.WorkCalendar;
import vn.motcua.clock.internal.ShippedCalendars;
import vn.motcua.dossier.VersionEffects.Effect;
import vn.motcua.shared.CivilTime;

/** Office hours of the shipped calendar in November 2026: 07:30 to 11:30 and 13:00 to 17:00, Monday to Friday. */
class VersionEffectTest {

    private static final WorkCalendar CITY = ShippedCalendars.city();
    private static final Instant MONDAY = at("2026-11-02T08:00");

    @Property(tries = 500)
    void noLimitEverLengthensAPromiseOrPutsItIntoThePast(
            @ForAll("terms") Term was,
            @ForAll("terms") Term becomes,
            @ForAll @IntRange(max = 20_000) int startedMinutes,
            @ForAll @IntRange(max = 20_000) int pauseAfter,
            @ForAll @IntRange(max = 20_000) int pauseLasts,
            @ForAll @IntRange(max = 60_000) int nowAfter,
            @ForAll boolean paused) {
        var started = MONDAY.plus(Duration.ofMinutes(startedMinutes));
        var from = started.plus(Duration.ofMinutes(pauseAfter));
        var pauses = paused
                ? List.of(new Suspension(from, from.plus(Duration.ofMinutes(pauseLasts)), "chờ bổ sung hồ sơ"))
                : List.<Suspension>of();
        var promised = CITY.due(started, was, pauses).due();
        var now = started.plus(Duration.ofMinutes(nowAfter));

        var effect = VersionEffect.of(promised, started, pauses, false, becomes, CITY, now);

        assertThat(effect.becomes()).isNotNull().isBeforeOrEqualTo(promised);
        if (effect.effect() == Effect.EARLIER) {
            assertThat(effect.becomes()).isAfter(now).isBefore(promised);
        } else {
            assertThat(effect.becomes()).isEqualTo(promised);
        }
    }

    @Provide
    Arbitrary<Term> terms() {
        return Combinators.combine(
                        Arbitraries.of(TermUnit.values()),
                        Arbitraries.integers().between(0, 60))
                .as((unit, amount) -> new Term(unit, BigDecimal.valueOf(unit == TermUnit.MONTH ? amount % 6 : amount)));
    }

    @Test
    void threeWorkingDaysBecomeTwoAndFourStayThree() {
        var promised = CITY.due(MONDAY, days(3), List.of()).due();
        assertThat(promised).isEqualTo(at("2026-11-05T17:00"));
        assertThat(VersionEffect.of(promised, MONDAY, List.of(), false, days(2), CITY, MONDAY))
                .isEqualTo(new VersionEffect(Effect.EARLIER, at("2026-11-04T17:00")));
        assertThat(VersionEffect.of(promised, MONDAY, List.of(), false, days(3), CITY, MONDAY))
                .isEqualTo(new VersionEffect(Effect.SAME, promised));
        assertThat(VersionEffect.of(promised, MONDAY, List.of(), false, days(4), CITY, MONDAY))
                .isEqualTo(new VersionEffect(Effect.STAYS_LONGER, promised));
        assertThat(VersionEffect.of(promised, MONDAY, List.of(), false, days(2), CITY, at("2026-11-05T09:00")))
                .as("what would be late at once keeps its promise")
                .isEqualTo(new VersionEffect(Effect.STAYS_PAST, promised));
    }

    @Test
    void whatWasPromisedApartOrHasNotBegunIsNotCounted() {
        var promised = at("2026-11-20T17:00");
        assertThat(VersionEffect.of(promised, MONDAY, List.of(), true, days(2), CITY, MONDAY))
                .isEqualTo(new VersionEffect(Effect.STAYS_APART, promised));
        assertThat(VersionEffect.of(promised, MONDAY, List.of(), false, null, CITY, MONDAY))
                .isEqualTo(new VersionEffect(Effect.STAYS_CHANNEL, promised));
        assertThat(VersionEffect.of(null, null, List.of(), false, days(2), CITY, MONDAY))
                .isEqualTo(new VersionEffect(Effect.NOT_BEGUN, null));
    }

    private static Term days(int amount) {
        return Term.of(TermUnit.WORKING_DAY, amount);
    }

    private static Instant at(String civil) {
        return CivilTime.instant(LocalDateTime.parse(civil));
    }
}
