package vn.motcua.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.catalogue.ProcedureCode;
import vn.motcua.catalogue.Procedures;
import vn.motcua.identity.PlainBrowser;
import vn.motcua.shared.CivilTime;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.TestClock;

/** Who stands at the desk is not always one grown-up citizen with a card. */
@ApplicationTest
class DeskPeopleIT {

    private static final String MARRIAGE = "1.000894";
    private static final String BIRTH = "1.001193";
    private static final String DEATH = "1.000656";
    private static final String COPY = "2.000815";

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    Procedures procedures;

    PlainBrowser desk;

    @BeforeEach
    void signIn() {
        clock.set("2026-11-02T08:00");
        desk = new PlainBrowser(port);
        desk.logIn("tiepnhan1.xuanhoa", "motcua2026");
    }

    @Test
    void twoOwnersMarryAndOneOfThemSubmits() {
        var typed = fields(MARRIAGE, "Nguyễn Thử Rể");
        person(typed, 1, "OWNER", "CITIZEN", "Nguyễn Thử Rể");
        person(typed, 2, "OWNER", "FOREIGNER", "Jane Example");
        typed.putAll(Map.of("p2-number", "X0000001", "p2-nationality", "Xứ Thử Nghiệm"));

        assertAdmitted(desk.post("/desk", typed));
    }

    @Test
    void aNewbornIsTheSubjectAndHasNoNumber() {
        var typed = fields(BIRTH, "Lê Thử Cha");
        person(typed, 1, "SUBJECT", "NEWBORN", "Lê Thử Con");

        assertAdmitted(desk.post("/desk", typed));
    }

    @Test
    void theDeceasedIsTheSubject() {
        var typed = fields(DEATH, "Lê Thử Con");
        person(typed, 1, "SUBJECT", "DECEASED", "Lê Thử Ông");
        typed.put("p1-number", "999000123");

        assertAdmitted(desk.post("/desk", typed));
    }

    @Test
    void anOrganisationActsThroughAPersonWithItsPaper() {
        var typed = fields(COPY, "Phạm Thử Kế Toán");
        person(typed, 1, "OWNER", "ORGANISATION", "Công ty TNHH Ví Dụ");
        typed.put("p1-number", "9990000018");
        var refused = desk.post("/desk", typed);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("mandate-kind-error", "Công ty TNHH Ví Dụ");

        typed.putAll(Map.of(
                "mandate-kind",
                "INTRODUCTION",
                "mandate-number",
                "15/GGT",
                "mandate-date",
                "01/11/2026",
                "mandate-scope",
                "Nộp và nhận kết quả"));
        assertAdmitted(desk.post("/desk", typed));
    }

    @Test
    void whoCanNeitherSignNorGiveAFingerprintNeedsAWitness() {
        var typed = fields(COPY, "Trần Thử Lão");
        typed.put("p0-signing", "NEITHER");
        assertThat(desk.post("/desk", typed).body()).contains("p0-signing-error", "cần người làm chứng");

        person(typed, 1, "WITNESS", "CITIZEN", "Trần Thử Chứng");
        assertAdmitted(desk.post("/desk", typed));
    }

    @Test
    void whatTheFormComesToIsAnsweredAsAFragmentWithItsWarnings() {
        var typed = fields(COPY, "Trần Thử Lão");
        typed.putAll(Map.of("pages", "400", "copies", "1", "p0-number", "123"));
        var fragment = desk.post("/desk/preview", typed, "HX-Request", "true").body();

        // capped at 200.000 a copy
        assertThat(fragment)
                .contains(
                        "200.000",
                        "17:00 thứ Hai, 02/11/2026",
                        "id=\"p0-warnings\"",
                        "hx-swap-oob=\"true\"",
                        "12 chữ số")
                .doesNotContain("<html");
    }

    @Test
    void agreedDaysMoveTheDateOnlyWhereTheProcedureForeseesThem() {
        var typed = fields(COPY, "Trần Thử Lão");
        typed.putAll(Map.of("pages", "1", "agreed-days", "2"));
        assertThat(desk.post("/desk/preview", typed).body()).contains("17:00 thứ Tư, 04/11/2026");
        typed.put("agreed-days", "0");
        assertThat(desk.post("/desk/preview", typed).body()).contains("phải từ 1 đến 365");
        typed.put("procedure", BIRTH);
        typed.put("agreed-days", "2");
        assertThat(desk.post("/desk/preview", typed).body()).contains("không cho thỏa thuận");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1001", "99999999999999999999", "1e3", "hai", ""})
    void nonsenseNumbersAreASentenceNotAnError(String copies) {
        var typed = fields(COPY, "Trần Thử Lão");
        typed.put("copies", copies);

        assertThat(desk.post("/desk", typed).statusCode()).isEqualTo(422);
        assertThat(desk.post("/desk/preview", typed).statusCode()).isEqualTo(200);
    }

    @Test
    void nonsenseInHiddenFieldsIsRefusedToo() {
        var typed = fields(COPY, "Trần Thử Lão");
        for (var wrong : Map.of(
                        "p0-role", "KING", "procedure", "abc", "key", "x", "receiving", "00000", "channel", "PIGEON")
                .entrySet()) {
            var changed = new HashMap<>(typed);
            changed.put(wrong.getKey(), wrong.getValue());
            assertThat(desk.post("/desk", changed).statusCode())
                    .as(wrong.toString())
                    .isBetween(400, 422);
        }
        typed.putAll(Map.of("people", "-5", "do", "remove-99-99"));
        assertThat(desk.post("/desk", typed).statusCode()).isEqualTo(200);
    }

    @Test
    void onlyReceptionOpensThisDoor() {
        var examiner = new PlainBrowser(port);
        examiner.logIn("hotich.xuanhoa", "motcua2026");
        var typed = fields(COPY, "Trần Thử Lão");
        typed.put("_csrf", examiner.formToken("/account/sessions"));

        for (var path : new String[] {"/desk", "/desk/preview", "/desk/papers", "/guidance"}) {
            assertThat(examiner.post(path, typed).statusCode()).as(path).isEqualTo(422);
        }
    }

    private static void assertAdmitted(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("/desk/admitted/");
    }

    private static void person(Map<String, String> typed, int n, String role, String kind, String name) {
        typed.put("people", String.valueOf(n + 1));
        typed.putAll(Map.of("p" + n + "-role", role, "p" + n + "-kind", kind, "p" + n + "-name", name));
    }

    private Map<String, String> fields(String code, String submitter) {
        var version = procedures
                .findInForce(new ProcedureCode(code), CivilTime.day(clock.instant()))
                .orElseThrow();
        var situations = version.content().situations();
        var situation = situations.isEmpty() ? "" : situations.getFirst().code();
        var typed = new HashMap<>(Map.of(
                "_csrf",
                desk.formToken("/desk?procedure=" + code),
                "key",
                UUID.randomUUID().toString(),
                "do",
                "admit",
                "procedure",
                code,
                "situation",
                situation,
                "channel",
                "COUNTER",
                "people",
                "1",
                "p0-name",
                submitter,
                "request",
                version.results().getFirst().name()));
        typed.putAll(Map.of("return-place", "Trung tâm", "sets", "1", "copies", "1", "pages", "1"));
        version.listComponents(situation.isEmpty() ? null : situation)
                .forEach(it -> typed.put("paper-" + it.code() + "-here", "true"));
        return typed;
    }
}
