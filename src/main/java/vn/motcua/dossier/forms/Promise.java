package vn.motcua.dossier.forms;

import java.time.Instant;
import vn.motcua.paper.Sheet;

/** What the receipt says about the day of return. */
public sealed interface Promise {

    void print(Sheet sheet);

    /**
     * The clock runs: a moment is promised.
     *
     * @param due         the promised moment
     * @param explanation the sentence of the clock
     */
    record ReturnedBy(Instant due, String explanation) implements Promise {

        @Override
        public void print(Sheet sheet) {
            sheet.keyLine("Thời gian trả kết quả giải quyết hồ sơ", FormTime.moment(due));
            sheet.note(explanation);
        }
    }

    /**
     * Received for another unit (Decree 118/2025: the clock starts when the resolving unit has the dossier): a term, no date yet.
     *
     * @param resolvingUnit "Ủy ban nhân dân xã Cần Giờ"
     */
    record AfterReceiptBy(String resolvingUnit) implements Promise {

        @Override
        public void print(Sheet sheet) {
            sheet.line("Cơ quan giải quyết", resolvingUnit);
            sheet.keyLine("Thời gian trả kết quả giải quyết hồ sơ", "được báo khi cơ quan giải quyết nhận hồ sơ");
            sheet.note(
                    "Hồ sơ được tiếp nhận không phụ thuộc địa giới hành chính. Thời hạn giải quyết nêu trên tính từ khi "
                            + resolvingUnit
                            + " nhận được hồ sơ; ngày hẹn trả kết quả được thông báo khi đó và xem được khi tra cứu.");
        }
    }
}
