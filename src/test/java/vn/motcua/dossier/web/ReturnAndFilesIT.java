package vn.motcua.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossier.DossierScenario.MARITAL_STATUS;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.dossier.Acted;
import vn.motcua.dossier.DossierScenario;
import vn.motcua.identity.PlainBrowser;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.TestClock;

@ApplicationTest
class ReturnAndFilesIT {

    private static final String PDF =
            "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
                    + "trailer<</Root 1 0 R>>\n%%EOF\n";

    @LocalServerPort
    int port;

    @Autowired
    DossierScenario scenario;

    @Autowired
    TestClock clock;

    PlainBrowser desk;

    @BeforeEach
    void signIn() {
        clock.set("2026-11-02T08:00");
        desk = new PlainBrowser(port);
        desk.logIn("tiepnhan1.xuanhoa", "motcua2026");
    }

    @Test
    void aReadyResultIsListedAndHandedOverOnce() {
        var ready = scenario.ready(MARITAL_STATUS, scenario.xuanHoa());
        var form = "/dossiers/" + ready.dossier() + "/return";
        assertThat(desk.get("/uncollected").body()).contains(form, "có kết quả từ 08:00");
        assertThat(desk.get(form).body())
                .contains("name=\"receiver\" type=\"text\" value=\"Nguyễn Thử Nghiệm", "name=\"original\"");

        var typed = typed(ready, form);
        assertThat(desk.post(form, typed).statusCode()).isEqualTo(303);
        assertThat(desk.post(form, typed).statusCode())
                .as("the same form again")
                .isEqualTo(303);
        assertThat(desk.get("/dossiers/" + ready.dossier() + "/returned").body())
                .contains("Đã trả kết quả");
        assertThat(desk.get("/uncollected").body()).doesNotContain(form);
        assertThat(desk.get(form).body()).contains("Chưa trả được");
    }

    @Test
    void whatIsMissingIsSaidBesideItsFieldAndTheRestIsKept() {
        var ready = scenario.ready(MARITAL_STATUS, scenario.xuanHoa());
        var form = "/dossiers/" + ready.dossier() + "/return";
        var typed = typed(ready, form);
        typed.put("identity-seen", " ");
        typed.put("authorisation", "Giấy ủy quyền số 12");
        var answer = desk.post(form, typed);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("identity-seen-error", "Chưa nhập giấy tờ tùy thân đã xem", "Giấy ủy quyền số 12");
        typed.put("signature", "");
        assertThat(desk.post(form, typed).body()).contains("signature-error");
    }

    @Test
    void aResultThatIsNotReadyIsNotReturnedAndAForeignOneNotEvenSeen() {
        var examining = scenario.examining(MARITAL_STATUS, scenario.xuanHoa());
        assertThat(desk.get("/dossiers/" + examining.dossier() + "/return").body())
                .contains("Chưa trả được")
                .doesNotContain("identity-seen");

        var foreign = scenario.ready(MARITAL_STATUS, scenario.tanVinhLoc());
        assertThat(desk.get("/dossiers/" + foreign.dossier() + "/return").statusCode())
                .isEqualTo(404);
        assertThat(desk.get("/dossiers/" + foreign.dossier() + "/files").statusCode())
                .isEqualTo(404);
        assertThat(desk.get("/dossiers/" + foreign.dossier() + "/forms/receipt").statusCode())
                .isEqualTo(404);
        assertThat(desk.get("/dossiers/nonsense/return").statusCode()).isEqualTo(404);
    }

    @Test
    void aFileIsListedWithItsHashAndComesBackAsAnAttachment() {
        var files = "/dossiers/"
                + scenario.admitted(MARITAL_STATUS, scenario.xuanHoa()).dossier() + "/files";
        assertThat(desk.get(files).body()).contains("Chưa có tệp nào.");
        assertThat(upload(files, "to-khai", "C:\\scan\\Tờ khai.pdf", PDF).statusCode())
                .isEqualTo(303);

        var listed = desk.get(files, "HX-Request", "true").body();
        assertThat(listed)
                .contains("Tờ khai.pdf", "Tờ khai cấp Giấy xác nhận", "1 KB")
                .doesNotContain("<html", "scan");
        var href = Pattern.compile("href=\"(" + files + "/[^\"]+)\"").matcher(listed);
        assertThat(href.find()).isTrue();
        var download = desk.get(href.group(1));
        assertThat(download.body()).isEqualTo(PDF);
        assertThat(download.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(download.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;");
        assertThat(download.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void whatIsNoPaperIsRefusedAndNotListed() {
        var files = "/dossiers/"
                + scenario.admitted(MARITAL_STATUS, scenario.xuanHoa()).dossier() + "/files";
        var page = upload(files, "to-khai", "anh.pdf", "<html><script>alert(1)</script></html>");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("Chỉ nhận PDF", "Chưa có tệp nào.");
        assertThat(upload(files, "to-khai", "rong.pdf", "").statusCode()).isEqualTo(422);
        assertThat(desk.get(files + "/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(desk.get(files + "/nonsense").statusCode()).isEqualTo(404);
    }

    private Map<String, String> typed(Acted ready, String form) {
        return new HashMap<>(Map.of(
                "_csrf",
                desk.formToken(form),
                "key",
                UUID.randomUUID().toString(),
                "version",
                String.valueOf(ready.version()),
                "receiver",
                "Nguyễn Thử Nghiệm",
                "identity-seen",
                "Thẻ căn cước",
                "signature",
                "SIGNED"));
    }

    private HttpResponse<String> upload(String files, String component, String name, String content) {
        var mark = "m" + UUID.randomUUID();
        var body = new StringBuilder();
        Map.of("_csrf", desk.formToken(files), "component", component)
                .forEach((field, value) ->
                        body.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                                .formatted(mark, field, value)));
        body.append(
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: text/html\r\n\r\n%s\r\n--%s--\r\n"
                        .formatted(mark, name, content, mark));
        return desk.postBytes(
                files, "multipart/form-data; boundary=" + mark, body.toString().getBytes(StandardCharsets.UTF_8));
    }
}
