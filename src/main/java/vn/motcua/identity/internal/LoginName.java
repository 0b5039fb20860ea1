package vn.motcua.identity.internal;

import java.util.Locale;
import java.util.regex.Pattern;
import vn.motcua.shared.Text;

/** What a log-in name may look like, as the table demands it too. */
final class LoginName {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9._-]{2,63}");

    private static final int LONGEST = 100;

    private LoginName() {}

    /** No longer than any name could be: what was typed is shown again and looked up. */
    static String normalized(String typed) {
        return Text.clean(typed.substring(0, Math.min(typed.length(), LONGEST))).toLowerCase(Locale.ROOT);
    }

    static boolean isWellFormed(String name) {
        return SHAPE.matcher(name).matches();
    }
}
