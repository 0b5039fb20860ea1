package vn.motcua.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossier.DossierScenario.MARITAL_STATUS;
import static vn.motcua.dossier.DossierScenario.key;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.Acted;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.Details;
import vn.motcua.dossier.DossierScenario;
import vn.motcua.dossier.Dossiers;
import vn.motcua.identity.PlainBrowser;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.TestClock;

@ApplicationTest
class OfficerPagesIT {

    private static final String[] PAGE = {"Accept", "text/html"};
    private static final Pattern NEXT_PAGE = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");

    @LocalServerPort
    int port;

    @Autowired
    DossierScenario scenario;

    @Autowired
    Dossiers dossiers;

    @Autowired
    JdbcClient db;

    @Autowired
    TestClock clock;

    @BeforeEach
    void monday() {
        clock.set("2026-11-02T08:00");
    }

    @Test
    void aRefusedActKeepsEverythingTyped() {
        var taken = scenario.examining(MARITAL_STATUS, scenario.xuanHoa());
        var answer = act(
                signedIn("hotich.xuanhoa"),
                taken,
                "ask-supplement",
                taken.version(),
                Map.of("items", "Giấy xác nhận nơi cư trú", "reason", "", "contactName", "Nắng Thị Mai"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Giấy xác nhận nơi cư trú", "Chưa nhập lý do", "id=\"reason-error\"");
        assertThat(scenario.view(taken, scenario.leader(scenario.xuanHoa())).version())
                .isEqualTo(taken.version());
    }

    @Test
    void aDateNobodyCanReadIsSaidBesideItsField() {
        var taken = scenario.examining(MARITAL_STATUS, scenario.xuanHoa());
        var answer = act(
                signedIn("hotich.xuanhoa"),
                taken,
                "propose-apology",
                taken.version(),
                Map.of("newDate", "31/02/2026", "reason", "Chờ xác minh"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("31/02/2026", "Chờ xác minh", "id=\"newDate-error\"", "ngày/tháng/năm");
    }

    @Test
    void theSlowerOfTwoOfficersReadsWhoActedAndLosesNoWord() {
        var taken = scenario.examining(MARITAL_STATUS, scenario.xuanHoa());
        var browser = signedIn("hotich.xuanhoa");
        scenario.act(
                taken,
                Action.ASK_OBLIGATION,
                new Details.Reason("Nộp lệ phí"),
                scenario.examiner(MARITAL_STATUS, scenario.xuanHoa()));
        var late = act(
                browser,
                taken,
                "draft",
                taken.version(),
                Map.of("granted", "true", "text", "Xác nhận theo sổ hộ tịch"));

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains(
                        "Hồ sơ vừa được cán bộ khác xử lý lúc 08:00",
                        "Chờ nghĩa vụ tài chính",
                        "Xác nhận theo sổ hộ tịch");
    }

    @Test
    void theSameFormSentTwiceActsOnce() {
        var taken = scenario.examining(MARITAL_STATUS, scenario.xuanHoa());
        var browser = signedIn("hotich.xuanhoa");
        var fields =
                Map.of("granted", "true", "text", "Xác nhận", "key", key(), "version", String.valueOf(taken.version()));
        var page = "/dossiers/" + taken.dossier() + "/acts/draft";

        assertThat(browser.submit(page, page, fields).statusCode()).isEqualTo(303);
        var again = browser.submit("/dossiers/" + taken.dossier(), page, fields);
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(again.headers().firstValue("Location").orElseThrow()).endsWith("?done=draft");
        assertThat(scenario.view(taken, scenario.leader(scenario.xuanHoa())).version())
                .isEqualTo(taken.version() + 1);
    }

    @Test
    void aDossierOfAnotherUnitIsNotThere() {
        var taken = scenario.examining(MARITAL_STATUS, scenario.xuanHoa());
        var stranger = signedIn("hotich.tanvinhloc");

        assertThat(stranger.get("/dossiers/" + taken.dossier(), PAGE).statusCode())
                .isEqualTo(404);
        assertThat(stranger.get("/dossiers/" + taken.dossier() + "/acts/draft", PAGE)
                        .statusCode())
                .isEqualTo(404);
        assertThat(stranger.get("/dossiers?q=" + taken.code(), PAGE).body()).contains("Không có hồ sơ phù hợp");
        assertThat(stranger.get("/register?unit=" + scenario.xuanHoa().value(), PAGE)
                        .statusCode())
                .isEqualTo(403);
        assertThat(stranger.get("/dossiers/khong-phai-ma", PAGE).statusCode()).isEqualTo(404);
    }

    @Test
    void personalNumbersAreMaskedUntilAskedForAndThatIsKept() {
        var taken = scenario.examining(MARITAL_STATUS, scenario.xuanHoa());
        var view = scenario.view(taken, scenario.leader(scenario.xuanHoa()));
        var number = String.valueOf(view.submitter().number());
        var browser = signedIn("hotich.xuanhoa");
        var path = "/dossiers/" + taken.dossier();

        assertThat(browser.get(path, PAGE).body()).doesNotContain(number).contains("999*******");
        assertThat(browser.submit(path, path + "/numbers", Map.of()).body()).contains(number);
        assertThat(db.sql(
                                "select count(*) from audit.entry where action = 'personal-number.shown' and subject = :subject")
                        .param("subject", "dossier:" + taken.dossier())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theLeadersPagesAreForLeaders() {
        var officer = signedIn("hotich.xuanhoa");
        assertThat(officer.get("/leader", PAGE).statusCode()).isEqualTo(403);
        assertThat(officer.get("/approvals", PAGE).statusCode()).isEqualTo(403);
        assertThat(officer.get("/work", PAGE).body())
                .doesNotContain("href=\"/leader\"")
                .contains("href=\"/dossiers\"");
    }

    @Test
    void theLeaderSeesWhatIsLateAndWhatWillBeTomorrow() {
        var late = scenario.submitted(MARITAL_STATUS, scenario.tanVinhLoc());
        clock.set("2026-11-04T09:00");
        var soon = scenario.submitted(MARITAL_STATUS, scenario.tanVinhLoc());
        clock.set("2026-11-06T09:00");
        var leader = signedIn("phochutich.tanvinhloc");

        assertThat(everyPage(leader, "/leader/late")).contains(late.code()).doesNotContain(soon.code());
        assertThat(everyPage(leader, "/leader/soon")).contains(soon.code()).doesNotContain(late.code());
        assertThat(leader.get("/leader", PAGE).body()).contains("/dossiers?state=WAITING_APPROVAL", "Chờ quyết định");
    }

    /** Other tests leave dossiers in the same unit, so the list is read to its end. */
    private static String everyPage(PlainBrowser reader, String path) {
        var all = new StringBuilder();
        for (var next = path; next != null; next = nextPage(all)) {
            all.append(reader.get(next, PAGE).body());
        }
        return all.toString();
    }

    private static @Nullable String nextPage(CharSequence read) {
        var last = read.toString().substring(read.toString().lastIndexOf("<!doctype html>"));
        var link = NEXT_PAGE.matcher(last);
        return link.find() ? link.group(1).replace("&amp;", "&") : null;
    }

    @Test
    void nothingChosenIsSaidOnTheListItself() {
        var leader = signedIn("phochutich.tanvinhloc");
        var answer = leader.submit("/leader", "/approvals", Map.of("act", "approve", "key", key()));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Duyệt nhiều hồ sơ", "số hồ sơ được chọn");
    }

    @Test
    void theRegisterIsReadAndPrinted() {
        var returned = scenario.returned(MARITAL_STATUS, scenario.xuanHoa());
        var clerk = signedIn("vanthu.xuanhoa");

        assertThat(clerk.get("/register?from=02/11/2026&until=02/11/2026", PAGE).body())
                .contains("Hồ sơ tiếp nhận từ 02/11/2026");
        assertThat(clerk.get("/register?from=mai", PAGE).statusCode()).isEqualTo(422);
        var pdf = clerk.get("/register/print?from=2026-11-02&until=2026-11-02");
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(pdf.body()).startsWith("%PDF");
        assertThat(returned.code()).isNotEmpty();
    }

    @Test
    void anOfficerOfSomeFieldsReadsNoRegisterOfTheOthers() {
        var officer = signedIn("hotich.xuanhoa");
        assertThat(officer.get("/register?field=bao-tro-xa-hoi", PAGE).statusCode())
                .isEqualTo(403);
        assertThat(officer.get("/register", PAGE).body()).doesNotContain("Mọi lĩnh vực");
    }

    private HttpResponse<String> act(
            PlainBrowser browser, Acted acted, String act, int version, Map<String, String> typed) {
        var path = "/dossiers/" + acted.dossier();
        var fields = new java.util.HashMap<>(typed);
        fields.put("key", key());
        fields.put("version", String.valueOf(version));
        return browser.submit(path, path + "/acts/" + act, fields);
    }

    private PlainBrowser signedIn(String loginName) {
        var browser = new PlainBrowser(port);
        assertThat(browser.logIn(loginName, "motcua2026").statusCode()).isEqualTo(303);
        return browser;
    }
}
