package vn.motcua.dossier;

import java.io.OutputStream;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Officer;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.Result;

/** The forms of Circular 03/2025/TT-VPCP as PDF, printed anew from the dossier and its events whenever asked. */
public interface Forms {

    /** Forms of one dossier, by number. */
    enum Kind {
        RECEIPT("Giấy tiếp nhận hồ sơ và hẹn trả kết quả"),
        SUPPLEMENT("Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ"),
        REFUSAL("Phiếu từ chối tiếp nhận giải quyết hồ sơ"),
        APOLOGY("Phiếu xin lỗi và đề nghị gia hạn thời gian giải quyết"),
        STOP("Thông báo dừng giải quyết hồ sơ"),
        CONTROL_SLIP("Phiếu kiểm soát quá trình giải quyết hồ sơ");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /**
     * Prints one form of a dossier.
     *
     * @param version version of the act that issued the form, for those issued more than once; null for the latest
     * @return refused with {@code DOS_100} when not within the officer's rights, {@code DOS_144} when there is no such form yet
     */
    Result<byte[]> print(DossierId dossier, Kind kind, @Nullable Integer version, Officer officer);

    /** Form 02 before admission. */
    byte[] print(Guidance.Notice notice);

    /** Form 07; streams, so a year's register costs no more memory than a page. */
    void printRegister(
            OutputStream out, UnitId unit, @Nullable String field, LocalDate from, LocalDate until, Officer officer);
}
