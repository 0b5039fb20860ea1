package vn.motcua.dossier.internal;

import java.util.Arrays;
import vn.motcua.organization.UnitId;

/** What a unit numbers, with the symbol behind the number; each book begins anew with the year. */
enum NumberBook {
    RECEIPT("TNHS-TTPVHCC", "Giấy tiếp nhận hồ sơ và hẹn trả kết quả (số thứ tự sổ theo dõi)"),
    REFUSAL("PTC-TTPVHCC", "Phiếu từ chối tiếp nhận giải quyết hồ sơ"),
    SUPPLEMENT("PBS-TTPVHCC", "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ"),
    APOLOGY("PXL", "Phiếu xin lỗi và hẹn lại ngày trả kết quả"),
    STOP("TB-TTPVHCC", "Thông báo dừng giải quyết hồ sơ"),
    RESULT("KQ-UBND", "Kết quả giải quyết"),
    SHIFT("BGC-TTPVHCC", "Biên bản bàn giao ca");

    private final String symbol;
    private final String title;

    NumberBook(String symbol, String title) {
        this.symbol = symbol;
        this.title = title;
    }

    String symbol() {
        return symbol;
    }

    String title() {
        return title;
    }

    static String scope(UnitId unit, int year) {
        return unit.value() + "/" + year;
    }

    /** @throws IllegalArgumentException when there is no such book */
    static NumberBook of(String symbol) {
        return Arrays.stream(values())
                .filter(it -> it.symbol.equals(symbol))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No book " + symbol));
    }
}
