package vn.motcua.dossier.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossier.forms.FormScenario.CITIZEN;
import static vn.motcua.dossier.forms.FormScenario.CODE;
import static vn.motcua.dossier.forms.FormScenario.EXPLANATION;
import static vn.motcua.dossier.forms.FormScenario.PROMISED;
import static vn.motcua.dossier.forms.FormScenario.TRACK_URL;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import vn.motcua.testing.ReadPdf;

class ReceiptFormTest {

    private static final Promise PROMISE = new Promise.ReturnedBy(PROMISED, EXPLANATION);

    @Test
    void theReceiptSaysWhatTheCircularAsksInItsOrder() {
        try (var pdf = new ReadPdf(FormScenario.receipt().pdf())) {
            assertThat(pdf.text())
                    .containsSubsequence(
                            "Số: 07/TNHS-TTPVHCC",
                            "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
                            "Mã hồ sơ: " + CODE,
                            "Ông/Bà/Tổ chức: Nguyễn Thị Hồng Ngọc",
                            "Số định danh cá nhân/tổ chức: 999190001234",
                            "Địa chỉ: Số 12, đường Lê Quý Đôn",
                            "Số điện thoại: 0000012345",
                            "Email: ngoc@example.vn",
                            "Nội dung yêu cầu giải quyết: Đăng ký khai sinh (1.001193)",
                            "Thành phần hồ sơ nộp gồm:",
                            "1. Tờ khai đăng ký khai sinh (01 bản chính)",
                            "3. Giấy chứng nhận kết hôn của cha, mẹ (đã có trong cơ sở dữ liệu, không phải nộp)",
                            "Số lượng hồ sơ: 01 bộ",
                            "Thời gian giải quyết theo quy định: 05 ngày làm việc",
                            "Thời gian nhận hồ sơ: 09 giờ 12 phút, thứ Hai, ngày 02/11/2026",
                            "Thời gian trả kết quả giải quyết hồ sơ: 17 giờ 00 phút, thứ Hai, ngày 09/11/2026",
                            EXPLANATION,
                            "Đăng ký nhận kết quả tại: Quầy trả kết quả",
                            "Vào Sổ theo dõi hồ sơ, quyển số: 01/2026",
                            "Số thứ tự: 17",
                            "Phí, lệ phí phải nộp: 24.000 đ",
                            "Lệ phí đăng ký khai sinh quá hạn: 8.000 đ",
                            "motcua.example.vn",
                            "NGƯỜI NỘP HỒ SƠ",
                            "NGƯỜI TIẾP NHẬN HỒ SƠ",
                            "Nguyễn Thị Hồng Ngọc",
                            "Lê Minh Khuê");
        }
    }

    @Test
    void theReceiptFitsOnOnePage() {
        try (var pdf = new ReadPdf(FormScenario.receipt().pdf())) {
            assertThat(pdf.pages()).isEqualTo(1);
        }
    }

    @Test
    void theQrCodeOpensTheTrackPageOfThisDossier() {
        try (var pdf = new ReadPdf(FormScenario.receipt().pdf())) {
            assertThat(pdf.scannedCode()).isEqualTo(TRACK_URL);
        }
    }

    @Test
    void whoActsForAnotherIsNamedWithThePaperThatAllowsIt() {
        var receipt = FormScenario.receipt(CITIZEN, FormScenario.authorization(), PROMISE);

        try (var pdf = new ReadPdf(receipt.pdf())) {
            assertThat(pdf.text())
                    .containsSubsequence(
                            "Nộp theo ủy quyền của Ông/Bà/Tổ chức: Phạm Văn Đồng Tâm",
                            "999080004321",
                            "Giấy tờ ủy quyền: Giấy ủy quyền số 15/UQ ngày 20/10/2026");
        }
    }

    @Test
    void aDossierReceivedForAnotherUnitHasATermAndNoDateYet() {
        var receipt = FormScenario.receipt(CITIZEN, null, new Promise.AfterReceiptBy("Ủy ban nhân dân xã Cần Giờ"));

        try (var pdf = new ReadPdf(receipt.pdf())) {
            assertThat(pdf.text())
                    .contains("Thời gian giải quyết theo quy định: 05 ngày làm việc")
                    .contains("Thời hạn giải quyết nêu trên tính từ khi Ủy ban nhân dân xã Cần Giờ nhận được hồ sơ")
                    .doesNotContain("17 giờ 00 phút");
        }
    }

    @Test
    void decomposedNamesArePrintedJoined() {
        var typed = Normalizer.normalize("Nguyễn Thị Hồng Ngọc", Normalizer.Form.NFD);
        var receipt = FormScenario.receipt(new Applicant(typed, null, null, null, null), null, PROMISE);

        try (var pdf = new ReadPdf(receipt.pdf())) {
            assertThat(pdf.text()).contains("Ông/Bà/Tổ chức: Nguyễn Thị Hồng Ngọc");
        }
    }

    @Test
    void whatIsNotKnownLeavesADottedLineAndNotTheWordNull() {
        var receipt = FormScenario.receipt(new Applicant("Lê Văn Tám", null, null, null, null), null, PROMISE);

        try (var pdf = new ReadPdf(receipt.pdf())) {
            assertThat(pdf.text()).contains("Số điện thoại: Email:").doesNotContain("null");
        }
    }
}
