package vn.motcua.dossier.forms;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.CivilTime;

/** A centre, two citizens and their papers; all invented. */
final class FormScenario {

    static final String CODE = "H29.27.101-261102-0017";
    static final String TRACK_URL = "https://motcua.example.vn/tra-cuu?ma=" + CODE;
    static final Instant RECEIVED = at("2026-11-02T09:12");
    static final Instant PROMISED = at("2026-11-09T17:00");
    static final String EXPLANATION =
            "Nhận lúc 09:12 thứ Hai, 02/11/2026; 05 ngày làm việc, không tính ngày nhận và các ngày"
                    + " nghỉ 07/11/2026, 08/11/2026; trả trước khi hết giờ làm việc 17:00 thứ Hai, 09/11/2026.";
    static final Applicant CITIZEN = new Applicant(
            "Nguyễn Thị Hồng Ngọc",
            "999190001234",
            "Số 12, đường Lê Quý Đôn, khu phố 3, phường Xuân Hòa, Thành phố Hồ Chí Minh",
            "0000012345",
            "ngoc@example.vn");
    static final Signer DIRECTOR = new Signer("Giám đốc", "Trần Quốc Vượng");

    private FormScenario() {}

    static Instant at(String civil) {
        return CivilTime.instant(LocalDateTime.parse(civil));
    }

    static FormHead head(long serial) {
        return new FormHead(
                "Ủy ban nhân dân phường Xuân Hòa", "Trung tâm Phục vụ hành chính công", "Xuân Hòa", serial, RECEIVED);
    }

    static ReceiptForm receipt() {
        return receipt(CITIZEN, null, new Promise.ReturnedBy(PROMISED, EXPLANATION));
    }

    static ReceiptForm receipt(Applicant applicant, @Nullable Authorization authorization, Promise promise) {
        return new ReceiptForm(
                head(7),
                CODE,
                applicant,
                Mark.SIGNATURE,
                authorization,
                "Đăng ký khai sinh (1.001193)",
                List.of(
                        new HandedIn("Tờ khai đăng ký khai sinh", 1, "bản chính"),
                        new HandedIn("Giấy chứng sinh", 1, "bản chính"),
                        new HandedIn(
                                "Giấy chứng nhận kết hôn của cha, mẹ", 0, "đã có trong cơ sở dữ liệu, không phải nộp")),
                1,
                "05 ngày làm việc",
                RECEIVED,
                promise,
                "Quầy trả kết quả, Trung tâm Phục vụ hành chính công phường Xuân Hòa",
                new RegisterPlace("01/2026", 17),
                List.of(
                        new FeeLine("Lệ phí đăng ký khai sinh quá hạn", 8_000),
                        new FeeLine("Trích lục: 2 bản", 16_000)),
                new Tracking("motcua.example.vn", TRACK_URL),
                "Lê Minh Khuê");
    }

    static Authorization authorization() {
        return new Authorization(
                new Applicant("Phạm Văn Đồng Tâm", "999080004321", "Ấp 2, xã Cần Giờ", "0000054321", null),
                "Giấy ủy quyền số 15/UQ ngày 20/10/2026");
    }

    static SupplementForm supplement(@Nullable String code) {
        return new SupplementForm(
                head(3),
                code,
                CITIZEN,
                "Cấp Giấy xác nhận tình trạng hôn nhân (1.004873)",
                List.of(
                        "Bản chính Quyết định ly hôn đã có hiệu lực pháp luật hoặc bản sao được chứng thực;",
                        "Tờ khai theo mẫu, ghi rõ mục đích sử dụng Giấy xác nhận."),
                "Thành phần hồ sơ chưa đầy đủ theo quy định tại Điều 22 Nghị định số 123/2015/NĐ-CP.",
                "bà Lê Minh Khuê",
                "0000099887",
                "Lê Minh Khuê");
    }

    static RefusalForm refusal() {
        return new RefusalForm(
                head(2),
                null,
                CITIZEN,
                Mark.FINGERPRINT,
                "Chứng thực bản sao từ bản chính (2.000815)",
                "Bản chính bị tẩy xóa, sửa chữa nội dung; giấy tờ này không được dùng làm cơ sở để chứng thực bản sao"
                        + " (Điều 22 Nghị định số 23/2015/NĐ-CP).",
                "Lê Minh Khuê",
                DIRECTOR);
    }

    static ApologyForm apology() {
        return new ApologyForm(
                new FormHead(
                        "Ủy ban nhân dân Thành phố Hồ Chí Minh",
                        "Ủy ban nhân dân phường Xuân Hòa",
                        "Xuân Hòa",
                        1L,
                        at("2026-11-06T09:00")),
                CODE,
                CITIZEN,
                "Đăng ký khai sinh",
                "Trung tâm Phục vụ hành chính công",
                RECEIVED,
                PROMISED,
                "Cần xác minh thêm thông tin cư trú của cha tại xã Cần Giờ; kết quả xác minh chưa gửi về.",
                at("2026-11-13T17:00"),
                new Signer("Chủ tịch", "Võ Thanh Liêm"));
    }

    static StopForm stop() {
        return new StopForm(
                head(12),
                CODE,
                CITIZEN,
                "Đăng ký thành lập hộ kinh doanh",
                "Theo đề nghị rút hồ sơ của người nộp ngày 04/11/2026",
                "Điều 21 Nghị định số 118/2025/NĐ-CP",
                "Chưa thu phí, lệ phí",
                List.of(new HandedIn("Hợp đồng thuê địa điểm kinh doanh", 1, "bản chính")),
                DIRECTOR);
    }

    static ControlSlip controlSlip() {
        var desk = "Bộ phận tiếp nhận và trả kết quả";
        var division = "Phòng Văn hóa - Xã hội";
        return new ControlSlip(
                head(7),
                CODE,
                "Phòng Văn hóa - Xã hội",
                List.of("Công an phường Xuân Hòa"),
                RECEIVED,
                PROMISED,
                "Kệ 2, ngăn 5",
                List.of(
                        new Handover(
                                desk,
                                "Lê Minh Khuê",
                                at("2026-11-02T10:00"),
                                division,
                                new Handover.Receipt("Đặng Thùy Trâm Anh", at("2026-11-02T10:20")),
                                Timeliness.EARLY,
                                ""),
                        new Handover(
                                division,
                                "Đặng Thùy Trâm Anh",
                                at("2026-11-05T15:30"),
                                "Lãnh đạo Ủy ban nhân dân",
                                new Handover.Receipt("Võ Thanh Liêm", at("2026-11-05T16:00")),
                                Timeliness.LATE,
                                "Chờ Công an phường trả lời xác minh đến 10:00 ngày 05/11/2026"),
                        new Handover(
                                "Lãnh đạo Ủy ban nhân dân",
                                "Võ Thanh Liêm",
                                at("2026-11-06T08:30"),
                                desk,
                                null,
                                null,
                                "")));
    }

    static TrackingRegister register() {
        return new TrackingRegister(head(1), "Hộ tịch", "Từ ngày 01/11/2026 đến ngày 30/11/2026");
    }

    static Stream<TrackingRegister.Entry> entries(int count) {
        return LongStream.rangeClosed(1, count)
                .mapToObj(number -> new TrackingRegister.Entry(
                        number,
                        "H29.27.101-261102-%04d".formatted(number),
                        "Đăng ký khai sinh",
                        CITIZEN,
                        "UBND phường Xuân Hòa",
                        RECEIVED,
                        PROMISED,
                        number % 3 == 0 ? null : at("2026-11-06T10:05"),
                        "Trực tiếp",
                        number % 3 == 0 ? "" : CITIZEN.name()));
    }
}
