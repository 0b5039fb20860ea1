package vn.motcua.dossier.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.motcua.dossier.Party;

/**
 * What looks wrong with a personal number or tax code. Only warns: papers may be old, numbers corrected by the police, and the
 * officer has the paper in the hand.
 */
final class NumberWarnings {

    /** Key of a sentence: {@code desk.warning.<name>}. */
    enum Warning {
        TWELVE_DIGITS,
        OLD_NINE_DIGITS,
        SEX_DIFFERS,
        CENTURY_DIFFERS,
        BIRTH_YEAR_DIFFERS,
        TAX_CODE_SHAPE,
        TAX_CODE_CHECK_DIGIT,
        NEWBORN_HAS_NUMBER
    }

    private static final Pattern PERSONAL = Pattern.compile("\\d{12}");
    private static final Pattern OLD = Pattern.compile("\\d{9}");
    private static final Pattern TAX_CODE = Pattern.compile("\\d{10}(-?\\d{3})?");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})$");
    private static final int[] TAX_WEIGHTS = {31, 29, 23, 19, 17, 13, 7, 5, 3};

    private NumberWarnings() {}

    /** In the order in which they should be read; empty when nothing was typed or nothing looks wrong. */
    static List<Warning> of(PersonForm person) {
        var number = person.number().replace(" ", "");
        if (number.isEmpty()) {
            return List.of();
        }
        return switch (person.kindOrCitizen()) {
            case CITIZEN, DECEASED -> personal(number, person);
            case ORGANISATION -> taxCode(number);
            case NEWBORN -> List.of(Warning.NEWBORN_HAS_NUMBER);
            case FOREIGNER -> List.of();
        };
    }

    private static List<Warning> personal(String number, PersonForm person) {
        if (OLD.matcher(number).matches()) {
            return person.kindOrCitizen() == Party.Kind.DECEASED ? List.of() : List.of(Warning.OLD_NINE_DIGITS);
        }
        if (!PERSONAL.matcher(number).matches()) {
            return List.of(Warning.TWELVE_DIGITS);
        }
        var warnings = new ArrayList<Warning>();
        int digit = number.charAt(3) - '0';
        if (!person.sex().isEmpty() && person.isMale() != (digit % 2 == 0)) {
            warnings.add(Warning.SEX_DIFFERS);
        }
        birthYear(person.birth()).ifPresent(year -> birth(number, digit, year).ifPresent(warnings::add));
        return warnings;
    }

    /** The fourth digit counts centuries in pairs from the twentieth on; the next two are the year (Circular 59/2021/TT-BCA). */
    private static Optional<Warning> birth(String number, int digit, int year) {
        if (1900 + digit / 2 * 100 != year / 100 * 100) {
            return Optional.of(Warning.CENTURY_DIFFERS);
        }
        return Integer.parseInt(number.substring(4, 6)) == year % 100
                ? Optional.empty()
                : Optional.of(Warning.BIRTH_YEAR_DIFFERS);
    }

    private static Optional<Integer> birthYear(String birth) {
        var match = YEAR.matcher(birth.strip());
        return match.find() ? Optional.of(Integer.parseInt(match.group(1))) : Optional.empty();
    }

    /** A household or sole owner uses the personal number as tax code since July 2025 (Circular 86/2024/TT-BTC). */
    private static List<Warning> taxCode(String number) {
        if (PERSONAL.matcher(number).matches()) {
            return List.of();
        }
        if (!TAX_CODE.matcher(number).matches()) {
            return List.of(Warning.TAX_CODE_SHAPE);
        }
        int sum = 0;
        for (int i = 0; i < TAX_WEIGHTS.length; i++) {
            sum += TAX_WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return 10 - sum % 11 == number.charAt(9) - '0' ? List.of() : List.of(Warning.TAX_CODE_CHECK_DIGIT);
    }
}
