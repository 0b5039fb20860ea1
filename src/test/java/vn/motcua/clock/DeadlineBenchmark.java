package vn.motcua.clock;

import static vn.motcua.clock.ClockScenario.at;
import static vn.motcua.clock.ClockScenario.hours;
import static vn.motcua.clock.ClockScenario.pause;
import static vn.motcua.clock.ClockScenario.workingDays;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import vn.motcua.clock.internal.ShippedCalendars;

/** What a due date costs. Budgets: 2,000 ns for 20 working days, 4,000 for 500, 50,000 for a sentence. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DeadlineBenchmark {

    private final WorkCalendar calendar = ShippedCalendars.city();
    private final Term twentyDays = workingDays(20);
    private final Term fiveHundredDays = workingDays(500);
    private final Term fortyHours = hours("40.5");
    private final List<Suspension> pauses =
            List.of(pause("2026-04-03T09:00", "2026-04-10T09:00"), pause("2026-04-20T09:00", "2026-04-22T09:00"));

    /** Not final: a constant reception would be counted once and for all by the compiler. */
    private Instant received = at("2026-04-01T15:00");

    @Benchmark
    public Deadline twentyWorkingDays() {
        return calendar.due(received, twentyDays);
    }

    @Benchmark
    public Deadline fiveHundredWorkingDays() {
        return calendar.due(received, fiveHundredDays);
    }

    @Benchmark
    public Deadline fortyWorkingHours() {
        return calendar.due(received, fortyHours);
    }

    @Benchmark
    public Deadline twentyWorkingDaysWithTwoPauses() {
        return calendar.due(received, twentyDays, pauses);
    }

    @Benchmark
    public String sentenceOfTwentyWorkingDaysWithTwoPauses() {
        return calendar.due(received, twentyDays, pauses).explanation();
    }

    @Benchmark
    public String sentenceOfFiveHundredWorkingDays() {
        return calendar.due(received, fiveHundredDays).explanation();
    }

    public static void main(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(DeadlineBenchmark.class.getName())
                        .forks(1)
                        .warmupIterations(3)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.seconds(1))
                        .build())
                .run();
    }
}
