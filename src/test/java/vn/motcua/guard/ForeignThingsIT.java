package vn.motcua.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossier.DossierScenario.MARITAL_STATUS;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.Files;
import vn.motcua.identity.Role;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.TestClock;

/** What belongs to others answers like what does not exist. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignThingsIT {

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient db;

    @Autowired
    Files files;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    Places places;
    Samples samples;

    @BeforeAll
    void peopleArrive() {
        clock.set("2026-11-02T08:00");
        places = Places.open(application, port, MARITAL_STATUS);
        samples = new Samples(application, places);
    }

    @Test
    void aForeignDossierAnswersLikeOneThatDoesNotExist() {
        var foreign = places.foreign();
        var id = new DossierId(foreign.dossier().unit(), 2026, 999_999_999L);
        var none = new Target(
                foreign.unitCode(),
                id,
                "H29.0-0",
                new UUID(0, 1),
                new UUID(0, 2),
                foreign.colleague(),
                foreign.lives());
        for (var endpoint : Endpoint.listAll(application)) {
            if (!endpoint.pattern().contains("{id}") || endpoint.pattern().startsWith("/account/")) {
                continue;
            }
            for (var caller : places.here().callers()) {
                assertThat(samples.askAsIs(endpoint, caller, foreign, 1).toString())
                        .as(endpoint.name() + " by " + caller)
                        .isEqualTo(samples.askAsIs(endpoint, caller, none, 1).toString())
                        .startsWith("404");
            }
        }
    }

    @Test
    void aStepTriedOnAForeignDossierTellsNeitherStateNorTime() {
        var act = Endpoint.listAll(application).stream()
                .filter(it -> it.name().equals("POST /api/v1/dossiers/{id}/acts"))
                .findFirst()
                .orElseThrow();
        for (int version : List.of(0, 1, 7)) {
            var answer = samples.askAsIs(act, places.nobody(), places.foreign(), version);
            assertThat(answer.code()).hasValue("DOS_100_NOT_FOUND");
        }
    }

    @Test
    void aFileOfAnotherDossierIsNotFoundUnderOnesOwn() {
        var clerk = places.here().caller(Role.CLERK);
        var answer = places.wire()
                .get(
                        "/dossiers/" + places.own().dossier() + "/files/"
                                + places.foreign().file(),
                        "Authorization: Bearer " + clerk.token());
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).hasValue("DOS_136_FILE_NOT_FOUND");
    }

    @Test
    void filesOfAForeignDossierAreNotEvenListed() {
        var foreign = places.foreign().dossier();
        assertThat(files.list(foreign, places.there().officer(Role.CLERK))).hasSize(1);
        assertThat(files.list(foreign, places.here().officer(Role.CLERK))).isEmpty();
        assertThat(files.list(foreign, places.there().officer(Role.AUDITOR))).isEmpty();
    }

    @Test
    void nobodyEndsTheSessionOfSomebodyElse() {
        var victim = places.there().caller(Role.CLERK);
        var session = db.sql("select id from identity.session where account = :account")
                .param("account", victim.officer().account().value())
                .query(UUID.class)
                .list()
                .getFirst();
        var attacker = places.here().caller(Role.CITY_ADMINISTRATOR);
        places.wire().form("/account/sessions/" + session + "/end", "", "Authorization: Bearer " + attacker.token());

        assertThat(places.wire()
                        .get("/account/sessions", "Authorization: Bearer " + victim.token())
                        .status())
                .isEqualTo(200);
    }
}
