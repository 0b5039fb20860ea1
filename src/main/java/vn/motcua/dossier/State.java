package vn.motcua.dossier;

import static vn.motcua.dossier.State.Clock.DONE;
import static vn.motcua.dossier.State.Clock.PAUSED;
import static vn.motcua.dossier.State.Clock.RUNNING;

/** Where a dossier stands inside the office. The outer face is its {@link NationalState}. */
public enum State {
    SUBMITTED(NationalState.REGISTERED, DONE, "Chờ tiếp nhận"),
    REFUSAL_PROPOSED(NationalState.REGISTERED, DONE, "Đề nghị từ chối tiếp nhận"),
    REFUSED(NationalState.NOT_RECEIVED, DONE, "Đã từ chối tiếp nhận"),
    RECEIVED(NationalState.RECEIVED, RUNNING, "Đã tiếp nhận"),
    PASSED_ON(NationalState.PROCESSING, RUNNING, "Đã chuyển, chờ nhận"),
    EXAMINING(NationalState.PROCESSING, RUNNING, "Đang thẩm định"),
    SUPPLEMENT_PROPOSED(NationalState.PROCESSING, RUNNING, "Đề nghị bổ sung lần nữa"),
    WAITING_SUPPLEMENT(NationalState.SUPPLEMENT_ASKED, PAUSED, "Chờ bổ sung"),
    WAITING_OBLIGATION(NationalState.OBLIGATION_ASKED, PAUSED, "Chờ nghĩa vụ tài chính"),
    DRAFTED(NationalState.PROCESSING, RUNNING, "Đã dự thảo"),
    WAITING_APPROVAL(NationalState.PROCESSING, RUNNING, "Chờ duyệt"),
    APPROVED(NationalState.PROCESSING, RUNNING, "Đã duyệt, chờ ký"),
    SIGNED(NationalState.PROCESSING, RUNNING, "Đã ký, chờ vào số"),
    ISSUED(NationalState.FINISHED, DONE, "Đã vào số, đóng dấu"),
    READY(NationalState.FINISHED, DONE, "Chờ trả kết quả"),
    RETURNED(NationalState.RETURNED, DONE, "Đã trả kết quả"),
    WITHDRAWAL_REQUESTED(NationalState.WITHDRAWAL_ASKED, RUNNING, "Xin rút hồ sơ"),
    STOPPED(NationalState.STOPPED, DONE, "Đã dừng");

    /** Whether the legal term runs in this state. It is paused only on the two lawful grounds, national states 5 and 6. */
    public enum Clock {
        RUNNING,
        PAUSED,
        DONE
    }

    private final NationalState national;
    private final Clock clock;
    private final String label;

    State(NationalState national, Clock clock, String label) {
        this.national = national;
        this.clock = clock;
        this.label = label;
    }

    public NationalState national() {
        return national;
    }

    public Clock clock() {
        return clock;
    }

    /** What officers read. */
    public String label() {
        return label;
    }

    /** Still somebody's work: not refused, stopped or returned. */
    public boolean isOpen() {
        return this != REFUSED && this != STOPPED && this != RETURNED;
    }
}
