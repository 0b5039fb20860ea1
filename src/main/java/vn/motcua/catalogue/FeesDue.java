package vn.motcua.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * The bill that follows from fee rules and what is asked. Pure. Steps count the pages of one copy: copy two begins again at
 * page one, and the cap holds for each copy (Circular 226/2016/TT-BTC, article 4).
 */
public final class FeesDue {

    private FeesDue() {}

    /**
     * The lines of a bill.
     *
     * @param rules      the rules of the version the dossier was received under
     * @param asked      what is asked; a rule may appear more than once, for originals of different length
     * @param exemptions codes of exemptions that hold for the applicant, with their recorded ground elsewhere
     * @param on         civil day on which the dossier is received
     * @return a line for each quantity asked of a rule in force, in the order asked
     * @throws IllegalArgumentException when a quantity names a rule that does not exist
     */
    public static List<FeeLine> of(List<FeeRule> rules, List<FeeQuantity> asked, Set<String> exemptions, LocalDate on) {
        return asked.stream()
                .filter(quantity -> isInForce(rule(rules, quantity), on))
                .map(quantity -> line(rule(rules, quantity), quantity, exemptions))
                .toList();
    }

    public static long total(List<FeeLine> lines) {
        return lines.stream().mapToLong(FeeLine::dong).reduce(0, Math::addExact);
    }

    private static FeeRule rule(List<FeeRule> rules, FeeQuantity quantity) {
        return rules.stream()
                .filter(rule -> rule.code().equals(quantity.rule()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No fee rule " + quantity.rule()));
    }

    private static boolean isInForce(FeeRule rule, LocalDate on) {
        var until = rule.until();
        return !rule.from().isAfter(on) && (until == null || !until.isBefore(on));
    }

    private static FeeLine line(FeeRule rule, FeeQuantity quantity, Set<String> exemptions) {
        var exempt = rule.exemptions().stream()
                .map(FeeRule.Exemption::code)
                .filter(exemptions::contains)
                .findFirst();
        int pages = rule.unit() == FeeRule.Unit.PAGE ? quantity.pages() : 1;
        long each = rule.unit() == FeeRule.Unit.PAGE
                ? pagesOfOneCopy(rule, pages)
                : rule.steps().getFirst().dong();
        long dong = exempt.isPresent() ? 0 : Math.multiplyExact(each, quantity.copies());
        return new FeeLine(
                rule.code(), rule.name(), quantity.copies(), pages, each, dong, exempt.orElse(null), rule.basis());
    }

    private static long pagesOfOneCopy(FeeRule rule, int pages) {
        long sum = 0;
        for (int i = 0; i < rule.steps().size(); i++) {
            int first = rule.steps().get(i).from();
            int beyond = i + 1 < rule.steps().size() ? rule.steps().get(i + 1).from() : Integer.MAX_VALUE;
            long counted = Math.max(0, Math.min(pages, beyond - 1) - first + 1);
            sum += counted * rule.steps().get(i).dong();
        }
        var cap = rule.capPerCopy();
        return cap == null ? sum : Math.min(sum, cap);
    }
}
