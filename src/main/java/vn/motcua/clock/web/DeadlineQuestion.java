package vn.motcua.clock.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.clock.Term;
import vn.motcua.clock.TermUnit;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.RefusedException;

/** The parameters of one call, read strictly: a misspelt or doubled one must not silently give a wrong date. */
record DeadlineQuestion(
        Instant received, Term term, @Nullable String calendar) {

    /** {@code lang} chooses the language of a refusal, here as everywhere. */
    private static final Set<String> KNOWN = Set.of("received", "amount", "unit", "calendar", "lang");

    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,9}(\\.\\d{1,4})?");
    private static final String UNITS =
            Arrays.stream(TermUnit.values()).map(Enum::name).collect(Collectors.joining(", "));
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final BigDecimal MOST = BigDecimal.valueOf(2_000);

    /** @throws RefusedException with the code of what is wrong */
    static DeadlineQuestion read(Map<String, String[]> parameters) {
        if (!KNOWN.containsAll(parameters.keySet())) {
            throw new RefusedException(ClockRefusal.CLK_103_PARAMETER_UNKNOWN);
        }
        for (var name : parameters.keySet()) {
            find(parameters, name);
        }
        var received = received(get(parameters, "received"));
        var amount = get(parameters, "amount");
        return new DeadlineQuestion(
                received, term(unit(get(parameters, "unit")), amount), find(parameters, "calendar"));
    }

    private static @Nullable String find(Map<String, String[]> parameters, String name) {
        var values = parameters.get(name);
        if (values == null || values.length == 0) {
            return null;
        }
        if (values.length > 1) {
            throw new RefusedException(ClockRefusal.CLK_102_PARAMETER_REPEATED, name);
        }
        return values[0];
    }

    private static String get(Map<String, String[]> parameters, String name) {
        var value = find(parameters, name);
        if (value == null || value.isEmpty()) {
            throw new RefusedException(ClockRefusal.CLK_101_PARAMETER_MISSING, name);
        }
        return value;
    }

    private static Instant received(String text) {
        if (!TIME.matcher(text).matches()) {
            throw new RefusedException(ClockRefusal.CLK_104_RECEIVED_NOT_A_TIME);
        }
        try {
            var civil = LocalDateTime.parse(text);
            if (civil.getYear() < FIRST_YEAR || civil.getYear() > LAST_YEAR) {
                throw new RefusedException(
                        ClockRefusal.CLK_105_YEAR_OUT_OF_RANGE, String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
            }
            return CivilTime.instant(civil);
        } catch (DateTimeException e) {
            throw new RefusedException(ClockRefusal.CLK_104_RECEIVED_NOT_A_TIME);
        }
    }

    private static TermUnit unit(String text) {
        for (var unit : TermUnit.values()) {
            if (unit.name().equals(text)) {
                return unit;
            }
        }
        throw new RefusedException(ClockRefusal.CLK_106_UNIT_UNKNOWN, UNITS);
    }

    private static Term term(TermUnit unit, String text) {
        if (!AMOUNT.matcher(text).matches()) {
            throw new RefusedException(ClockRefusal.CLK_107_AMOUNT_NOT_A_NUMBER);
        }
        var amount = new BigDecimal(text);
        if (amount.compareTo(MOST) > 0) {
            throw new RefusedException(ClockRefusal.CLK_108_AMOUNT_OUT_OF_RANGE, MOST.toPlainString());
        }
        if (unit != TermUnit.WORKING_HOUR && text.indexOf('.') >= 0) {
            throw new RefusedException(ClockRefusal.CLK_109_DECIMALS_FOR_HOURS_ONLY);
        }
        return new Term(unit, amount);
    }
}
