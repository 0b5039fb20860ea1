package vn.motcua.catalogue.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.CatalogueRefusal;
import vn.motcua.catalogue.Limit;
import vn.motcua.catalogue.Post;
import vn.motcua.catalogue.ProcessFlow;
import vn.motcua.catalogue.ProcessProblem;
import vn.motcua.catalogue.ProcessStep;
import vn.motcua.clock.Deadlines;
import vn.motcua.clock.TermUnit;
import vn.motcua.clock.WorkCalendar;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Refusal;

/** A process begins at the desk, is signed, ends with the clerk or the desk, and its hours stay within the shortest limit. */
@Component
class ProcessRules {

    private static final int MOST_STEPS = 30;
    private static final int LONGEST_NAME = 200;
    private static final BigDecimal MOST_HOURS = new BigDecimal(2_000);

    private final Deadlines deadlines;

    ProcessRules(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    Optional<Refusal> refusal(List<ProcessStep> steps, List<Limit> limits, LocalDate from) {
        return problems(steps, limits, from).stream().findFirst().map(ProcessProblem::why);
    }

    /** Everything that is wrong, what is missing before what does not fit. */
    List<ProcessProblem> problems(List<ProcessStep> steps, List<Limit> limits, LocalDate from) {
        if (steps.isEmpty() || steps.size() > MOST_STEPS) {
            return List.of(problem(ProcessProblem.WHOLE, incomplete()));
        }
        var flow = new ProcessFlow(steps);
        var found = new ArrayList<ProcessProblem>();
        IntStream.rangeClosed(1, steps.size())
                .filter(it -> !isWhole(flow.step(it)))
                .forEach(it -> found.add(problem(it, incomplete())));
        found.addAll(ways(flow));
        found.addAll(hands(flow));
        within(flow, limits, from).ifPresent(it -> found.add(problem(ProcessProblem.WHOLE, it)));
        return List.copyOf(found);
    }

    private static ProcessProblem problem(int step, Refusal why) {
        return new ProcessProblem(step, why);
    }

    private static Refusal incomplete() {
        return Refusal.of(CatalogueRefusal.CAT_140_STEP_INCOMPLETE, MOST_STEPS, LONGEST_NAME);
    }

    private static boolean isWhole(ProcessStep step) {
        return !step.name().isBlank()
                && step.name().length() <= LONGEST_NAME
                && Post.find(step.by()).isPresent()
                && step.hours().signum() > 0
                && step.hours().scale() <= 2
                && step.hours().compareTo(MOST_HOURS) <= 0;
    }

    /** Every step is come to, and from every step one comes to the end. */
    private static List<ProcessProblem> ways(ProcessFlow flow) {
        var reached = flow.reached();
        var ending = flow.ending();
        var found = new ArrayList<ProcessProblem>();
        for (int i = 1; i <= flow.size(); i++) {
            int number = i;
            flow.step(number).next().stream()
                    .filter(it -> it < ProcessStep.END || it > flow.size() || it == number)
                    .findFirst()
                    .ifPresent(_ -> found.add(problem(
                            number, Refusal.of(CatalogueRefusal.CAT_146_STEP_LEADS_NOWHERE, number, flow.size()))));
            if (!reached.contains(number)) {
                found.add(problem(number, Refusal.of(CatalogueRefusal.CAT_147_STEP_NOT_REACHED, number)));
            }
            if (!ending.contains(number)) {
                found.add(problem(number, Refusal.of(CatalogueRefusal.CAT_148_STEP_WITHOUT_END, number)));
            }
        }
        return found;
    }

    /** From the desk to the end every hand is passed: a result that nobody signs, or that stays with the signer, is never returned. */
    private static List<ProcessProblem> hands(ProcessFlow flow) {
        var found = new ArrayList<ProcessProblem>();
        if (!is(flow, 1, Post::begins)) {
            found.add(problem(1, Refusal.of(CatalogueRefusal.CAT_141_PROCESS_BEGINS_AT_THE_DESK)));
        }
        if (flow.endsWithout(it -> is(flow, it, Post::signs))) {
            found.add(problem(ProcessProblem.WHOLE, Refusal.of(CatalogueRefusal.CAT_149_NOBODY_SIGNS)));
        }
        flow.last().stream()
                .filter(it -> !is(flow, it, Post::ends))
                .forEach(it -> found.add(problem(it, Refusal.of(CatalogueRefusal.CAT_142_PROCESS_WITHOUT_END))));
        return found;
    }

    private static boolean is(ProcessFlow flow, int step, Predicate<Post> kind) {
        return Post.find(flow.step(step).by()).filter(kind).isPresent();
    }

    /** Whether some step has no hours, or some that cannot be. */
    Optional<Refusal> missingHours(List<ProcessStep> steps) {
        boolean whole = steps.stream()
                .allMatch(it -> it.hours().signum() > 0
                        && it.hours().scale() <= 2
                        && it.hours().compareTo(MOST_HOURS) <= 0);
        return whole ? Optional.empty() : Optional.of(incomplete());
    }

    /** Whether the steps still stay within these limits. */
    Optional<Refusal> hours(List<ProcessStep> steps, List<Limit> limits, LocalDate from) {
        return within(new ProcessFlow(steps), limits, from);
    }

    private Optional<Refusal> within(ProcessFlow flow, List<Limit> limits, LocalDate from) {
        var longest = flow.longest();
        return mostHours(limits, from)
                .filter(it -> longest.compareTo(it) > 0)
                .map(it -> Refusal.of(
                        CatalogueRefusal.CAT_143_PROCESS_TOO_LONG,
                        longest.stripTrailingZeros().toPlainString(),
                        it.stripTrailingZeros().toPlainString()));
    }

    /** The office hours inside the shortest limit, by the calendar of the first day of force. */
    Optional<BigDecimal> mostHours(List<Limit> limits, LocalDate from) {
        var calendar = deadlines.calendarOf(null);
        return limits.stream().map(it -> hours(it, from, calendar)).min(BigDecimal::compareTo);
    }

    private static BigDecimal hours(Limit limit, LocalDate from, WorkCalendar calendar) {
        if (limit.term().unit() == TermUnit.WORKING_HOUR) {
            return limit.term().amount();
        }
        var day = calendar.isWorkingDay(from) ? from : calendar.nextWorkingDay(from);
        var close = calendar.findClose(day).orElseThrow();
        // days begin to count after the day of reception; what is due the same day has that day
        Instant start = limit.term().unit() == TermUnit.SAME_DAY ? CivilTime.instant(day.atStartOfDay()) : close;
        var minutes = calendar.officeMinutesBetween(
                start, calendar.due(start, limit.term()).due());
        return BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60), 2, RoundingMode.DOWN);
    }
}
