package vn.motcua.dossier.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Text;

/**
 * What the QR code of a citizen card says, as a keyboard-wedge scanner types it:
 * {@code number|old number|name|ddMMyyyy|sex|address|ddMMyyyy}. The old number, the day of issue and what cards since July 2024
 * append are passed over: no form asks for them.
 *
 * @param birth "dd/MM/yyyy"
 */
record CitizenCard(String number, String name, String birth, String sex, String address) {

    private static final int LONGEST = 1_000;
    private static final int FEWEST_FIELDS = 6;
    private static final Pattern NUMBER = Pattern.compile("\\d{12}");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}' .-]{2,100}");
    private static final DateTimeFormatter ON_CARD =
            DateTimeFormatter.ofPattern("ddMMuuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter ON_FORM = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    /** Empty for anything that is not a citizen card. Never throws. */
    static Optional<CitizenCard> read(String scanned) {
        if (scanned.length() > LONGEST) {
            return Optional.empty();
        }
        var fields = scanned.strip().split("\\|", -1);
        if (fields.length < FEWEST_FIELDS) {
            return Optional.empty();
        }
        for (int i = 0; i < fields.length; i++) {
            fields[i] = Text.clean(fields[i]);
        }
        var birth = date(fields[3]);
        boolean isCard = NUMBER.matcher(fields[0]).matches()
                && NAME.matcher(fields[2]).matches()
                && (fields[4].equals("Nam") || fields[4].equals("Nữ"));
        return isCard && birth != null
                ? Optional.of(new CitizenCard(fields[0], fields[2], birth, fields[4], fields[5]))
                : Optional.empty();
    }

    private static @Nullable String date(String digits) {
        try {
            return LocalDate.parse(digits, ON_CARD).format(ON_FORM);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
