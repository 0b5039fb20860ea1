package vn.motcua.shared;

import java.util.Locale;

/** Money: whole đồng in a long. */
public final class Dong {

    private Dong() {}

    /** "1.200.000 đ". */
    public static String format(long dong) {
        return String.format(Locale.GERMANY, "%,d\u00a0đ", dong);
    }
}
