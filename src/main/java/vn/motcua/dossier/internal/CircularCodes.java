package vn.motcua.dossier.internal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;
import vn.motcua.numbering.Numbers;
import vn.motcua.organization.Centre;

/**
 * {@code H29.x.y-YYMMDD-NNNN} (Circular 03/2025/TT-VPCP, article 13): identification code of the centre, day of reception,
 * sequence of that day, at least four digits.
 */
@Component
class CircularCodes implements DossierCodes {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

    private final Numbers numbers;

    CircularCodes(Numbers numbers) {
        this.numbers = numbers;
    }

    @Override
    public String next(Centre receiving, LocalDate day) {
        var head = receiving.identificationCode() + "-" + DAY.format(day);
        return "%s-%04d".formatted(head, numbers.next("dossier-code", head));
    }
}
