package vn.motcua.insight.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossier.DossierScenario.CERTIFIED_COPY;
import static vn.motcua.dossier.DossierScenario.MARITAL_STATUS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.motcua.dossier.DossierScenario;
import vn.motcua.insight.Period;
import vn.motcua.insight.Report;
import vn.motcua.insight.Reports;
import vn.motcua.insight.internal.CaughtUp;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.ReadPdf;
import vn.motcua.testing.TestClock;

/** The report on paper. */
@ApplicationTest
class ReportPaperIT {

    @Autowired
    ApplicationContext application;

    @Autowired
    DossierScenario scenario;

    @Autowired
    Reports reports;

    @Autowired
    ReportPaper paper;

    @Autowired
    TestClock clock;

    @AfterEach
    void monday() {
        clock.set("2026-11-02T08:00");
    }

    @Test
    void thePaperBearsHeadPeriodColumnsAndPlacesToSign() throws IOException {
        clock.set("2026-11-02T08:00");
        var unit = scenario.xuanHoa();
        scenario.returned(MARITAL_STATUS, unit);
        scenario.admitted(CERTIFIED_COPY, unit);
        CaughtUp.in(application);
        var asked = new ReportAsked(Period.parse("2026-Q4").orElseThrow(), unit, Report.By.PROCEDURE);
        var report = reports.count(scenario.leader(unit), asked.question(), asked.by());
        var pdf = Objects.requireNonNull(paper.running(asked, report).getBody());
        Files.createDirectories(Path.of("target/pictures"));
        Files.write(Path.of("target/pictures/report.pdf"), pdf);
        try (var read = new ReadPdf(pdf)) {
            assertThat(read.text())
                    .contains("TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH")
                    .contains("Quý IV năm 2026 (từ ngày 01/10/2026 đến hết ngày 31/12/2026)")
                    .contains("Đã giải quyết", "(11)", "(16)", "Tổng cộng")
                    .contains("Số liệu chưa chốt, tính đến 08:00 thứ Hai, 02/11/2026.")
                    .contains("THỦ TRƯỞNG ĐƠN VỊ");
        }
    }
}
