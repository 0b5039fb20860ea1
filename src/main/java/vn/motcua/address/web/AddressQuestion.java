package vn.motcua.address.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.address.AddressRefusal;
import vn.motcua.shared.RefusedException;

/**
 * The parameters of one call, read strictly: a misspelt or doubled one must not silently give another answer.
 *
 * @param on null for today
 */
record AddressQuestion(String text, @Nullable LocalDate on) {

    /** {@code lang} chooses the language of a refusal, here as everywhere. */
    private static final Set<String> KNOWN = Set.of("text", "on", "lang");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    /** @throws RefusedException with the code of what is wrong */
    static AddressQuestion read(Map<String, String[]> parameters) {
        if (!KNOWN.containsAll(parameters.keySet())) {
            throw new RefusedException(AddressRefusal.ADR_105_PARAMETER_UNKNOWN);
        }
        var text = find(parameters, "text");
        if (text == null) {
            throw new RefusedException(AddressRefusal.ADR_101_TEXT_MISSING);
        }
        var on = find(parameters, "on");
        return new AddressQuestion(text, on == null ? null : day(on));
    }

    private static @Nullable String find(Map<String, String[]> parameters, String name) {
        var values = parameters.get(name);
        if (values == null || values.length == 0) {
            return null;
        }
        if (values.length > 1) {
            throw new RefusedException(AddressRefusal.ADR_106_PARAMETER_REPEATED, name);
        }
        return values[0];
    }

    private static LocalDate day(String text) {
        try {
            if (DAY.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            // told below like everything else that is no day
        }
        throw new RefusedException(AddressRefusal.ADR_103_NOT_A_DAY);
    }
}
