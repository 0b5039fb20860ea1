package vn.motcua.dossier.internal;

import java.util.regex.Pattern;
import vn.motcua.shared.Text;

/**
 * The name under which a file came, made harmless: no folders, no control characters, nothing that turns the direction of
 * writing round to hide what the file is. Only ever shown; on disk a file is called by its hash.
 */
final class FileName {

    private static final Pattern FOLDERS = Pattern.compile(".*[/\\\\]", Pattern.DOTALL);
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\"]+");

    private FileName() {}

    static String shown(String sent) {
        var last = FOLDERS.matcher(sent).replaceFirst("");
        return Text.clean(UNSEEN.matcher(last).replaceAll(" "));
    }
}
