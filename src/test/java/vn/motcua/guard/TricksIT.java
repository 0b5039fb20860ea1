package vn.motcua.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossier.DossierScenario.MARITAL_STATUS;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossier.DossierScenario;
import vn.motcua.identity.IdentityScenario;
import vn.motcua.identity.Role;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.TestClock;

/** Requests that two readers could understand differently: addresses, hosts, methods, lengths, fields said twice or too much. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TricksIT {

    private static final String ELSEWHERE = "elsewhere.example";

    @Autowired
    ApplicationContext application;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    Places places;
    Wire wire;

    @BeforeAll
    void peopleArrive() {
        clock.set("2026-11-02T08:00");
        places = Places.open(application, port, MARITAL_STATUS);
        wire = places.wire();
    }

    @Test
    void noSpellingOfAnAddressLeadsAStrangerBehindTheLogIn() {
        for (var closed : List.of("accounts", "dossiers", "work", "audit", "api/v1/worklist")) {
            for (var way : List.of(
                    "//%s",
                    "/./%s",
                    "/units/../%s",
                    "/units/..;/%s",
                    "/units/..;a=b/%s",
                    "/units/%%2e%%2e/%s",
                    "/units/%%252e%%252e/%s",
                    "/units/..%%2f%s",
                    "/units%%2f..%%2f%s",
                    "/assets/0/../../%s",
                    "/assets/..%%5c%s",
                    "/track/..\\%s",
                    "/%s/",
                    "/%s;.css",
                    "/%s.css",
                    "/%s%%00",
                    "/%s%%0a",
                    "/%s%%20",
                    "/%s?/assets/",
                    "/%s#/assets/")) {
                var target = way.formatted(closed);
                var answer = wire.get(target);
                assertThat(answer.status() >= 400 || answer.leadsToLogIn())
                        .as(target + " " + answer)
                        .isTrue();
                assertThat(answer.status()).as(target).isLessThan(500);
            }
            var shouted = wire.get("/" + closed.toUpperCase(java.util.Locale.ROOT));
            assertThat(shouted.status()).isIn(303, 401, 404);
        }
    }

    @Test
    void noFileOfTheMachineIsServed() {
        for (var target : List.of(
                "/assets/0/..%2f..%2fapplication.yaml",
                "/assets/0/%2e%2e%2fapplication.yaml",
                "/assets/../application.yaml",
                "/assets/0/application.yaml",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/.git/config",
                "/application.yaml",
                "/actuator/env",
                "/actuator/health")) {
            var answer = wire.get(target);
            assertThat(answer.status()).as(target).isNotEqualTo(200);
            assertThat(answer.body()).as(target).doesNotContain("datasource", "Manifest-Version", "[core]");
        }
    }

    @Test
    void noHostThatSomebodyClaimsReturnsInAnAnswer() {
        for (var head : List.of(
                "Host: " + ELSEWHERE,
                "Host: 127.0.0.1\r\nX-Forwarded-Host: " + ELSEWHERE,
                "Host: 127.0.0.1\r\nX-Forwarded-Server: " + ELSEWHERE,
                "Host: 127.0.0.1\r\nForwarded: for=1.2.3.4;host=" + ELSEWHERE,
                "Host: 127.0.0.1\r\nX-Original-URL: /accounts",
                "Host: 127.0.0.1\r\nX-Rewrite-URL: /accounts",
                "Host: 127.0.0.1\r\nReferer: http://" + ELSEWHERE + "/")) {
            for (var target :
                    List.of("/", "/work", "/login?next=/work", "/units?lang=en", "/v3/api-docs", "/docs/api")) {
                var answer = wire.raw("GET " + target + " HTTP/1.1\r\n" + head + "\r\nConnection: close\r\n\r\n");
                assertThat(answer)
                        .as(head + " " + target)
                        .doesNotContain(ELSEWHERE)
                        .startsWith("HTTP/1.1 ");
            }
        }
        assertThat(wire.raw("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
        assertThat(wire.raw("GET / HTTP/1.1\r\nConnection: close\r\n\r\n")).startsWith("HTTP/1.1 400");
        assertThat(wire.raw(
                        "GET http://" + ELSEWHERE + "/login HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void nobodyIsSentToAnotherSite() {
        for (var next : List.of(
                "//" + ELSEWHERE,
                "/%5C" + ELSEWHERE,
                "/%09/" + ELSEWHERE,
                "https:" + ELSEWHERE,
                "http://" + ELSEWHERE,
                "javascript:alert(1)",
                "/%0d%0aSet-Cookie:x=y")) {
            var person = places.here().caller(Role.CLERK);
            var signedIn = wire.get("/login?next=" + next, "Cookie: motcua=" + person.token());
            assertThat(signedIn.header("Location").orElse("")).as(next).isEqualTo("/work");
            assertThat(signedIn.headersNamed("Set-Cookie")).noneMatch(it -> it.contains("x=y"));
        }
    }

    @Test
    void noHeaderOrFieldTurnsOneMethodIntoAnother() {
        var person = places.nobody();
        var token = Cast.token(wire, Objects.requireNonNull(person.loginName()));
        for (var header : List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")) {
            wire.json("POST", "/api/v1/sessions", "{}", header + ": DELETE", "Authorization: Bearer " + token);
            wire.get("/api/v1/sessions", header + ": DELETE", "Authorization: Bearer " + token);
        }
        wire.form("/api/v1/sessions?_method=DELETE", "_method=DELETE", "Authorization: Bearer " + token);
        assertThat(wire.get("/api/v1/worklist", "Authorization: Bearer " + token)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void oneRequestIsNeverReadAsTwo() {
        var hidden = "GET /units HTTP/1.1\r\nHost: a\r\n\r\n";
        var both = "POST /api/v1/tracking HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n%s\r\n\r\n0\r\n\r\n"
                + hidden;
        for (var lengths : List.of(
                "Content-Length: %d\r\nTransfer-Encoding: chunked".formatted(5 + hidden.length()),
                "Transfer-Encoding: chunked\r\nContent-Length: 4",
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding: chunked, identity",
                "Content-Length: 5\r\nContent-Length: 6",
                "Content-Length: +5",
                "Content-Length: -1",
                "Content-Length: 0x5")) {
            var answers = wire.raw(both.formatted(lengths)).split("HTTP/1\\.1 ", -1).length - 1;
            assertThat(answers).as(lengths).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void aNameTwiceInJsonIsRefused() {
        var person = places.here().caller(Role.CLERK);
        var body = "{\"loginName\":\"khong.co.ai\",\"loginName\":\"%s\",\"password\":\"%s\"}"
                .formatted(person.loginName(), IdentityScenario.PASSWORD);
        assertThat(wire.json("POST", "/api/v1/sessions", body).status()).isEqualTo(400);
    }

    @Test
    void aFieldTwiceInAFormIsNotTheOneOrTheOther() {
        var person = places.here().caller(Role.CLERK);
        var form = Samples.formHeaders(wire).toArray(String[]::new);
        var fields = Wire.query(Map.of("password", IdentityScenario.PASSWORD)) + "&loginName=khong.co.ai&loginName="
                + person.loginName();
        assertThat(wire.form("/login", fields, form).status()).isNotEqualTo(303);
        var split = Wire.query(Map.of("password", IdentityScenario.PASSWORD)) + "&loginName=" + person.loginName();
        assertThat(wire.form("/login?loginName=khong.co.ai", split, form).status())
                .isNotEqualTo(303);
    }

    @Test
    void whatNoAdmissionAsksForIsRefusedAndNothingIsAdmitted() {
        var desk = places.here().caller(Role.RECEPTION_OFFICER);
        var before = Footprint.now(application);
        for (var extra : Map.of(
                        "id", "1-2026-1",
                        "code", "H29.99-000000-0001",
                        "state", "RETURNED",
                        "version", 7,
                        "admittedAt", "2020-01-01T00:00:00Z",
                        "promisedAt", "2099-01-01T00:00:00Z",
                        "holder", places.nobody().loginName(),
                        "resolving", 1)
                .entrySet()) {
            var entry = new Samples(application, places).entry(places.own());
            entry.put(extra.getKey(), Objects.requireNonNull(extra.getValue()));
            assertThat(admit(desk, entry).status()).as(extra.toString()).isBetween(400, 499);
        }
        assertThat(Footprint.now(application)).isEqualTo(before);
        assertThat(admit(desk, new Samples(application, places).entry(places.own()))
                        .status())
                .isEqualTo(201);
    }

    private Reply admit(Caller desk, Map<String, Object> entry) {
        return wire.json(
                "POST",
                "/api/v1/dossiers",
                JsonMapper.shared().writeValueAsString(entry),
                "Authorization: Bearer " + desk.token(),
                "Idempotency-Key: " + DossierScenario.key());
    }

    @Test
    void afterLoggingOutTheButtonBackShowsNothing() {
        var token = Cast.token(wire, Objects.requireNonNull(places.nobody().loginName()));
        var answer = wire.form("/logout", "", "Authorization: Bearer " + token);
        assertThat(answer.header("Clear-Site-Data")).hasValue("\"cache\"");
        assertThat(answer.header("Cache-Control")).hasValue("no-store");
    }
}
