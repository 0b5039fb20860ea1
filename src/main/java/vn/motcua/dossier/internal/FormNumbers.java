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
            case ADMIT -> next("TNHS-TTPVHCC", dossier.receiving(), today);
            case ISSUE_REFUSAL -> next("PTC-TTPVHCC", dossier.receiving(), today);
            case ASK_SUPPLEMENT, ALLOW_SECOND_SUPPLEMENT -> next("PBS-TTPVHCC", dossier.resolving, today);
            case SIGN_APOLOGY -> next("PXL", dossier.resolving, today);
            case STOP -> next("TB-TTPVHCC", dossier.receiving(), today);
            case ISSUE -> next("KQ-UBND", dossier.resolving, today);
            default -> null;
        };
    }

    String nextGuidance(UnitId unit, LocalDate today) {
        return next("PBS-TTPVHCC", unit, today);
    }

    private String next(String symbol, UnitId unit, LocalDate today) {
        return "%02d/%s".formatted(numbers.next(symbol, unit.value() + "/" + today.getYear()), symbol);
    }
}
