package vn.motcua.ui;

import java.util.Locale;

/** The two languages of the pages. Vietnamese is the original; where English is missing, Vietnamese is shown. */
public enum Language {
    VI,
    EN;

    /** "vi" or "en", as {@code <html lang>} and the {@code lang} parameter write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The language with this code; Vietnamese for anything unknown. */
    public static Language of(String code) {
        return "en".equals(code) ? EN : VI;
    }
}
