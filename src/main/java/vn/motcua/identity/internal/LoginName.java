package vn.motcua.identity.internal;

import java.util.Locale;
import java.util.regex.Pattern;
import vn.motcua.shared.Text;

/** What a log-in name may look like, as the table demands it too. */
final class LoginName {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9._-]{2,63}");

    private LoginName() {}

    static String normalized(String typed) {
        return Text.clean(typed).toLowerCase(Locale.ROOT);
    }

    static boolean isWellFormed(String name) {
        return SHAPE.matcher(name).matches();
    }
}
