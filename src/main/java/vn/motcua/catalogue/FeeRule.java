package vn.motcua.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item of what a procedure costs. Whole đồng.
 *
 * @param code       stable within the procedure
 * @param type       service charge (phí) or state fee (lệ phí), Law 97/2015/QH13
 * @param name       as it stands on the receipt
 * @param nameEn     English gloss
 * @param unit       what is counted
 * @param steps      price from the n-th counted page or piece on, ascending, the first from 1
 * @param capPerCopy most that one copy may cost, null without a cap
 * @param optional   only when the applicant asks for it
 * @param exemptions who does not pay, each with its ground
 * @param verified   the amount was compared with the legal text
 * @param basis      number of the text that sets it
 * @param note       what a clerk adds, null when nothing
 * @param noteEn     its English gloss
 * @param from       first day of force
 * @param until      last day of force, null when open
 */
public record FeeRule(
        String code,
        Type type,
        String name,
        String nameEn,
        Unit unit,
        List<Step> steps,
        @Nullable Long capPerCopy,
        boolean optional,
        List<Exemption> exemptions,
        boolean verified,
        String basis,
        @Nullable String note,
        @Nullable String noteEn,
        LocalDate from,
        @Nullable LocalDate until) {

    /** Phí or lệ phí. */
    public enum Type {
        PHI,
        LE_PHI
    }

    /** What is counted: pages of the original, copies issued, cases, transactions. */
    public enum Unit {
        PAGE,
        COPY,
        CASE,
        TRANSACTION
    }

    /** From the {@code from}-th unit on, each costs {@code dong}. */
    public record Step(int from, long dong) {}

    /** Who does not pay, and by which text. */
    public record Exemption(String code, String name, String nameEn, String basis) {}

    public FeeRule {
        steps = List.copyOf(steps);
        exemptions = List.copyOf(exemptions);
        if (steps.isEmpty() || steps.getFirst().from() != 1) {
            throw new IllegalArgumentException("Fee " + code + " must have a price from the first unit on");
        }
    }

    public boolean isFree() {
        return steps.stream().allMatch(step -> step.dong() == 0);
    }
}
