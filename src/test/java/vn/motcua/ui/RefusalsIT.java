package vn.motcua.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import vn.motcua.testing.ApplicationTest;

@ApplicationTest
@Import(OpenDoors.class)
class RefusalsIT {

    @LocalServerPort
    int port;

    Answers answers;

    @BeforeEach
    void connect() {
        answers = new Answers(port);
    }

    @ParameterizedTest
    @CsvSource({
        "/wrong/refused,409,TST_102_STEP_NOT_ALLOWED",
        "/wrong/bug,500,UI_500_UNEXPECTED",
        "/wrong/slow,503,UI_503_BUSY",
        "/wrong/denied,403,UI_403_FORBIDDEN",
        "/wrong/number,400,UI_400_MISSING_PARAMETER",
        "/wrong/number?page=ba,400,UI_400_WRONG_TYPE",
        "/wrong/text?q=%ff,400,UI_400_BAD_TEXT",
        "/wrong/text?q=a%00b,400,UI_400_BAD_TEXT",
        "/wrong/nothing-here,404,UI_404_NOT_FOUND",
        "/error,404,UI_404_NOT_FOUND",
        "/wrong/letter,405,UI_405_METHOD",
        "/assets/0/none.css,404,UI_404_NOT_FOUND",
    })
    void eachFailureHasItsStatusAndCodeAsPageFragmentAndJson(String path, int status, String code) {
        assertSafe(answers.get(path), status, code, "text/html", "<html lang=\"vi\">");
        assertSafe(answers.get(path, "HX-Request", "true"), status, code, "text/html", "role=\"alert\"");
        assertSafe(
                answers.get(path, "Accept", "application/json"), status, code, "application/problem+json", "\"code\":");
        if (path.startsWith("/wrong")) {
            assertSafe(answers.get("/api" + path), status, code, "application/problem+json", "\"code\":");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{|application/json|400|UI_400_MALFORMED",
                "{\"subject\":\"\"}|application/json|400|UI_400_INVALID",
                "{\"unknown\":1}|application/json|400|UI_400_MALFORMED",
                "{\"pages\":\"ba\"}|application/json|400|UI_400_MALFORMED",
                "<a/>|application/xml|415|UI_415_MEDIA_TYPE",
            })
    void eachWrongBodyIsRefused(String body, String type, int status, String code) {
        var answer = answers.post("/api/wrong/letter", body, "Content-Type", type);
        assertSafe(answer, status, code, "application/problem+json", "\"requestId\":");
    }

    @Test
    void aFormatNobodyMakesIsRefusedAsJsonOnTheApi() {
        var answer = answers.post(
                "/api/wrong/letter", "{\"subject\":\"a\"}", "Content-Type", "application/json", "Accept", "text/csv");
        assertSafe(answer, 406, "UI_406_NOT_ACCEPTABLE", "application/problem+json", "\"title\":");
    }

    @Test
    void aWrongMethodSaysWhichOnesAreRight() {
        assertThat(answers.get("/wrong/letter").headers().firstValue("Allow")).hasValue("POST");
    }

    @Test
    void aBrokenRuleNamesItsField() {
        var answer = answers.post("/api/wrong/letter", "{\"subject\":\" \"}", "Content-Type", "application/json");
        assertThat(answer.body())
                .contains("\"violations\":[{\"field\":\"subject\",\"message\":\"Mục này không được để trống.\"}]");
    }

    @Test
    void theRefusalSpeaksTheLanguageOfThePage() {
        assertThat(answers.get("/wrong/refused").body()).contains("Bước này do lãnh đạo Trung tâm H29 thực hiện.");
        assertThat(answers.get("/wrong/refused?lang=en").body()).contains("This step is for the leader of Centre H29.");
        assertThat(answers.get("/wrong/refused", "Cookie", "lang=en", "Accept", "text/html")
                        .body())
                .contains("<html lang=\"en\">");
    }

    @Test
    void theRequestIdIsInTheHeaderAndOnThePage() {
        var answer = answers.get("/wrong/bug");
        assertThat(answer.body())
                .contains(answer.headers().firstValue("X-Request-Id").orElseThrow());
        var given = answers.get("/wrong/bug", "X-Request-Id", "balancer-0001", "Accept", "text/html");
        assertThat(given.body()).contains("balancer-0001");
    }

    @Test
    void theWayBackLeadsOnlyToPagesOfThisSite() {
        assertThat(answers.get("/wrong/refused", "Referer", "http://127.0.0.1:" + port + "/units?q=a")
                        .body())
                .contains("<a href=\"/units?q=a\">Về trang trước</a>");
        assertThat(answers.get("/wrong/refused", "Referer", "http://elsewhere.example.vn/units")
                        .body())
                .doesNotContain("Về trang trước");
    }

    private static void assertSafe(HttpResponse<String> answer, int status, String code, String type, String mark) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
        assertThat(answer.body())
                .contains(code, mark)
                .doesNotContain("secret-of-the-house", "Exception", "vn.motcua", "springframework");
    }
}
