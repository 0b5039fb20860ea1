package vn.motcua.insight.internal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Values set by law or by the house, each with its dates and basis in {@code insight.rule}. */
@Component
class InsightRules {

    private final JdbcClient db;

    InsightRules(JdbcClient db) {
        this.db = db;
    }

    /** What counted as early on each day, for a batch of acts of whatever days. */
    Function<LocalDate, Early> early() {
        var rules = db.sql("""
                select value, coalesce(until_day, 'infinity') as until_day
                  from insight.rule
                 where name = 'solved.early'
                 order by from_day
                """)
                .query((row, _) -> new DatedEarly(
                        Early.valueOf(row.getString("value")), row.getObject("until_day", LocalDate.class)))
                .list();
        return day -> rules.stream()
                .filter(it -> it.until().isAfter(day))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No rule solved.early on " + day))
                .early();
    }

    /** @param until first day on which the next rule holds */
    private record DatedEarly(Early early, LocalDate until) {}

    /** Day of the month on which the months, quarters and years of reports begin; other than 1, in the month before. */
    int firstDay(LocalDate on) {
        return Integer.parseInt(value("period.first-day", on));
    }

    /** How long after a period's end it may be closed. */
    Duration closingWait(LocalDate on) {
        return Duration.ofMinutes(Long.parseLong(value("closing.wait-minutes", on)));
    }

    /** What was in force on the day; before the first such rule, the first. */
    private String value(String name, LocalDate on) {
        return db.sql("""
                select value
                  from insight.rule
                 where name = :name and coalesce(until_day, 'infinity') > :on
                 order by from_day <= :on desc, case when from_day <= :on then from_day end desc, from_day
                 limit 1
                """)
                .param("name", name)
                .param("on", on)
                .query(String.class)
                .single();
    }
}
