package vn.motcua.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossier.DossierScenario.CERTIFIED_COPY;
import static vn.motcua.dossier.DossierScenario.MARITAL_STATUS;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.Acted;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.DossierScenario;
import vn.motcua.dossier.Party;
import vn.motcua.identity.PlainBrowser;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.TestClock;

@ApplicationTest
class TrackPagesIT {

    private static final Pattern NEEDED = Pattern.compile("(?:src|href)=\"(/assets/[^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    DossierScenario scenario;

    @Autowired
    TestClock clock;

    PlainBrowser citizen;

    @BeforeEach
    void connect() {
        // other tests of this JVM guess from the same address
        db.sql("delete from dossier.track_failure").update();
        clock.set("2026-11-02T08:00");
        citizen = new PlainBrowser(port);
    }

    @Test
    void theCodeOfTheReceiptStandsAlreadyInTheForm() {
        assertThat(citizen.get("/track?code=H29.27.7-261102-0001").body())
                .contains("value=\"H29.27.7-261102-0001\"", "method=\"post\"")
                .doesNotContain("<script");
    }

    @Test
    void theApplicantSeesWhereItIsUntilWhenAndWhy() {
        var dossier = scenario.examining(MARITAL_STATUS, scenario.xuanHoa());
        var answer = look(dossier, submitter(dossier).number());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        "Đang xử lý",
                        "Bộ phận chuyên môn, Phường Xuân Hòa",
                        "17:00 thứ Năm, 05/11/2026",
                        "không tính ngày nhận")
                .contains("Nguyễn T. N.", "Hồ sơ được tiếp nhận", "Bộ phận giải quyết nhận hồ sơ")
                .doesNotContain("<script", "Nắng Thị Mai", "Mây Thị Sớm");
    }

    @Test
    void noMoreOfThePersonIsShownThanShowsThatItIsTheRightDossier() {
        var dossier = scenario.examining(MARITAL_STATUS, scenario.xuanHoa());
        var person = submitter(dossier);

        assertThat(look(dossier, person.phone()).body())
                .doesNotContain(person.name(), person.number(), person.phone(), person.address());
    }

    @Test
    void thePauseAndWhatToDoAreSaid() {
        var unit = scenario.xuanHoa();
        var asked = scenario.act(
                scenario.examining(MARITAL_STATUS, unit),
                Action.ASK_SUPPLEMENT,
                DossierScenario.supplement("Giấy xác nhận nơi cư trú"),
                scenario.examiner(MARITAL_STATUS, unit));

        assertThat(look(asked, submitter(asked).number()).body())
                .contains("Yêu cầu bổ sung giấy tờ", "Thời hạn giải quyết tạm dừng", "tl-pause");
    }

    @Test
    void theEnglishPageSaysTheSame() {
        var dossier = scenario.examining(MARITAL_STATUS, scenario.xuanHoa());
        citizen.get("/track?lang=en");

        assertThat(look(dossier, submitter(dossier).number()).body())
                .contains(
                        "<html lang=\"en\">",
                        "In progress",
                        "Specialist office, Phường Xuân Hòa",
                        "Application received",
                        "Result promised");
    }

    @Test
    void aWrongCodeAndAWrongNumberGetTheSameAnswer() {
        var dossier = scenario.admitted(CERTIFIED_COPY, scenario.xuanHoa());
        var wrongNumber = look(dossier, "999099999999");
        var wrongCode =
                citizen.submit("/track", "/track", Map.of("code", "H29.27.7-000000-9999", "proof", "999099999999"));

        assertThat(wrongNumber.statusCode()).isEqualTo(404);
        assertThat(wrongCode.statusCode()).isEqualTo(404);
        assertThat(wrongNumber.body()).contains("Chưa tìm thấy hồ sơ với mã và số đã nhập", dossier.code());
    }

    @Test
    void guessingIsStoppedForAnHour() {
        var dossier = scenario.admitted(CERTIFIED_COPY, scenario.xuanHoa());
        clock.set("2026-11-02T06:00");
        for (int i = 0; i < 20; i++) {
            look(dossier, "99909999%04d".formatted(i));
        }
        var stopped = look(dossier, submitter(dossier).number());
        clock.set("2026-11-02T08:00");

        assertThat(stopped.statusCode()).isEqualTo(429);
        assertThat(stopped.body()).contains("Thử lại sau một giờ");
        assertThat(look(dossier, submitter(dossier).number()).statusCode()).isEqualTo(200);
    }

    @Test
    void theNumberIsNeverTakenFromAnAddressAndNeverWithoutToken() {
        assertThat(citizen.get("/track?code=H29.27.7-261102-0001&proof=999000000001")
                        .body())
                .doesNotContain("value=\"999000000001\"");
        assertThat(citizen.post("/track", Map.of("code", "a", "proof", "b")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void bothPagesTogetherCostLessThanSixRequestsAnd60Kilobytes() throws IOException {
        var dossier = scenario.examining(MARITAL_STATUS, scenario.xuanHoa());
        var pages = citizen.get("/track").body()
                + look(dossier, submitter(dossier).number()).body();
        var assets = NEEDED.matcher(pages)
                .results()
                .map(it -> it.group(1))
                .distinct()
                .toList();
        int bytes = zipped(pages);
        for (var asset : assets) {
            bytes += zipped(citizen.get(asset).body());
        }

        assertThat(assets.size() + 2).isLessThanOrEqualTo(6);
        assertThat(bytes).isLessThanOrEqualTo(60 * 1024);
    }

    private HttpResponse<String> look(Acted dossier, String proof) {
        return citizen.submit("/track", "/track", Map.of("code", dossier.code(), "proof", proof));
    }

    private Party submitter(Acted dossier) {
        return scenario.view(dossier, scenario.examiner(MARITAL_STATUS, scenario.xuanHoa()))
                .submitter();
    }

    private static int zipped(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
