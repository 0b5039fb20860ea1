package vn.motcua.dossier.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;
import vn.motcua.testing.ReadPdf;

class TrackingRegisterTest {

    private static byte[] registerOf(int entries) {
        var out = new ByteArrayOutputStream();
        FormScenario.register().writeTo(out, FormScenario.entries(entries));
        return out.toByteArray();
    }

    @Test
    void fiveHundredDossiersKeepTheirOrderUnderRepeatedHeadings() {
        try (var pdf = new ReadPdf(registerOf(500))) {
            assertThat(pdf.textOfPage(1))
                    .containsSubsequence(
                            "Số: 01/STD-TTPVHCC",
                            "SỔ THEO DÕI HỒ SƠ",
                            "Lĩnh vực: Hộ tịch",
                            "STT",
                            "Mã hồ sơ",
                            "Tên thủ tục hành chính",
                            "Tên tổ chức, cá nhân",
                            "Địa chỉ, số điện thoại",
                            "Cơ quan chủ trì giải quyết",
                            "Nhận hồ sơ",
                            "Hẹn trả kết quả",
                            "Trả kết quả",
                            "Phương thức nhận kết quả",
                            "Ký nhận");
            for (int page = 2; page <= pdf.pages(); page++) {
                assertThat(pdf.textOfPage(page))
                        .contains(page + " Sổ theo dõi hồ sơ, lĩnh vực Hộ tịch")
                        .contains("STT Mã hồ sơ");
            }
            assertThat(pdf.text()).contains("1 H29.27.101- 261102-0001").contains("500 H29.27.101- 261102-0500");
            assertThat(pdf.text().split("Đăng ký khai sinh", -1)).hasSize(501);
        }
    }

    @Test
    void theRegisterLiesOnItsSide() {
        try (var pdf = new ReadPdf(registerOf(1))) {
            var page = pdf.document().getPage(0).getMediaBox();
            assertThat(page.getWidth()).isGreaterThan(page.getHeight());
        }
    }

    @Test
    void anEmptyRegisterShowsItsHeadingsAndSaysSo() {
        try (var pdf = new ReadPdf(registerOf(0))) {
            assertThat(pdf.text()).containsSubsequence("Ký nhận", "Không có.");
        }
    }

    @Test
    void pagesLeaveWhileRowsStillCome() {
        var out = new ByteArrayOutputStream();

        FormScenario.register().writeTo(out, FormScenario.entries(400).peek(entry -> {
            if (entry.number() == 400) {
                assertThat(out.size()).isGreaterThan(50_000);
            }
        }));
    }
}
