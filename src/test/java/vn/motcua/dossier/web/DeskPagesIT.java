package vn.motcua.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.identity.PlainBrowser;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.TestClock;

@ApplicationTest
class DeskPagesIT {

    private static final String MARITAL_STATUS = "/desk?procedure=1.004873";

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    PlainBrowser desk;

    @BeforeEach
    void signIn() {
        clock.set("2026-11-02T08:00");
        desk = new PlainBrowser(port);
        assertThat(desk.logIn("tiepnhan1.xuanhoa", "motcua2026").statusCode()).isEqualTo(303);
    }

    @Test
    void aFewLettersFindTheProcedureAsPageAndAsFragment() {
        assertThat(desk.get("/desk?q=tinh+trang+hon+nhan").body())
                .contains("<!doctype html>", "/desk?procedure=1.004873");
        assertThat(desk.get("/desk/procedures?q=sao+y", "HX-Request", "true").body())
                .contains("/desk?procedure=2.000815", "giải quyết ngay được")
                .doesNotContain("<html");
    }

    @Test
    void thePromisedTimeAndItsExplanationAreThereBeforeSaving() {
        // three working days after Monday 02/11
        assertThat(desk.get(MARITAL_STATUS).body()).contains("17:00 thứ Năm, 05/11/2026", "không tính ngày");
    }

    @Test
    void elsewhereTheClockStartsWhenTheResolvingUnitReceives() {
        var typed = fields("preview");
        typed.put("resolving", "27604 Xã Tân Vĩnh Lộc");

        assertThat(send(typed).body())
                .contains("Thời hạn tính từ khi Xã Tân Vĩnh Lộc nhận được hồ sơ")
                .doesNotContain("05/11/2026");
    }

    @Test
    void aCompleteDossierIsAdmittedOnceHoweverOftenTheButtonIsPressed() {
        var typed = fields("admit");
        var first = send(typed);
        var second = send(typed);

        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        var page = desk.get(location(first)).body();
        assertThat(page).contains("Đã tiếp nhận hồ sơ", "17:00 thứ Năm, 05/11/2026", "/forms/receipt");
    }

    @Test
    void whereThePapersLieIsSaidAtAdmissionAndOfferedAgain() {
        var typed = fields("admit");
        typed.put("shelf", "Kệ thử 7, ngăn 3");
        var admitted = location(send(typed));

        assertThat(desk.get(admitted).body()).contains("Kệ thử 7, ngăn 3");
        assertThat(desk.get(admitted.replace("/desk/admitted", "/dossiers")).body())
                .contains("value=\"Kệ thử 7, ngăn 3\"");
        assertThat(desk.get(MARITAL_STATUS).body()).contains("<option value=\"Kệ thử 7, ngăn 3\">");
    }

    @Test
    void aPlaceThatIsAStoryIsSaidBesideItsField() {
        var answer = send(with(fields("admit"), "shelf", "x".repeat(61)));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("shelf-error", "Vị trí lưu dài hơn 60 ký tự");
    }

    @Test
    void theReceiptIsAPdfShownInTheBrowser() {
        var id = location(send(fields("admit"))).replace("/desk/admitted/", "");
        var receipt = desk.get("/dossiers/" + id + "/forms/receipt");

        assertThat(receipt.statusCode()).isEqualTo(200);
        assertThat(receipt.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(receipt.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("inline; filename=\"receipt-");
        assertThat(desk.get("/dossiers/" + id + "/forms/apology").statusCode()).isEqualTo(404);
        assertThat(desk.get("/dossiers/" + id + "/forms/nonsense").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsMissingIsSaidBesideItsFieldAndEverythingTypedIsKept() {
        var typed = fields("admit");
        typed.put("p0-name", "");
        typed.put("p0-phone", "0000054321");
        var answer = send(typed);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("p0-name-error", "Chưa nhập họ và tên", "0000054321", typed.get("key"));
    }

    @Test
    void aMissingPaperIsNamed() {
        var typed = fields("admit");
        typed.remove("paper-to-khai-here");

        assertThat(send(typed).body()).contains("papers-error", "Hồ sơ còn thiếu: Tờ khai");
    }

    @Test
    void unreadableNumbersUnitsAndDatesAreSaidAndNothingIsSaved() {
        var typed = fields("admit");
        typed.putAll(Map.of(
                "copies",
                "hai",
                "resolving",
                "Xã Không Có",
                "mandate-kind",
                "AUTHORISATION",
                "mandate-date",
                "31/02/2026"));
        var answer = send(typed);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "Chỉ nhập chữ số.", "Chưa rõ là đơn vị nào", "Ngày chưa đọc được", "Xã Không Có", "31/02/2026");
    }

    @Test
    void aStructureThatLooksWrongOnlyWarns() {
        var typed = fields("admit");
        typed.putAll(Map.of("p0-number", "999190000777", "p0-sex", "Nam"));

        assertThat(send(with(typed, "do", "preview")).body()).contains("Chữ số thứ tư không khớp với giới tính");
        assertThat(send(typed).statusCode()).isEqualTo(303);
    }

    @Test
    void personsComeAndGoWithoutScripts() {
        var added = send(fields("add-OWNER")).body();
        assertThat(added).contains("name=\"p1-name\"", "2. Chủ hồ sơ", "value=\"Nguyễn Thử Bàn\"");

        var two = fields("remove-1");
        two.putAll(Map.of("people", "2", "p1-role", "OWNER", "p1-name", "Lê Thử Bàn"));
        assertThat(send(two).body()).doesNotContain("name=\"p1-name\"", "Lê Thử Bàn");
    }

    @Test
    void theCardOfTheScannerFillsTheFieldsWithoutScripts() {
        var typed = fields("scan");
        typed.put("scan", "999190000123||Trần Thị Ví Dụ|04031990|Nữ|Số 5 đường Minh Họa|15072022");

        assertThat(send(typed).body())
                .contains(
                        "value=\"Trần Thị Ví Dụ\"",
                        "value=\"999190000123\"",
                        "value=\"04/03/1990\"",
                        "Đã điền thông tin từ thẻ.");
        assertThat(send(with(typed, "scan", "xin chào")).body())
                .contains("không phải mã QR", "value=\"Nguyễn Thử Bàn\"");
    }

    @Test
    void anEarlierApplicantOfTheOwnUnitIsOfferedAndFilledIn() {
        var typed = fields("admit");
        typed.putAll(Map.of("p0-name", "Hồ Từng Nộp", "p0-number", "999090004321", "p0-phone", "0000077777"));
        assertThat(send(typed).statusCode()).isEqualTo(303);

        var asked = fields("earlier-0");
        asked.putAll(Map.of("p0-name", "", "p0-number", "999090004321"));
        assertThat(send(asked).body()).contains("Hồ Từng Nộp (999*******21");
        assertThat(send(with(asked, "do", "use-0-0")).body()).contains("value=\"Hồ Từng Nộp\"", "value=\"0000077777\"");

        var elsewhere = new PlainBrowser(port);
        elsewhere.logIn("tiepnhan1.tanvinhloc", "motcua2026");
        asked.put("_csrf", elsewhere.formToken(MARITAL_STATUS));
        assertThat(elsewhere.post("/desk", asked).body()).doesNotContain("Hồ Từng Nộp");
    }

    @Test
    void aRefusalIsProposedWithItsReason() {
        assertThat(send(fields("refusal")).statusCode()).isEqualTo(422);

        var typed = with(fields("refusal"), "reason", "Không thuộc thẩm quyền giải quyết");
        assertThat(desk.get(location(send(typed))).body())
                .contains("Đã gửi đề nghị từ chối", "Chờ lãnh đạo Trung tâm xem xét");
    }

    @Test
    void guidanceKeepsWhatWasTypedAndListsWhatIsMissing() {
        var typed = fields("guidance");
        typed.remove("paper-to-khai-here");
        var form = send(typed).body();
        assertThat(form)
                .contains(
                        "Lập phiếu hướng dẫn",
                        "value=\"Nguyễn Thử Bàn\"",
                        "Tờ khai cấp Giấy xác nhận tình trạng hôn nhân</textarea>");

        var notice = new HashMap<>(Map.of(
                "_csrf",
                typed.get("_csrf"),
                "key",
                UUID.randomUUID().toString(),
                "procedure",
                "1.004873",
                "p0-name",
                "Nguyễn Thử Bàn",
                "items",
                "Tờ khai\n\nGiấy xác nhận nơi cư trú",
                "reason",
                "Chưa đủ giấy tờ",
                "contact-name",
                "Mây Thị Sớm"));
        var given = desk.post("/guidance", notice);
        assertThat(given.statusCode()).isEqualTo(303);
        assertThat(desk.get(location(given)).body()).contains("<li>Tờ khai</li><li>Giấy xác nhận nơi cư trú</li>");
        assertThat(desk.get(location(given) + "/form").headers().firstValue("Content-Type"))
                .contains("application/pdf");
        assertThat(desk.get("/guidance").body()).contains("Nguyễn Thử Bàn", "phiếu từ 01/11/2026 đến 02/11/2026");
        assertThat(desk.get("/guidance?from=hom-qua").statusCode()).isEqualTo(422);

        notice.put("reason", "");
        notice.put("key", UUID.randomUUID().toString());
        assertThat(desk.post("/guidance", notice).body()).contains("Chưa nhập lý do", "Giấy xác nhận nơi cư trú");
    }

    @Test
    void whoDoesNotReceiveHasNoDesk() {
        var clerk = new PlainBrowser(port);
        clerk.logIn("vanthu.xuanhoa", "motcua2026");

        assertThat(clerk.get("/desk").statusCode()).isEqualTo(422);
        assertThat(new PlainBrowser(port).get("/desk", "Accept", "text/html").statusCode())
                .isEqualTo(303);
    }

    @Test
    void anotherUnitsDeskIsRefused() {
        var answer = send(with(fields("admit"), "receiving", "27604"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("DOS_143_NOT_RECEIVED_HERE");
    }

    private HttpResponse<String> send(Map<String, String> typed) {
        return desk.post("/desk", typed);
    }

    private static Map<String, String> with(Map<String, String> typed, String field, String value) {
        var changed = new HashMap<>(typed);
        changed.put(field, value);
        return changed;
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    private Map<String, String> fields(String button) {
        return new HashMap<>(Map.ofEntries(
                Map.entry("_csrf", desk.formToken(MARITAL_STATUS)),
                Map.entry("key", UUID.randomUUID().toString()),
                Map.entry("do", button),
                Map.entry("procedure", "1.004873"),
                Map.entry("channel", "COUNTER"),
                Map.entry("receiving", "27139"),
                Map.entry("people", "1"),
                Map.entry("p0-role", "SUBMITTER"),
                Map.entry("p0-kind", "CITIZEN"),
                Map.entry("p0-name", "Nguyễn Thử Bàn"),
                Map.entry("p0-number", "999090000001"),
                Map.entry("request", "Giấy xác nhận tình trạng hôn nhân"),
                Map.entry("return-place", "Trung tâm Phục vụ hành chính công"),
                Map.entry("sets", "1"),
                Map.entry("copies", "1"),
                Map.entry("paper-to-khai-here", "true"),
                Map.entry("paper-giay-to-tuy-than-here", "true")));
    }
}
