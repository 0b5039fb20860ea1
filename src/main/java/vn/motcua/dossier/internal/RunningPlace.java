package vn.motcua.dossier.internal;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.shared.RefusedException;

/**
 * Place in the walk over running dossiers: the resolving unit, then the dossier after which it goes on.
 *
 * @param dossier null at the unit's beginning
 */
record RunningPlace(int unit, @Nullable DossierId dossier) {

    static final RunningPlace START = new RunningPlace(0, null);
    private static final Pattern SHAPE = Pattern.compile("(\\d{1,9})\\.(\\d{1,9})-(\\d{1,4})-(\\d{1,18})");

    /** @throws RefusedException with {@code DOS_145_CURSOR} when it is not one of ours */
    static RunningPlace parse(@Nullable String typed) {
        if (typed == null || typed.isEmpty()) {
            return START;
        }
        var match = SHAPE.matcher(typed);
        if (!match.matches()) {
            throw new RefusedException(DossierRefusal.DOS_145_CURSOR);
        }
        var dossier = new DossierId(
                Integer.parseInt(match.group(2)), Integer.parseInt(match.group(3)), Long.parseLong(match.group(4)));
        return new RunningPlace(Integer.parseInt(match.group(1)), dossier);
    }

    static String of(Dossier dossier) {
        return dossier.resolving.value() + "." + dossier.id;
    }
}
