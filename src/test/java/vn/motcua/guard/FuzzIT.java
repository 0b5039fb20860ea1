package vn.motcua.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossier.DossierScenario.MARITAL_STATUS;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.identity.Role;
import vn.motcua.testing.ApiSchemas;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.TestClock;

/** A short run of {@link FuzzBench}: what the API's description allows, and what it does not, never ends in 5xx. */
@ApplicationTest
class FuzzIT {

    private static final long SEED = Long.getLong("seed", 20250701);
    private static final int REQUESTS = 1_000;

    @Autowired
    ApplicationContext application;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    /** The guesses came from the address that all tests share. */
    @AfterEach
    void theAddressIsForgiven() {
        application
                .getBean(JdbcClient.class)
                .sql("delete from identity.failed_log_in where kind = 'ADDRESS'")
                .update();
    }

    @Test
    void aThousandRequestsMadeFromTheDescriptionAreAnsweredOrRefused() {
        clock.set("2026-11-02T08:00");
        var places = Places.open(application, port, MARITAL_STATUS);
        var wire = places.wire();
        var tokens = List.of(
                places.here().caller(Role.RECEPTION_OFFICER).token(),
                places.here().caller(Role.UNIT_LEADER).token(),
                places.here().caller(Role.AUDITOR).token());
        var made = new FuzzedRequests(
                new ApiSchemas(wire.get("/v3/api-docs").body()),
                List.of(places.own().dossier().toString()),
                tokens);
        var broken = new ArrayList<String>();
        var reached = new java.util.TreeSet<Integer>();
        for (int n = 0; n < REQUESTS; n++) {
            var request = made.next(new Random(SEED * 1_000_003 + n));
            var answer = wire.send(request.method(), request.target(), request.headers(), request.body());
            reached.add(answer.status());
            if (answer.status() >= 500) {
                broken.add(answer + " to " + request);
            }
        }
        assertThat(broken).as("seed " + SEED).isEmpty();
        assertThat(reached).contains(200, 400, 401, 404, 422);
    }
}
