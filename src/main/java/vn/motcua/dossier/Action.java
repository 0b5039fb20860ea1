package vn.motcua.dossier;

import static vn.motcua.dossier.Desk.ADMINISTRATION;
import static vn.motcua.dossier.Desk.CLERK;
import static vn.motcua.dossier.Desk.DECISION;
import static vn.motcua.dossier.Desk.EXAMINATION;
import static vn.motcua.dossier.Desk.RECEIVING_LEADER;
import static vn.motcua.dossier.Desk.RECEPTION;
import static vn.motcua.dossier.Desk.RESOLVING_LEADER;
import static vn.motcua.dossier.Desk.SYSTEM;

/** Everything that can be done to a dossier, by which desk, and what must be said with it. */
public enum Action {
    REGISTER(RECEPTION, Details.None.class, "Ghi nhận hồ sơ gửi đến"),
    ADMIT(RECEPTION, Details.None.class, "Tiếp nhận"),
    ADMIT_ON_THE_SPOT(RECEPTION, Details.None.class, "Tiếp nhận, giải quyết ngay"),
    PROPOSE_REFUSAL(RECEPTION, Details.Reason.class, "Đề nghị từ chối tiếp nhận"),
    ISSUE_REFUSAL(RECEIVING_LEADER, Details.Note.class, "Ban hành phiếu từ chối"),
    DECLINE_REFUSAL(RECEIVING_LEADER, Details.Reason.class, "Không đồng ý từ chối"),
    PASS_ON(RECEPTION, Details.Note.class, "Chuyển hồ sơ"),
    TAKE(EXAMINATION, Details.Note.class, "Nhận xử lý"),
    HAND_BACK(EXAMINATION, Details.Reason.class, "Trả lại bàn tiếp nhận"),
    REASSIGN(RESOLVING_LEADER, Details.Assignee.class, "Giao người khác xử lý"),
    ASK_SUPPLEMENT(EXAMINATION, Details.Supplement.class, "Yêu cầu bổ sung"),
    PROPOSE_SECOND_SUPPLEMENT(EXAMINATION, Details.Supplement.class, "Đề nghị bổ sung lần nữa"),
    ALLOW_SECOND_SUPPLEMENT(RESOLVING_LEADER, Details.Reason.class, "Đồng ý bổ sung lần nữa"),
    DECLINE_SECOND_SUPPLEMENT(RESOLVING_LEADER, Details.Reason.class, "Không đồng ý bổ sung lần nữa"),
    RECEIVE_SUPPLEMENT(RECEPTION, Details.Note.class, "Nhận giấy tờ bổ sung"),
    ASK_OBLIGATION(EXAMINATION, Details.Reason.class, "Yêu cầu nghĩa vụ tài chính"),
    CONFIRM_OBLIGATION(RECEPTION, Details.Proof.class, "Xác nhận đã thực hiện nghĩa vụ"),
    DRAFT(EXAMINATION, Details.Draft.class, "Dự thảo kết quả"),
    SUBMIT(EXAMINATION, Details.Note.class, "Trình duyệt"),
    APPROVE(DECISION, Details.Note.class, "Duyệt"),
    SEND_BACK(DECISION, Details.Reason.class, "Trả lại"),
    SIGN(DECISION, Details.Note.class, "Ký"),
    ISSUE(CLERK, Details.Note.class, "Vào số, đóng dấu"),
    HAND_OVER(CLERK, Details.Note.class, "Chuyển bàn trả kết quả"),
    RETURN_RESULT(RECEPTION, Details.Return.class, "Trả kết quả"),
    REQUEST_WITHDRAWAL(RECEPTION, Details.Reason.class, "Ghi nhận yêu cầu rút"),
    DECLINE_WITHDRAWAL(RECEIVING_LEADER, Details.Reason.class, "Tiếp tục giải quyết"),
    STOP(RECEIVING_LEADER, Details.Reason.class, "Dừng giải quyết"),
    PROPOSE_APOLOGY(EXAMINATION, Details.Apology.class, "Đề nghị xin lỗi, hẹn lại"),
    SIGN_APOLOGY(RESOLVING_LEADER, Details.Apology.class, "Ký phiếu xin lỗi, hẹn lại"),
    DROP_APOLOGY(RESOLVING_LEADER, Details.Reason.class, "Không cần hẹn lại"),
    MOVE_VERSION(RESOLVING_LEADER, Details.VersionMove.class, "Chuyển sang phiên bản đang có hiệu lực"),
    ADOPT(ADMINISTRATION, Details.Reason.class, "Chuyển từ sổ sách cũ"),
    MARK_LATE(SYSTEM, Details.Note.class, "Ghi nhận quá hạn"),
    MOVE_PROMISE(SYSTEM, Details.Rescheduled.class, "Hẹn trả thay đổi theo lịch làm việc");

    private final Desk desk;
    private final Class<? extends Details> details;
    private final String label;

    Action(Desk desk, Class<? extends Details> details, String label) {
        this.desk = desk;
        this.details = details;
        this.label = label;
    }

    public Desk desk() {
        return desk;
    }

    /** The type of details this action demands. */
    public Class<? extends Details> details() {
        return details;
    }

    /** The word on the button and in the timeline. */
    public String label() {
        return label;
    }
}
