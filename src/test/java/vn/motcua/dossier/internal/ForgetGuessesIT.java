package vn.motcua.dossier.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.TestClock;

@ApplicationTest
class ForgetGuessesIT {

    @Autowired
    ForgetGuesses guesses;

    @Autowired
    JdbcClient db;

    @Autowired
    TestClock clock;

    @BeforeEach
    void monday() {
        clock.set("2026-11-02T08:00");
    }

    @Test
    void wrongGuessesAreForgottenOnceTheirHourHasPassed() {
        note("test-purge:this-hour", Duration.ZERO);
        note("test-purge:yesterday", Duration.ofDays(1));
        guesses.forget();
        assertThat(kept()).containsExactly("test-purge:this-hour");
        clock.advance(Duration.ofHours(4));
        guesses.forget();
        assertThat(kept()).isEmpty();
    }

    private void note(String subject, Duration ago) {
        db.sql("insert into dossier.track_failure (subject, hour, failures) values (:subject, :hour, 1)")
                .param("subject", subject)
                .param("hour", Timestamp.from(clock.instant().minus(ago)))
                .update();
    }

    private List<String> kept() {
        return db.sql("select subject from dossier.track_failure where subject like 'test-purge:%'")
                .query(String.class)
                .list();
    }
}
