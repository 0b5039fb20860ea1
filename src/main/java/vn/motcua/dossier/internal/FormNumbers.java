package vn.motcua.dossier.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Action;
import vn.motcua.numbering.Numbers;
import vn.motcua.organization.UnitId;

/** Numbers of forms 02 to 05 and of results: gapless for each unit and year (Circular 03/2025/TT-VPCP, annex I). */
@Component
class FormNumbers {

    private final Numbers numbers;

    FormNumbers(Numbers numbers) {
        this.numbers = numbers;
    }

    /** The number this act issues, taken in the running transaction; null when it issues none. */
    @Nullable
    String issueFor(Action action, Dossier dossier, LocalDate today) {
        return switch (action) {
            case ADMIT -> next(NumberBook.RECEIPT, dossier.receiving(), today);
            case ISSUE_REFUSAL -> next(NumberBook.REFUSAL, dossier.receiving(), today);
            case ASK_SUPPLEMENT, ALLOW_SECOND_SUPPLEMENT -> next(NumberBook.SUPPLEMENT, dossier.resolving, today);
            case SIGN_APOLOGY -> next(NumberBook.APOLOGY, dossier.resolving, today);
            case STOP -> next(NumberBook.STOP, dossier.receiving(), today);
            case ISSUE -> next(NumberBook.RESULT, dossier.resolving, today);
            default -> null;
        };
    }

    String nextGuidance(UnitId unit, LocalDate today) {
        return next(NumberBook.SUPPLEMENT, unit, today);
    }

    String nextShift(UnitId unit, LocalDate today) {
        return next(NumberBook.SHIFT, unit, today);
    }

    private String next(NumberBook book, UnitId unit, LocalDate today) {
        return "%02d/%s".formatted(numbers.next(book.symbol(), NumberBook.scope(unit, today.getYear())), book.symbol());
    }
}
