package vn.motcua.queue.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.queue.Priority;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Remembered;

/** Values set by law or by the house, each with its dates and basis in {@code queue.rule}; read once a minute at most. */
@Component
class QueueRules {

    private final JdbcClient db;
    private final Clock clock;
    private final Remembered<List<Rule>> rules = new Remembered<>(this::read);

    QueueRules(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    CallingOrder order() {
        return new CallingOrder(
                Duration.ofMinutes(whole("booking.tolerance-minutes")), whole("calling.most-before-ordinary"));
    }

    /** The grounds of priority that count today, each with its number: an age in years or months, or 1. */
    Map<Priority, Integer> priorities() {
        var counting = new LinkedHashMap<Priority, Integer>();
        Arrays.stream(Priority.values()).forEach(it -> find("priority." + it.name())
                .ifPresent(value -> counting.put(it, Integer.valueOf(value))));
        return counting;
    }

    boolean isInForce(Priority priority) {
        return priority == Priority.NONE || priorities().containsKey(priority);
    }

    /** @throws IllegalStateException when no such rule is in force today */
    int whole(String name) {
        return find(name)
                .map(Integer::valueOf)
                .orElseThrow(() -> new IllegalStateException("No rule " + name + " today"));
    }

    /** Read anew at the next question; other nodes follow within a minute. */
    void forget() {
        rules.forget();
    }

    private Optional<String> find(String name) {
        var today = CivilTime.day(clock.instant());
        return rules.get().stream()
                .filter(it -> it.name().equals(name)
                        && !it.from().isAfter(today)
                        && it.until().isAfter(today))
                .findFirst()
                .map(Rule::value);
    }

    private List<Rule> read() {
        return db.sql("""
                select name, value, from_day, coalesce(until_day, 'infinity'::date) as until_day
                  from queue.rule
                """)
                .query((row, n) -> new Rule(
                        row.getString("name"),
                        row.getString("value"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class)))
                .list();
    }

    private record Rule(String name, String value, LocalDate from, LocalDate until) {}
}
