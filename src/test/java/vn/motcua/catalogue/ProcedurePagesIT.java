package vn.motcua.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.identity.PlainBrowser;
import vn.motcua.testing.ApplicationTest;

@ApplicationTest
class ProcedurePagesIT {

    private static final Pattern NEEDED = Pattern.compile("(?:src|href)=\"(/assets/[^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    Procedures procedures;

    PlainBrowser anyone;

    @BeforeEach
    void connect() {
        anyone = new PlainBrowser(port);
    }

    @Test
    void aSearchWithoutAccentsLeadsToTheProcedure() {
        assertThat(page("/procedures?q=khai+sinh"))
                .contains("<a href=\"/procedures/1.001193\" lang=\"vi\">Thủ tục đăng ký khai sinh</a>")
                .contains("value=\"khai sinh\"")
                .doesNotContain("<script");
    }

    @Test
    void nothingFoundSaysWhatToTry() {
        assertThat(page("/procedures?q=xyzzy"))
                .contains("Chưa tìm thấy thủ tục phù hợp.")
                .contains("Thử gõ tên giấy tờ cần làm, ví dụ: khai sinh, sao y, hộ kinh doanh.");
    }

    @Test
    void whatWasTypedIsShownAsText() {
        assertThat(page("/procedures?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E"))
                .doesNotContain("<script>alert");
    }

    @Test
    void theProcedurePageAnswersWhatACitizenAsks() {
        assertThat(page("/procedures/2.000815"))
                .contains(
                        "<html lang=\"vi\">", "Giấy tờ cần mang", "Bản chính giấy tờ cần chứng thực", "Chỉ xuất trình")
                .contains("Trong ngày", "Nhận sau 15 giờ thì trả trong ngày làm việc tiếp theo")
                .contains("2.000\u00a0đ/trang, từ trang thứ 3: 1.000\u00a0đ/trang, tối đa 200.000\u00a0đ/bản")
                .contains("Người quyết định", "23/2015/NĐ-CP", "hiệu lực 10/4/2015")
                .contains("Phiên bản 1, áp dụng từ 01/7/2026")
                .doesNotContain("Đang rà soát", "<script", "null", "{0}");
    }

    @Test
    void theEnglishPageGlossesWhatTheVietnameseOneSays() {
        assertThat(page("/procedures/2.000815?lang=en"))
                .contains(
                        "<html lang=\"en\">",
                        "Certified copy from an original document",
                        "What to bring",
                        "The original document")
                .contains(
                        "The same day",
                        "at most 200.000\u00a0đ a copy",
                        "<p lang=\"vi\">Chứng thực bản sao từ bản chính");
    }

    @Test
    void anUnconfirmedProcedureSaysThatItIsUnderReview() {
        assertThat(page("/procedures/1.001612")).contains("Đang rà soát", "chưa tiếp nhận hồ sơ");
    }

    @Test
    void everyShippedProcedureHasACompletePageInBothLanguages() {
        for (var version : procedures.listInForce()) {
            for (var language : List.of("vi", "en")) {
                var html = page("/procedures/" + version.code() + "?lang=" + language);
                assertThat(html)
                        .as(version.code().value())
                        .contains("id=\"papers\"", "id=\"basis\"")
                        .doesNotContain(">null", "{0}", "{1}");
            }
        }
    }

    @Test
    void anOldVersionStaysReadableAndLeadsToTheNewOne() {
        procedures.record(
                ProcedureScenario.from(ProcedureScenario.procedure("9.000101", "Bản đầu"), "2026-08-01"), "thử nghiệm");
        procedures.record(
                ProcedureScenario.from(ProcedureScenario.procedure("9.000101", "Bản sau"), "2026-10-01"), "thử nghiệm");

        assertThat(page("/procedures/9.000101/versions/1"))
                .contains("Bản đầu", "Đây là phiên bản đã hết áp dụng.", "áp dụng từ 01/8/2026 đến hết 30/9/2026");
        assertThat(page("/procedures/9.000101")).contains("Bản sau").doesNotContain("hết áp dụng");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/procedures/9.999999",
                "/procedures/abc",
                "/procedures/1.001193/versions/99",
                "/procedures/1.001193/versions/x",
                "/procedures/%F0%9F%91%B6"
            })
    void whatDoesNotExistIsNotFoundWithASentence(String path) {
        var answer = anyone.get(path, "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("CAT_110_NO_SUCH_PROCEDURE", "Tìm theo tên giấy tờ");
    }

    @Test
    void aColdProcedurePageCostsLessThanSixRequestsAnd60Kilobytes() throws Exception {
        var paths = new ArrayList<>(List.of("/procedures/1.001193"));
        NEEDED.matcher(page("/procedures/1.001193"))
                .results()
                .map(it -> it.group(1))
                .distinct()
                .forEach(paths::add);
        int bytes = 0;
        for (var path : paths) {
            bytes += compressed(path);
        }

        assertThat(paths).hasSizeLessThanOrEqualTo(6);
        assertThat(bytes).isLessThanOrEqualTo(60 * 1024);
    }

    private String page(String path) {
        var answer = anyone.get(path, "Accept", "text/html");
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private int compressed(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept-Encoding", "gzip");
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body()
                    .length;
        }
    }
}
