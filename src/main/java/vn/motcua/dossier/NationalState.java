package vn.motcua.dossier;

/** The ten states synchronised to the national portal ({@code TrangThaiHoSo}), with their official names. */
public enum NationalState {
    REGISTERED(1, "Mới đăng ký"),
    RECEIVED(2, "Được tiếp nhận"),
    NOT_RECEIVED(3, "Không được tiếp nhận"),
    PROCESSING(4, "Đang xử lý"),
    SUPPLEMENT_ASKED(5, "Yêu cầu bổ sung giấy tờ"),
    OBLIGATION_ASKED(6, "Yêu cầu thực hiện nghĩa vụ tài chính"),
    WITHDRAWAL_ASKED(7, "Công dân yêu cầu rút hồ sơ"),
    STOPPED(8, "Dừng xử lý"),
    FINISHED(9, "Đã xử lý xong"),
    RETURNED(10, "Đã trả kết quả");

    private final int code;
    private final String officialName;

    NationalState(int code, String officialName) {
        this.code = code;
        this.officialName = officialName;
    }

    public int code() {
        return code;
    }

    public String officialName() {
        return officialName;
    }
}
