package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.TestClock;

@ApplicationTest
class StartIT {

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    @Test
    void startsOnPostgres18WithTheInjectedClock() {
        assertThat(db.sql("show server_version_num").query(Integer.class).single())
                .isGreaterThanOrEqualTo(180_000);
        assertThat(clock).isInstanceOf(TestClock.class);
    }
}
