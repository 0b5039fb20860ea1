package vn.motcua.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossier.DossierScenario.MARITAL_STATUS;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.motcua.dossier.DossierScenario;
import vn.motcua.identity.IdentityScenario;
import vn.motcua.identity.Role;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.TestClock;

/** What every answer carries, and what no browser may be made to do unasked. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeadersIT {

    private static final Map<String, String> DEMANDED = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    /** What proves the asker stands in the body. */
    static final Set<String> TAKES_NO_COOKIE = Set.of("POST /api/v1/sessions", "POST /api/v1/tracking");

    @Autowired
    ApplicationContext application;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    Places places;
    Samples samples;
    Caller omnipotent;

    @BeforeAll
    void peopleArrive() {
        clock.set("2026-11-02T08:00");
        places = Places.open(application, port, MARITAL_STATUS);
        samples = new Samples(application, places);
        omnipotent = Cast.omnipotent(places.here().unit(), application, places.wire());
    }

    @Test
    void everyKindOfAnswerCarriesThePolicy() {
        everyKind().forEach((kind, answer) -> {
            assertThat(answer.header("Content-Security-Policy").orElse(""))
                    .as(kind)
                    .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                    .doesNotContain("unsafe", "*");
            DEMANDED.forEach((name, value) ->
                    assertThat(answer.headersNamed(name)).as(kind + " " + name).containsExactly(value));
            assertThat(answer.header("Server")).as(kind).isEmpty();
            assertThat(answer.header("X-Powered-By")).as(kind).isEmpty();
        });
    }

    @Test
    void noErrorShowsTheInnardsOfTheHouse() {
        everyKind().forEach((kind, answer) -> {
            if (answer.status() >= 400) {
                assertThat(answer.body())
                        .as(kind)
                        .containsPattern("[A-Z]{2,3}_\\d{3}_")
                        .doesNotContain("Exception", "vn.motcua.", "springframework", "secret-of-the-house", "Tomcat");
            }
        });
    }

    private Map<String, Reply> everyKind() {
        var wire = places.wire();
        var signedIn = "Authorization: Bearer " + omnipotent.token();
        var dossier = "/dossiers/" + places.own().dossier();
        var answers = new LinkedHashMap<String, Reply>();
        answers.put("200", wire.get("/"));
        answers.put("303", wire.get("/dossiers"));
        answers.put("400", wire.get("/api/v1/deadlines"));
        answers.put("401", wire.get("/api/v1/worklist"));
        answers.put("403", wire.form("/login", "loginName=a"));
        answers.put("404", wire.get("/units/khong-co"));
        answers.put("405", wire.json("POST", "/api/v1/deadlines", "{}"));
        answers.put("413", wire.json("POST", "/api/v1/sessions", "\"" + "a".repeat(1_100_000) + "\""));
        answers.put("500", wire.get("/wrong/bug", signedIn));
        answers.put("503", wire.get("/wrong/slow", signedIn));
        answers.put("unreadable address", wire.get("/units?q=%"));
        answers.put("address that is none", wire.get("/a\u00ff<>\"{}|^`"));
        answers.put("firewalled", wire.get("/a/../b;x=1//c"));
        answers.put("header too large", wire.get("/" + "a".repeat(30_000)));
        answers.put("method unknown", wire.send("BREW", "/", List.of(), new byte[0]));
        answers.put("trace", wire.send("TRACE", "/", List.of(), new byte[0]));
        answers.put("asset", wire.get("/assets/0/motcua.css"));
        answers.put("pdf", wire.get(dossier + "/forms/receipt", signedIn));
        answers.put("file", wire.get(dossier + "/files/" + places.own().file(), signedIn));
        answers.put("json", wire.get("/api/v1/worklist", signedIn));
        return answers;
    }

    @Test
    void aFileIsOnlyEverSavedAndAFormIsAPdf() {
        var answers = everyKind();
        assertThat(answers.get("file").header("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(answers.get("file").bytes()).isEqualTo(Places.PDF);
        assertThat(answers.get("pdf").header("Content-Type")).hasValue("application/pdf");
        assertThat(answers.get("pdf").header("Cache-Control")).hasValue("no-store");
    }

    @Test
    void aChangeWithoutTheFormsTokenIsRefusedAndChangesNothing() {
        int tried = 0;
        for (var endpoint : Endpoint.listAll(application)) {
            if (!endpoint.changes() || TAKES_NO_COOKIE.contains(endpoint.name())) {
                continue;
            }
            for (var token : List.of("", "X-CSRF-TOKEN: " + "a".repeat(43))) {
                var headers = new ArrayList<>(
                        List.of("Cookie: motcua=" + omnipotent.token(), "Idempotency-Key: " + DossierScenario.key()));
                if (!token.isEmpty()) {
                    headers.add(token);
                }
                headers.add("Content-Type: "
                        + (endpoint.isForPrograms() ? "application/json" : "application/x-www-form-urlencoded"));
                var before = Footprint.now(application);
                var answer = places.wire()
                        .send(
                                endpoint.method(),
                                samples.path(endpoint, places.own()),
                                headers,
                                samples.content(endpoint, places.own()).getBytes(StandardCharsets.UTF_8));
                assertThat(answer.status()).as(endpoint.name() + answer).isEqualTo(403);
                assertThat(answer.code()).hasValue("IDN_403_FORM_EXPIRED");
                assertThat(Footprint.now(application)).as(endpoint.name()).isEqualTo(before);
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(20);
        assertThat(places.wire()
                        .get("/work", "Cookie: motcua=" + omnipotent.token())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theSessionsCookieIsKeptFromScriptsAndOtherSites() {
        var person = places.here().caller(Role.CLERK);
        var form = new ArrayList<>(Samples.formHeaders(places.wire()));
        var body = Wire.query(
                Map.of("loginName", String.valueOf(person.loginName()), "password", IdentityScenario.PASSWORD));
        var answer = places.wire().form("/login", body, form.toArray(String[]::new));
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.headersNamed("Set-Cookie"))
                .filteredOn(it -> it.startsWith("motcua="))
                .singleElement()
                .satisfies(it -> assertThat(Set.of(it.split("; "))).contains("HttpOnly", "SameSite=Lax", "Path=/"));
    }
}
