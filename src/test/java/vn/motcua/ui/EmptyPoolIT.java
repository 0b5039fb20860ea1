package vn.motcua.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.identity.PlainBrowser;
import vn.motcua.testing.ApplicationTest;

/** Every connection is taken: whoever asks is told to come again, and nobody's log-in is lost. */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class EmptyPoolIT {

    private static final long A_MOMENT_MILLIS = 300;

    @LocalServerPort
    int port;

    @Autowired
    HikariDataSource pool;

    /** Scheduled work may hold one of them for a while; what matters is that none is left. */
    private void holdAll(List<Connection> held) {
        try {
            while (held.size() < pool.getMaximumPoolSize()) {
                held.add(pool.getConnection());
            }
        } catch (SQLException e) {
            assertThat(held).isNotEmpty();
        }
    }

    @Test
    void anEmptyPoolIsAPlain503ThatSaysWhenToComeAgainAndOneLineInTheLog(CapturedOutput log) throws SQLException {
        var browser = new PlainBrowser(port);
        browser.logIn("hotich.xuanhoa", "motcua2026");
        var patience = pool.getConnectionTimeout();
        var held = new ArrayList<Connection>();
        HttpResponse<String> page;
        HttpResponse<String> json;
        try {
            holdAll(held);
            pool.setConnectionTimeout(A_MOMENT_MILLIS);
            page = browser.get("/work");
            json = new Answers(port)
                    .get("/api/v1/worklist", "Accept", "application/json", "Authorization", "Bearer " + "a".repeat(43));
        } finally {
            pool.setConnectionTimeout(patience);
            for (var it : held) {
                it.close();
            }
        }

        for (var answer : List.of(page, json)) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(answer.body()).contains("UI_503_BUSY").doesNotContain("Exception", "Hikari");
            var id = answer.headers().firstValue("X-Request-Id").orElseThrow();
            assertThat(Pattern.compile("Not now: a GET before any page")
                            .matcher(linesOf(log, id))
                            .results())
                    .hasSize(1);
        }
        assertThat(log.getAll()).doesNotContain("before any page\n", "Unexpected failure of a GET");
        assertThat(browser.get("/work").statusCode()).as("still signed in").isEqualTo(200);
    }

    /** Where log lines bear the request's id, its own; else all. */
    private static String linesOf(CapturedOutput log, String id) {
        var own = log.getAll().lines().filter(it -> it.contains(id)).toList();
        return String.join("\n", own);
    }
}
