package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.identity.IdentityScenario.TAN_VINH_LOC;
import static vn.motcua.identity.IdentityScenario.XUAN_HOA;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.testing.ApplicationTest;

/** Accounts and positions as administrators work with them, and as somebody tries to get more than is theirs. */
@ApplicationTest
class AccountScreensIT {

    private static final Pattern SECRET = Pattern.compile("secret\">([^<]+)<");

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Officers officers;

    @Autowired
    JdbcClient db;

    IdentityScenario here;
    IdentityScenario there;
    IdentityScenario.Person administrator;
    PlainBrowser unit;

    @BeforeEach
    void arrange() {
        here = new IdentityScenario(accounts, LocalDate.parse("2026-01-01"), XUAN_HOA);
        there = new IdentityScenario(accounts, LocalDate.parse("2026-01-01"), TAN_VINH_LOC);
        administrator = here.personWithOwnPassword(db);
        here.give(administrator, Role.UNIT_ADMINISTRATOR, XUAN_HOA);
        unit = signedIn(administrator);
    }

    private PlainBrowser signedIn(IdentityScenario.Person person) {
        var browser = new PlainBrowser(port);
        browser.logIn(person.loginName(), IdentityScenario.PASSWORD);
        return browser;
    }

    private PlainBrowser city() {
        var person = here.personWithOwnPassword(db);
        here.give(person, Role.CITY_ADMINISTRATOR, XUAN_HOA);
        return signedIn(person);
    }

    private static HttpResponse<String> send(PlainBrowser who, String path, Map<String, String> fields) {
        return who.submit("/account/password", path, fields);
    }

    private static String fresh() {
        return "moi." + UUID.randomUUID().toString().substring(0, 8);
    }

    private List<Grant> grants(AccountId account) {
        return officers.find(account).orElseThrow().rights().grants();
    }

    @Test
    void anAccountIsOpenedWithAPasswordShownOnceThatMustBeChanged() {
        var name = fresh();
        var opened = send(
                unit,
                "/accounts",
                Map.of(
                        "loginName",
                        name,
                        "fullName",
                        "Lá  Thị Xanh",
                        "title",
                        "Văn thư",
                        "unit",
                        "" + XUAN_HOA.value()));
        assertThat(opened.statusCode()).isEqualTo(200);
        assertThat(opened.headers().firstValue("Cache-Control")).hasValue("no-store");
        var secret = SECRET.matcher(opened.body());
        assertThat(secret.find()).isTrue();
        assertThat(opened.body()).contains("Lá Thị Xanh", "chỉ hiện một lần này");

        var newcomer = new PlainBrowser(port);
        assertThat(newcomer.logIn(name, secret.group(1)).statusCode()).isEqualTo(303);
        assertThat(newcomer.get("/work").headers().firstValue("Location")).hasValue("/account/password");
    }

    @Test
    void fieldsThatNoFormHasAreNotTakenOver() {
        var name = fresh();
        var fields = new HashMap<>(Map.of(
                "loginName", name, "fullName", "Lá Thị Xanh", "title", "Văn thư", "unit", "" + XUAN_HOA.value()));
        fields.putAll(Map.of(
                "id",
                new UUID(7, 7).toString(),
                "status",
                "CLOSED",
                "role",
                "CITY_ADMINISTRATOR",
                "passwordTemporary",
                "false"));
        fields.putAll(Map.of(
                "password", "một mật khẩu tự chọn", "homeUnit", "1", "grants[0].role", "AUDITOR", "version", "9"));
        send(unit, "/accounts", fields);

        var row = db.sql(
                        "select id::text, status, home_unit, password_temporary, version from identity.account where login_name = :name")
                .param("name", name)
                .query()
                .singleRow();
        assertThat(row)
                .containsEntry("status", "ACTIVE")
                .containsEntry("home_unit", XUAN_HOA.value())
                .containsEntry("password_temporary", true)
                .containsEntry("version", 1);
        assertThat(grants(AccountId.parse((String) row.get("id")))).isEmpty();
        assertThat(new PlainBrowser(port).logIn(name, "một mật khẩu tự chọn").statusCode())
                .isEqualTo(422);
    }

    @Test
    void aUnitsAdministratorReachesNoOtherUnit() {
        var stranger = there.person(Role.CLERK, TAN_VINH_LOC);
        assertThat(unit.get("/accounts/" + stranger.id()).statusCode()).isEqualTo(404);
        assertThat(unit.get("/accounts?q=" + stranger.loginName()).body()).doesNotContain("/accounts/" + stranger.id());
        assertThat(unit.get("/accounts?unit=" + TAN_VINH_LOC.value()).body())
                .doesNotContain("/accounts/" + stranger.id());
        assertThat(send(unit, "/accounts/" + stranger.id() + "/password", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(send(
                                unit,
                                "/accounts",
                                Map.of(
                                        "loginName",
                                        fresh(),
                                        "fullName",
                                        "A",
                                        "title",
                                        "B",
                                        "unit",
                                        "" + TAN_VINH_LOC.value()))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aDutyIsGivenForSomeFieldsAndEndedAgain() {
        var person = here.person();
        var path = "/accounts/" + person.id();
        assertThat(send(
                                unit,
                                path + "/positions",
                                Map.of("role", "EXAMINING_OFFICER", "unit", "" + XUAN_HOA.value(), "fields", "ho-tich"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(grants(person.id()))
                .containsExactly(new Grant(XUAN_HOA, Role.EXAMINING_OFFICER, java.util.Set.of("ho-tich")));

        var page = unit.get(path).body();
        assertThat(page).contains("Chuyên viên thẩm định", "Hộ tịch", "từ 02/11/2026", "đang giao");
        var end = Pattern.compile("action=\"(" + path + "/positions/[0-9a-f-]{36}/end)\"")
                .matcher(page);
        assertThat(end.find()).isTrue();
        assertThat(send(unit, end.group(1), Map.of("until", "01/11/2026")).statusCode())
                .isEqualTo(303);
        assertThat(grants(person.id())).isEmpty();
        assertThat(unit.get(path).body()).contains("đã kết thúc");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"CITY_ADMINISTRATOR", "AUDITOR"})
    void aUnitsAdministratorGivesNoRightOverTheCity(Role role) {
        var person = here.person();
        var answer = send(
                unit,
                "/accounts/" + person.id() + "/positions",
                Map.of("role", role.name(), "unit", "" + XUAN_HOA.value(), "reason", "thử"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(grants(person.id())).isEmpty();
    }

    @Test
    void aUnitsAdministratorGivesNothingInAnotherUnitAndTouchesNoCityAdministrator() {
        var person = here.person();
        assertThat(send(
                                unit,
                                "/accounts/" + person.id() + "/positions",
                                Map.of("role", "CLERK", "unit", "" + TAN_VINH_LOC.value()))
                        .statusCode())
                .isEqualTo(403);
        var above = here.person(Role.CITY_ADMINISTRATOR, XUAN_HOA);
        assertThat(send(unit, "/accounts/" + above.id() + "/password", Map.of("reason", "thử"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(unit, "/accounts/" + above.id() + "/closing", Map.of("sure", "true", "reason", "thử"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void nobodyChangesTheOwnAccount() {
        var path = "/accounts/" + administrator.id();
        for (var act : List.of("/positions", "/closing", "/password", "/name", "/second-factor/off")) {
            var fields = Map.of("role", "UNIT_LEADER", "unit", "" + XUAN_HOA.value(), "sure", "true", "reason", "thử");
            assertThat(send(unit, path + act, fields).statusCode()).as(act).isEqualTo(403);
        }
        assertThat(grants(administrator.id())).hasSize(1);
    }

    @Test
    void anUnknownFieldGivesNothingRatherThanEverything() {
        var person = here.person();
        assertThat(send(
                                unit,
                                "/accounts/" + person.id() + "/positions",
                                Map.of("role", "CLERK", "unit", "" + XUAN_HOA.value(), "fields", "khong-co"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(grants(person.id())).isEmpty();
    }

    @Test
    void aNameIsSavedOnlyOverTheStateThatWasSeen() {
        var person = here.person();
        var path = "/accounts/" + person.id() + "/name";
        var form = Map.of("fullName", "Mây Đổi Tên", "title", "Văn thư", "version", "1");
        assertThat(send(unit, path, form).statusCode()).isEqualTo(303);
        assertThat(send(unit, path, form).statusCode()).isEqualTo(409);
        assertThat(officers.nameOf(person.id())).isEqualTo("Mây Đổi Tên");
    }

    @Test
    void peopleAreFoundByNameWithoutAccents() {
        var person = here.person();
        db.sql("update identity.account set full_name = 'Đặng Thị Ngọc Ánh' where id = :id")
                .param("id", person.id().value())
                .update();
        var login = person.loginName().substring(4, 12);
        assertThat(unit.get("/accounts?q=dang+anh+" + login).body()).contains("Đặng Thị Ngọc Ánh");
        assertThat(unit.get("/accounts?q=ng%E1%BB%8Dc+%C4%91%E1%BA%B7+" + login).body())
                .contains("Đặng Thị Ngọc Ánh");
        assertThat(unit.get("/accounts?q=dung+" + login).body()).doesNotContain("Đặng Thị Ngọc Ánh");
    }

    @Test
    void closingEndsEverythingAtOnce() {
        var person = here.personWithOwnPassword(db);
        here.give(person, Role.CLERK, XUAN_HOA);
        var session = signedIn(person);
        assertThat(send(unit, "/accounts/" + person.id() + "/closing", Map.of()).statusCode())
                .isEqualTo(422);
        assertThat(send(unit, "/accounts/" + person.id() + "/closing", Map.of("sure", "true"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(session.get("/work").statusCode()).isEqualTo(303);
        assertThat(unit.get("/accounts/" + person.id()).body())
                .contains("Đã khóa")
                .doesNotContain("/closing\"");
    }

    @Test
    void theCitysAdministratorSeesEveryUnitAndPagesByKey() {
        var unit =
                900_000_000 + java.util.concurrent.ThreadLocalRandom.current().nextInt(1_000_000);
        db.sql("""
                insert into identity.account (id, login_name, full_name, title, home_unit, status, password_hash, password_temporary,
                                              password_changed_at, opened_at)
                select gen_random_uuid(), 'dem.' || :unit || '.' || n, 'Mây Thử Nghiệm', 'Văn thư', :unit, 'ACTIVE', '', true, now(), now()
                  from generate_series(1000, 1070) as n
                """).param("unit", unit).update();
        var city = city();
        var first = city.get("/accounts?unit=" + unit).body();
        var next = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"").matcher(first);
        assertThat(next.find()).isTrue();
        var second = city.get(next.group(1).replace("&amp;", "&")).body();

        assertThat(first)
                .contains("dem." + unit + ".1000", "dem." + unit + ".1049")
                .doesNotContain("dem." + unit + ".1050");
        assertThat(second)
                .contains("dem." + unit + ".1050", "dem." + unit + ".1070")
                .doesNotContain("rel=\"next\"");
        assertThat(city.get("/accounts/" + there.person().id()).statusCode()).isEqualTo(200);
    }
}
