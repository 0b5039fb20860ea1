package vn.motcua.queue.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Closes days that are over and forgets who had booked. Doing it twice does nothing, so nodes need not agree who does it. */
@Component
class Housekeeping {

    private static final int A_ROUND = 1_000;
    private static final Duration ATTEMPTS_KEPT = Duration.ofHours(2);

    private final JdbcClient db;
    private final TicketGate gate;
    private final QueueRules rules;
    private final Attempts attempts;
    private final Clock clock;

    Housekeeping(JdbcClient db, TicketGate gate, QueueRules rules, Attempts attempts, Clock clock) {
        this.db = db;
        this.gate = gate;
        this.rules = rules;
        this.attempts = attempts;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void tidy() {
        gate.closeDay(A_ROUND);
        forgetNames();
        attempts.forgetBefore(clock.instant().minus(ATTEMPTS_KEPT));
    }

    /** Name and number go; that somebody had booked stays, for the figures. */
    void forgetNames() {
        var kept = Duration.ofDays(rules.whole("booking.keep-days"));
        db.sql("""
                update queue.booking set name = null, phone = null
                 where id in (select id from queue.booking where name is not null and slot_at < :before limit :most)
                """)
                .param("before", Timestamp.from(clock.instant().minus(kept)))
                .param("most", A_ROUND)
                .update();
    }
}
