package vn.motcua.queue.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counted in PostgreSQL by the hour, so that several nodes count together and a restart forgets nothing. */
@Component
class Attempts {

    private final JdbcClient db;
    private final Clock clock;

    Attempts(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Counts one; false when the hour's are used up, and then nothing is counted. */
    boolean count(String subject, int most) {
        return db.sql("""
                insert into queue.attempt as a (subject, hour, attempts) values (:subject, :hour, 1)
                    on conflict (subject, hour) do update set attempts = a.attempts + 1 where a.attempts < :most
                """)
                        .param("subject", subject)
                        .param("hour", Timestamp.from(hour()))
                        .param("most", most)
                        .update()
                == 1;
    }

    /** It was none, as it turned out. */
    void forgive(String subject) {
        db.sql("""
                update queue.attempt set attempts = attempts - 1 where subject = :subject and hour = :hour and attempts > 0
                """)
                .param("subject", subject)
                .param("hour", Timestamp.from(hour()))
                .update();
    }

    void forgetBefore(Instant moment) {
        db.sql("delete from queue.attempt where hour < :moment")
                .param("moment", Timestamp.from(moment))
                .update();
    }

    private Instant hour() {
        return clock.instant().truncatedTo(ChronoUnit.HOURS);
    }
}
