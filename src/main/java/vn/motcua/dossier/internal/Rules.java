package vn.motcua.dossier.internal;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Changed;
import vn.motcua.shared.Remembered;

/** Values set by law or by the house, each with its dates and basis in {@code dossier.rule}; read once a minute at most. */
@Component
class Rules {

    private final JdbcClient db;
    private final Remembered<List<Rule>> rules = new Remembered<>(this::read);

    Rules(JdbcClient db) {
        this.db = db;
    }

    int apologiesAtMost(LocalDate on) {
        return Integer.parseInt(value("apology.most", on));
    }

    /** Days before the promised day by which the letter must be signed. */
    int apologyNoticeDays(LocalDate on) {
        return Integer.parseInt(value("apology.notice-days", on));
    }

    /** Working days before the promised moment at which an apology is proposed. */
    int apologyProposeDays(LocalDate on) {
        return Integer.parseInt(value("apology.propose-days", on));
    }

    int supplementsWithoutLeader(LocalDate on) {
        return Integer.parseInt(value("supplement.without-leader", on));
    }

    /** Until when what is received is passed on the same working day, that minute included. */
    LocalTime transferCutOff(LocalDate on) {
        return LocalTime.parse(value("transfer.cut-off", on));
    }

    private String value(String name, LocalDate on) {
        return rules.get().stream()
                .filter(it -> it.name().equals(name)
                        && !it.fromDay().isAfter(on)
                        && it.untilDay().isAfter(on))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No rule " + name + " on " + on))
                .value();
    }

    @EventListener
    void hear(Changed change) {
        if (change.concerns("dossier")) {
            rules.forget();
        }
    }

    private List<Rule> read() {
        return db.sql("""
                select name, value, from_day, coalesce(until_day, 'infinity'::date) as until_day
                  from dossier.rule
                """)
                .query((row, n) -> new Rule(
                        row.getString("name"),
                        row.getString("value"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class)))
                .list();
    }

    private record Rule(String name, String value, LocalDate fromDay, LocalDate untilDay) {}
}
