package vn.motcua.ui.web;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.CivilTime;
import vn.motcua.ui.Choice;
import vn.motcua.ui.ClockView;
import vn.motcua.ui.ClockView.Kind;
import vn.motcua.ui.ClockView.Segment;
import vn.motcua.ui.Detail;
import vn.motcua.ui.FieldErrors;
import vn.motcua.ui.FigureView;
import vn.motcua.ui.NavigationGroup;
import vn.motcua.ui.NavigationItem;
import vn.motcua.ui.Screen;
import vn.motcua.ui.StateTag;
import vn.motcua.ui.StateTag.Shape;
import vn.motcua.ui.TableView;
import vn.motcua.ui.TimelineEntry;
import vn.motcua.ui.Viewer;
import vn.motcua.ui.WorklistRow;

/** Fictional content for the gallery: a morning at the desk of a ward that could exist. */
public final class Gallery {

    /** The screen as a reception officer would see it. */
    public Screen atTheDesk(Screen screen) {
        return new Screen(
                screen.language(),
                screen.messages(),
                screen.csrf(),
                new Viewer("Trần Thị Mẫu", "Cán bộ tiếp nhận", "Phường Xuân Hòa"),
                List.of(
                        new NavigationItem(NavigationGroup.DAY, "Danh sách việc", "/dev/gallery", "12"),
                        new NavigationItem("Tiếp nhận", "/dev/admission"),
                        new NavigationItem(NavigationGroup.DAY, "Chờ ký", "/dev/signing", "3"),
                        new NavigationItem(NavigationGroup.DAY, "Trả kết quả", "/dev/return", "5"),
                        new NavigationItem("Sổ theo dõi", "/dev/register"),
                        new NavigationItem(NavigationGroup.STEERING, "Số liệu", "/dev/figures")),
                screen.path(),
                screen.otherHref(),
                screen.requestId(),
                screen.demo(),
                screen.assets(),
                screen.announcements());
    }

    public ClockView running() {
        return new ClockView(
                List.of(
                        new Segment(Kind.USED, 960, "đã dùng 2 ngày"),
                        new Segment(Kind.PAUSED, 720, "tạm dừng 1,5 ngày: chờ bổ sung giấy tờ"),
                        new Segment(Kind.LEFT, 660, "còn 1 ngày 3 giờ")),
                "Hẹn trả 17:00 thứ Tư, 04/3/2026",
                "còn 1 ngày 3 giờ làm việc",
                List.of(
                        "Hồ sơ nhận lúc 09:40 thứ Tư, 25/02/2026; thời hạn 3 ngày làm việc, không tính ngày nhận.",
                        "Thời gian chờ bổ sung giấy tờ từ 08:10 ngày 27/02 đến 10:30 ngày 02/3/2026 không tính vào thời hạn.",
                        "Vì vậy hẹn trả lúc hết giờ làm việc, 17:00 thứ Tư, 04/3/2026."));
    }

    private ClockView brief() {
        return new ClockView(running().segments(), "Hẹn trả 17:00, 04/3", "còn 1 ngày 3 giờ", List.of());
    }

    public ClockView fresh() {
        return new ClockView(
                List.of(
                        new Segment(Kind.USED, 30, "đã dùng 30 phút"),
                        new Segment(Kind.LEFT, 450, "còn 7 giờ 30 phút")),
                "Hẹn trả 17:00 hôm nay",
                "còn 7 giờ 30 phút",
                List.of());
    }

    public ClockView overdue() {
        return new ClockView(
                List.of(
                        new Segment(Kind.USED, 960, "thời hạn 2 ngày"),
                        new Segment(Kind.OVER, 150, "quá hạn 2 giờ 30 phút")),
                "Hẹn trả 17:00 thứ Hai, 02/3/2026",
                "quá hạn 2 giờ 30 phút",
                List.of());
    }

    public List<StateTag> states() {
        return List.of(
                new StateTag("Mới đăng ký", Shape.RING),
                new StateTag("Được tiếp nhận", Shape.QUARTER),
                new StateTag("Không được tiếp nhận", Shape.CROSS),
                new StateTag("Đang xử lý", Shape.HALF),
                new StateTag("Yêu cầu bổ sung giấy tờ", Shape.BARS),
                new StateTag("Yêu cầu thực hiện nghĩa vụ tài chính", Shape.COIN),
                new StateTag("Công dân yêu cầu rút hồ sơ", Shape.BACK),
                new StateTag("Dừng xử lý", Shape.SQUARE),
                new StateTag("Đã xử lý xong", Shape.DISC),
                new StateTag("Đã trả kết quả", Shape.TICK));
    }

    public List<WorklistRow> rows() {
        return List.of(
                row(
                        "H29.27.7-260225-0031",
                        "Nguyễn Văn Ví Dụ",
                        "Chứng thực bản sao từ bản chính",
                        3,
                        brief(),
                        "Lê Văn Thử"),
                row("H29.27.7-260227-0004", "Phạm Thị Giả Định", "Đăng ký khai sinh", 4, overdue(), "Đỗ Thị Nháp"),
                row(
                        "H29.27.7-260302-0011",
                        "Hoàng Minh Thí Điểm",
                        "Cấp giấy xác nhận tình trạng hôn nhân",
                        3,
                        fresh(),
                        null),
                row("H29.27.7-260302-0012", "Công ty TNHH Minh Họa", "Đăng ký thành lập hộ kinh doanh", 0, null, null));
    }

    private WorklistRow row(
            String code,
            String applicant,
            String procedure,
            int state,
            @Nullable ClockView clock,
            @Nullable String holder) {
        return new WorklistRow("#" + code, code, applicant, procedure, states().get(state), clock, holder);
    }

    public List<TimelineEntry> course() {
        return List.of(
                entry(
                        TimelineEntry.Kind.DONE,
                        "2026-02-25T09:40",
                        "Tiếp nhận hồ sơ",
                        "Trần Thị Mẫu, cán bộ tiếp nhận",
                        null),
                entry(
                        TimelineEntry.Kind.DONE,
                        "2026-02-25T10:05",
                        "Chuyển thẩm định",
                        "Lê Văn Thử, chuyên viên hộ tịch",
                        null),
                entry(
                        TimelineEntry.Kind.PAUSE,
                        "2026-02-27T08:10",
                        "Yêu cầu bổ sung giấy tờ",
                        "Lê Văn Thử",
                        "Thiếu giấy chứng sinh bản chính. Thời hạn tạm dừng đến khi nhận đủ."),
                entry(TimelineEntry.Kind.DONE, "2026-03-02T10:30", "Đã nhận giấy tờ bổ sung", "Trần Thị Mẫu", null),
                entry(
                        TimelineEntry.Kind.NOW,
                        "2026-03-02T14:15",
                        "Chờ ký",
                        "Phó Giám đốc Trung tâm đang giữ hồ sơ",
                        null),
                entry(TimelineEntry.Kind.AHEAD, "2026-03-04T17:00", "Hẹn trả kết quả", null, null));
    }

    private static TimelineEntry entry(
            TimelineEntry.Kind kind, String at, String what, @Nullable String who, @Nullable String note) {
        return new TimelineEntry(kind, CivilTime.instant(LocalDateTime.parse(at)), what, who, note);
    }

    public List<Detail> details() {
        return List.of(
                new Detail("Người nộp", "Nguyễn Văn Ví Dụ"),
                new Detail("Số định danh", "999•••••••42"),
                new Detail("Điện thoại", "0000 012 345"),
                new Detail("Thủ tục", "2.000815 Chứng thực bản sao từ bản chính", "/procedures/2.000815"),
                new Detail("Lệ phí", "2.000 đ mỗi trang, từ trang thứ ba 1.000 đ"));
    }

    public FigureView figure() {
        return new FigureView(
                "Hồ sơ tiếp nhận trong tuần, theo lĩnh vực",
                List.of(
                        new FigureView.Bar("Chứng thực", 412, "412", "#chung-thuc"),
                        new FigureView.Bar("Hộ tịch", 187, "187", "#ho-tich"),
                        new FigureView.Bar("Hộ kinh doanh", 64, "64", "#ho-kinh-doanh"),
                        new FigureView.Bar("Bảo trợ xã hội", 23, "23", "#bao-tro")));
    }

    public TableView table() {
        return new TableView(
                "Kết quả giải quyết tháng 02/2026",
                List.of(
                        TableView.words("Lĩnh vực"),
                        TableView.figures("Tiếp nhận"),
                        TableView.figures("Đúng hạn"),
                        TableView.figures("Quá hạn")),
                List.of(
                        cells("Chứng thực", "1.648", "1.648", "0"),
                        cells("Hộ tịch", "702", "699", "3"),
                        cells("Hộ kinh doanh", "231", "230", "1")));
    }

    private static List<TableView.Cell> cells(String field, String in, String onTime, String late) {
        return List.of(
                TableView.cell(field),
                TableView.link(in, "#nhan"),
                TableView.link(onTime, "#dung"),
                TableView.link(late, "#qua"));
    }

    public List<Choice> channels() {
        return List.of(
                new Choice("COUNTER", "Tại quầy", "Nhận giấy hẹn ngay"),
                new Choice("ONLINE", "Trực tuyến"),
                new Choice("POST", "Qua bưu chính công ích"));
    }

    public FieldErrors errors() {
        var errors = new LinkedHashMap<String, String>();
        errors.put("personal-number", "Số định danh có 12 chữ số; đang có 11. Nhập lại theo thẻ căn cước.");
        errors.put("channel", "Chọn cách nộp hồ sơ.");
        return new FieldErrors(errors);
    }
}
