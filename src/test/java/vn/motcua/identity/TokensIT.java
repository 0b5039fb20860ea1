package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.identity.internal.ApiToken;
import vn.motcua.identity.internal.ApiTokens;
import vn.motcua.operation.LocalAccounts;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.TestClock;

/** Tokens for programs: as much as the account, narrowed, until a day, and no more once revoked. */
@ApplicationTest
class TokensIT {

    private static final String PAGE = "/account/tokens";
    private static final Pattern SECRET = Pattern.compile("mct_[A-Za-z0-9_-]{43}");

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    ApiTokens tokens;

    @Autowired
    LocalAccounts console;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    @Autowired
    Units units;

    UnitId xuanHoa;
    UnitId tanVinhLoc;
    IdentityScenario scenario;
    IdentityScenario.Person person;
    PlainBrowser browser;

    @BeforeEach
    void arrange() {
        xuanHoa = units.findByCode("27139").orElseThrow().id();
        tanVinhLoc = units.findByCode("27604").orElseThrow().id();
        scenario = new IdentityScenario(accounts, LocalDate.parse("2026-01-01"));
        person = scenario.personWithOwnPassword(db);
        scenario.give(person, Role.RECEPTION_OFFICER, xuanHoa);
        scenario.give(person, Role.RECEPTION_OFFICER, tanVinhLoc);
        browser = new PlainBrowser(port);
        browser.logIn(person.loginName(), IdentityScenario.PASSWORD);
    }

    @AfterEach
    void putTheClockBack() {
        clock.set("2026-11-02T08:00");
    }

    private HttpResponse<String> create(Map<String, String> changes) {
        var fields = new HashMap<>(Map.of(
                "name", "Bảng số", "scope", "READ", "endsOn", "31/12/2026", "password", IdentityScenario.PASSWORD));
        fields.putAll(changes);
        return browser.submit(PAGE, PAGE, fields);
    }

    private String token(Map<String, String> changes) {
        var page = create(changes).body();
        var secret = SECRET.matcher(page);
        assertThat(secret.find()).as(page).isTrue();
        return secret.group();
    }

    private HttpResponse<String> get(String path, String token) {
        return new PlainBrowser(port).get(path, "Authorization", "Bearer " + token);
    }

    private HttpResponse<String> post(String path, String token) {
        return new PlainBrowser(port).postJson(path, "{}", "Authorization", "Bearer " + token);
    }

    @Test
    void aReadingTokenLooksAndNeverActs() {
        var token = token(Map.of());
        assertThat(get("/api/v1/worklist?limit=1", token).statusCode()).isEqualTo(200);
        var act = post("/api/v1/dossiers", token);
        assertThat(act.statusCode()).isEqualTo(403);
        assertThat(act.body()).contains("IDN_152_TOKEN_ONLY_READS", "tạo mã khác");
        assertThat(post("/api/v1/dossiers", token(Map.of("scope", "ACT"))).body())
                .doesNotContain("IDN_15");
    }

    @Test
    void aTokenOpensNoPageAndStartsOrEndsNoSession() {
        var token = token(Map.of("scope", "ACT"));
        for (var path : new String[] {"/work", "/account/tokens", "/account/sessions"}) {
            var answer = get(path, token);
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            assertThat(answer.body()).contains("IDN_153_TOKEN_NOT_HERE");
        }
        assertThat(post("/api/v1/sessions", token).statusCode()).isEqualTo(403);
        var cookie = new PlainBrowser(port);
        cookie.setCookie("motcua", token);
        assertThat(cookie.get("/work").statusCode()).isEqualTo(303);
    }

    @Test
    void aTokenForOneUnitHoldsTheRightsOfThatUnitAlone() {
        var whole = rights(token(Map.of()));
        var narrow = rights(token(Map.of("unit", "" + tanVinhLoc.value())));
        assertThat(whole.units(Role.RECEPTION_OFFICER)).hasSize(2);
        assertThat(narrow.units(Role.RECEPTION_OFFICER)).containsExactly(tanVinhLoc.value());
        assertThat(rights(token(Map.of("unit", "999999"))).grants()).isEmpty();
    }

    private Rights rights(String token) {
        return tokens.find(ApiToken.parse(token).orElseThrow())
                .orElseThrow()
                .officer()
                .rights();
    }

    @Test
    void aRevokedTokenIsWorthNothingAtOnce() {
        var token = token(Map.of());
        var revoke = Pattern.compile("action=\"(" + PAGE + "/[0-9a-f-]{36}/revocation)\"")
                .matcher(browser.get(PAGE).body());
        assertThat(revoke.find()).isTrue();
        assertThat(browser.submit(PAGE, revoke.group(1), Map.of()).statusCode()).isEqualTo(303);

        assertThat(get("/api/v1/worklist", token).statusCode()).isEqualTo(401);
        assertThat(browser.get(PAGE).body()).contains("đã thu hồi");
        assertThat(browser.submit(PAGE, revoke.group(1), Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    void aTokenEndsOnItsDayAndWithItsAccount() {
        var token = token(Map.of("endsOn", "04/11/2026"));
        clock.set("2026-11-03T23:59");
        assertThat(get("/api/v1/worklist", token).statusCode()).isEqualTo(200);
        clock.set("2026-11-04T00:00");
        assertThat(get("/api/v1/worklist", token).statusCode()).isEqualTo(401);

        clock.set("2026-11-02T08:00");
        accounts.close(person.id(), null).orThrow();
        assertThat(get("/api/v1/worklist", token).statusCode()).isEqualTo(401);
    }

    @Test
    void withoutPasswordNameOrEndNoTokenIsMade() {
        assertThat(create(Map.of("password", "không phải nó")).statusCode()).isEqualTo(422);
        assertThat(create(Map.of("name", " ")).statusCode()).isEqualTo(422);
        assertThat(create(Map.of("endsOn", "")).body()).contains("muộn nhất là 03/11/2027");
        assertThat(create(Map.of("endsOn", "04/11/2027")).statusCode()).isEqualTo(422);
        assertThat(create(Map.of("endsOn", "02/11/2026")).statusCode()).isEqualTo(422);
        assertThat(tokens.list(person.id())).isEmpty();
    }

    @Test
    void nobodyRevokesTheTokenOfSomebodyElse() {
        token(Map.of());
        var id = tokens.list(person.id()).getFirst().id();
        var other = scenario.personWithOwnPassword(db);
        var stranger = new PlainBrowser(port);
        stranger.logIn(other.loginName(), IdentityScenario.PASSWORD);

        assertThat(stranger.submit(PAGE, PAGE + "/" + id + "/revocation", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(tokens.list(person.id()).getFirst().revoked()).isNull();
    }

    @Test
    void theDatabaseHoldsNoTokenAndTheAuditSaysWhichOneWasUsed() {
        var token = token(Map.of());
        var id = tokens.list(person.id()).getFirst().id();
        assertThat(db.sql("select t::text from identity.api_token t where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .doesNotContain(token)
                .doesNotContain(token.substring(4));

        get("/api/v1/worklist", token);
        assertThat(tokens.list(person.id()).getFirst().lastUsed()).isEqualTo(clock.instant());
    }

    @Test
    void theConsoleMakesListsAndRevokes() {
        var made = console.createToken(person.loginName(), "Nhập liệu", true, "27139", null);
        assertThat(made.done()).isTrue();
        var token = made.lines().getFirst();
        assertThat(rights(token).units(Role.RECEPTION_OFFICER)).containsExactly(xuanHoa.value());

        var id = tokens.list(person.id()).getFirst().id();
        assertThat(console.listTokens(person.loginName()).lines())
                .singleElement()
                .asString()
                .contains(id.toString(), "ACT", "đang dùng", "Nhập liệu");
        assertThat(console.revokeToken(id).done()).isTrue();
        assertThat(tokens.find(ApiToken.parse(token).orElseThrow())).isEmpty();
        assertThat(console.revokeToken(id).lines()).singleElement().asString().contains("IDN_151");
        assertThat(console.createToken("khong.co.ai", "x", false, null, null).done())
                .isFalse();
    }

    @Test
    void theConsoleLetsALockedOutPersonInAgain() {
        db.sql(
                        "insert into identity.second_factor (account, secret, created_at, confirmed_at) values (:id, '\\x01', now(), now())")
                .param("id", person.id().value())
                .update();
        var reset = console.resetAccount(person.loginName());
        var password = reset.lines().get(1).replaceAll(".*: ", "");

        var answer = new PlainBrowser(port).logIn(person.loginName(), password);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/work");
        assertThat(browser.get("/account/sessions").statusCode()).isEqualTo(303);
    }

    @Test
    void whereTwoCityAdministratorsAreTheConsoleOpensNoThird() {
        scenario.person(Role.CITY_ADMINISTRATOR, xuanHoa);
        scenario.person(Role.CITY_ADMINISTRATOR, xuanHoa);
        var answer = console.createAdministrator(
                "quantri." + UUID.randomUUID().toString().substring(0, 8), "Đèn Thử Nghiệm", "Quản trị", "79");
        assertThat(answer.done()).isFalse();
        assertThat(answer.lines()).singleElement().asString().contains("IDN_115");
    }
}
