package vn.motcua.dossier;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A dossier's key. Unit and year of its entry never change, so tables can be divided by them without changing a query.
 *
 * @param unit   unit where the dossier entered
 * @param year   civil year of entry, four digits
 * @param serial unique on its own, growing with time
 */
public record DossierId(int unit, int year, long serial) {

    private static final Pattern SHAPE = Pattern.compile("(\\d{1,9})-(\\d{4})-(\\d{1,18})");

    /** Reads "27139-2026-15"; empty for anything else. */
    public static Optional<DossierId> parse(String typed) {
        var match = SHAPE.matcher(typed);
        return match.matches()
                ? Optional.of(new DossierId(
                        Integer.parseInt(match.group(1)),
                        Integer.parseInt(match.group(2)),
                        Long.parseLong(match.group(3))))
                : Optional.empty();
    }

    /** "27139-2026-15", as in URLs. */
    @Override
    public String toString() {
        return unit + "-" + year + "-" + serial;
    }
}
