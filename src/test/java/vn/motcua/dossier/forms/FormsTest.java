package vn.motcua.dossier.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossier.forms.FormScenario.CODE;

import org.junit.jupiter.api.Test;
import vn.motcua.testing.ReadPdf;

class FormsTest {

    private static String text(byte[] form) {
        try (var pdf = new ReadPdf(form)) {
            return pdf.text();
        }
    }

    @Test
    void theSupplementListsEverythingAtOnceAndWhoHelps() {
        assertThat(text(FormScenario.supplement(CODE).pdf()))
                .containsSubsequence(
                        "Số: 03/PBS-TTPVHCC",
                        "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ",
                        "Mã hồ sơ: " + CODE,
                        "Hồ sơ của: Nguyễn Thị Hồng Ngọc",
                        "Nội dung yêu cầu giải quyết: Cấp Giấy xác nhận tình trạng hôn nhân",
                        "Địa chỉ: Số 12",
                        "Số điện thoại: 0000012345",
                        "Email: ngoc@example.vn",
                        "Nội dung cần hoàn thiện:",
                        "1. Bản chính Quyết định ly hôn",
                        "2. Tờ khai theo mẫu",
                        "Lý do: Thành phần hồ sơ chưa đầy đủ",
                        "Thời gian chờ bổ sung không tính vào thời hạn giải quyết hồ sơ.",
                        "bà Lê Minh Khuê, số điện thoại 0000099887",
                        "NGƯỜI HƯỚNG DẪN");
    }

    @Test
    void beforeAdmissionTheSupplementHasNoCodeAndNoClock() {
        assertThat(text(FormScenario.supplement(null).pdf()))
                .doesNotContain("Mã hồ sơ")
                .contains(
                        "Hồ sơ chưa được tiếp nhận; thời hạn giải quyết tính từ khi hồ sơ được tiếp nhận đầy đủ, hợp lệ.");
    }

    @Test
    void theRefusalGivesItsReasonAndTheLeaderIssuesIt() {
        assertThat(text(FormScenario.refusal().pdf()))
                .containsSubsequence(
                        "Số: 02/PTC-TTPVHCC",
                        "PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ",
                        "Tiếp nhận hồ sơ của: Nguyễn Thị Hồng Ngọc",
                        "Số định danh cá nhân/tổ chức: 999190001234",
                        "Nội dung yêu cầu giải quyết: Chứng thực bản sao từ bản chính",
                        "lý do cụ thể như sau:",
                        "Bản chính bị tẩy xóa",
                        "NGƯỜI NỘP HỒ SƠ",
                        "NGƯỜI TIẾP NHẬN HỒ SƠ",
                        "GIÁM ĐỐC",
                        "(Điểm chỉ)",
                        "Trần Quốc Vượng")
                .doesNotContain("Mã hồ sơ");
    }

    @Test
    void theApologyNamesBothMomentsAndTheReason() {
        assertThat(text(FormScenario.apology().pdf()))
                .containsSubsequence(
                        "ỦY BAN NHÂN DÂN PHƯỜNG XUÂN HÒA",
                        "Số: 01/PXL Xuân Hòa, ngày 06 tháng 11 năm 2026",
                        "PHIẾU XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT",
                        "Kính gửi: Ông/Bà/Tổ chức Nguyễn Thị Hồng Ngọc",
                        "Ngày 02/11/2026, Trung tâm Phục vụ hành chính công tiếp nhận hồ sơ",
                        "999190001234",
                        "Mã số hồ sơ: " + CODE,
                        "Thời gian hẹn trả kết quả: 17 giờ 00 phút, thứ Hai, ngày 09/11/2026",
                        "Lý do: Cần xác minh",
                        "Thời gian trả kết quả mới: 17 giờ 00 phút, thứ Sáu, ngày 13/11/2026",
                        "CHỦ TỊCH",
                        "Võ Thanh Liêm");
    }

    @Test
    void theStopNoticeNamesGroundFeeAndReturnedPapers() {
        assertThat(text(FormScenario.stop().pdf()))
                .containsSubsequence(
                        "Số: 12/TB-TTPVHCC",
                        "THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ",
                        "Kính gửi: Ông/Bà/Tổ chức Nguyễn Thị Hồng Ngọc",
                        "Mã hồ sơ: " + CODE,
                        "Lý do dừng: Theo đề nghị rút hồ sơ của người nộp ngày 04/11/2026",
                        "Căn cứ: Điều 21 Nghị định số 118/2025/NĐ-CP",
                        "Phí, lệ phí: Chưa thu",
                        "1. Hợp đồng thuê địa điểm kinh doanh (01 bản chính)",
                        "GIÁM ĐỐC");
    }

    @Test
    void theControlSlipShowsEveryHandOverAndWhoHasNotConfirmed() {
        assertThat(text(FormScenario.controlSlip().pdf()))
                .containsSubsequence(
                        "Số: 07/PKS-TTPVHCC",
                        "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ",
                        "Mã số hồ sơ: " + CODE,
                        "Cơ quan (bộ phận) giải quyết hồ sơ: Phòng Văn hóa - Xã hội",
                        "Cơ quan phối hợp giải quyết hồ sơ: Công an phường Xuân Hòa",
                        "Ngày nhận hồ sơ: 09 giờ 12 phút",
                        "Hẹn trả kết quả: 17 giờ 00 phút",
                        "1. Giao: Bộ phận tiếp nhận",
                        "10 giờ 00 phút 02/11/2026",
                        "Lê Minh Khuê",
                        "Trước hạn",
                        "2. Nhận: Phòng Văn hóa",
                        "10 giờ 20 phút",
                        "Quá hạn",
                        "Chờ Công an",
                        "2. Nhận: Bộ phận tiếp nhận",
                        "Chưa nhận");
    }

    @Test
    void aDraftLeavesRoomForItsNumber() {
        var drafted = FormScenario.refusal();
        var head = new FormHead("UBND xã Cần Giờ", "Trung tâm", "Cần Giờ", null, FormScenario.RECEIVED);
        var draft = new RefusalForm(
                head,
                null,
                drafted.applicant(),
                Mark.WITNESS,
                "Chứng thực",
                "Lý do",
                "Lê Minh Khuê",
                FormScenario.DIRECTOR);

        assertThat(text(draft.pdf())).contains("Số: ......../PTC-TTPVHCC");
    }
}
