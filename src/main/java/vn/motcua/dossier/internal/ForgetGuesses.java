package vn.motcua.dossier.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.motcua.operation.Turns;

/** Wrong guesses on the tracking page count for one hour; afterwards nothing needs them. */
@Component
class ForgetGuesses {

    /** An hour, and one more for nodes whose clocks differ. */
    private static final Duration KEPT = Duration.ofHours(2);

    private static final int A_ROUND = 10_000;

    private final JdbcClient db;
    private final Turns turns;
    private final Clock clock;

    ForgetGuesses(JdbcClient db, Turns turns, Clock clock) {
        this.db = db;
        this.turns = turns;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void tidy() {
        turns.take("dossier.forget-guesses", this::forget);
    }

    /** At most a round; what is left waits for the next. */
    void forget() {
        db.sql("""
                delete from dossier.track_failure
                 where (subject, hour) in (select subject, hour from dossier.track_failure where hour < :before limit :most)
                """)
                .param("before", Timestamp.from(clock.instant().minus(KEPT)))
                .param("most", A_ROUND)
                .update();
    }
}
