package vn.motcua.catalogue.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.CatalogueRefusal;
import vn.motcua.catalogue.Limit;
import vn.motcua.catalogue.Post;
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
        if (steps.isEmpty() || steps.size() > MOST_STEPS || !steps.stream().allMatch(ProcessRules::isWhole)) {
            return Optional.of(Refusal.of(CatalogueRefusal.CAT_140_STEP_INCOMPLETE, MOST_STEPS, LONGEST_NAME));
        }
        return order(steps).or(() -> within(steps, limits, from));
    }

    private static boolean isWhole(ProcessStep step) {
        return !step.name().isBlank()
                && step.name().length() <= LONGEST_NAME
                && Post.find(step.by()).isPresent()
                && step.hours().signum() > 0
                && step.hours().scale() <= 2
                && step.hours().compareTo(MOST_HOURS) <= 0;
    }

    /** From the desk to the end every hand is passed: a result that nobody signs, or that stays with the signer, is never returned. */
    private static Optional<Refusal> order(List<ProcessStep> steps) {
        var posts = steps.stream().map(it -> Post.find(it.by()).orElseThrow()).toList();
        if (!posts.getFirst().begins()) {
            return Optional.of(Refusal.of(CatalogueRefusal.CAT_141_PROCESS_BEGINS_AT_THE_DESK));
        }
        return posts.stream().anyMatch(Post::signs) && posts.getLast().ends()
                ? Optional.empty()
                : Optional.of(Refusal.of(CatalogueRefusal.CAT_142_PROCESS_WITHOUT_END));
    }

    private Optional<Refusal> within(List<ProcessStep> steps, List<Limit> limits, LocalDate from) {
        var sum = sum(steps);
        var most = mostHours(limits, from);
        return most.filter(it -> sum.compareTo(it) > 0)
                .map(it -> Refusal.of(
                        CatalogueRefusal.CAT_143_PROCESS_TOO_LONG,
                        sum.stripTrailingZeros().toPlainString(),
                        it.stripTrailingZeros().toPlainString()));
    }

    static BigDecimal sum(List<ProcessStep> steps) {
        return steps.stream().map(ProcessStep::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
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
