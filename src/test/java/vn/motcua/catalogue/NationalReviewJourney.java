package vn.motcua.catalogue;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.motcua.catalogue.national.NationalLines.HEADING;
import static vn.motcua.catalogue.national.NationalLines.line;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.dossier.web.SignedIn;
import vn.motcua.operation.FileImport;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.Browser;

@ApplicationTest
class NationalReviewJourney {

    private static final String CITY = "quantri.thanhpho";

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    @Autowired
    List<FileImport> imports;

    @Test
    void fromTheListToAProcedureThatIsOpenInEveryUnit() throws Exception {
        var list = Files.writeString(
                folder.resolve("hanh-trinh.jsonl"),
                line("9.920001").named("Cấp giấy thả diều").json() + "\n"
                        + line("9.920002")
                                .named("Cấp giấy đèn lồng")
                                .channels(HEADING + "Trực tiếp7 NgàyMiễn phí07 ngày làm việc")
                                .json());
        imports.stream().filter(it -> it.kind().equals("procedures")).forEach(it -> it.take(list, 1_000_000, Map.of()));
        for (int width : new int[] {Browser.PHONE, Browser.DESK}) {
            try (var official = SignedIn.as(CITY, port, width)) {
                official.visit("/catalogue/national", "national-list");
                official.visit("/catalogue/national?ground=CLEAR", "national-clear");
                official.visit("/catalogue/national/9.920002", "national-entry");
                official.visit("/procedures/9.920002", "national-procedure");
            }
        }
        try (var official = SignedIn.as(CITY, port)) {
            var page = official.page();
            page.navigate("/catalogue/national?ground=TERM_UNITS_DIFFER");
            page.getByText("Cấp giấy đèn lồng").click();
            assertThat(page.locator("main")).containsText("07 ngày làm việc");
            page.locator("#amount-COUNTER").fill("7");
            page.locator("#unit-COUNTER").selectOption("WORKING_DAY");
            page.locator("#note").fill("Quyết định 999/QĐ-THUNGHIEM");
            page.keyboard().press("Control+Enter");

            assertThat(page).hasURL(Pattern.compile(".*/catalogue/national$"));
            page.navigate("/procedures/9.920002");
            assertThat(page.locator("main")).containsText("07 ngày làm việc");
            assertThat(page.locator("main")).not().containsText("Đang rà soát");
        }
    }
}
