package vn.motcua.insight.web;

import java.util.Locale;

/** How figures are written. */
final class Numbers {

    private Numbers() {}

    /** "1.240". */
    static String write(long number) {
        return String.format(Locale.GERMANY, "%,d", number);
    }
}
