package vn.motcua.catalogue.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.motcua.catalogue.CatalogueRefusal;
import vn.motcua.catalogue.Component;
import vn.motcua.catalogue.FeeRule;
import vn.motcua.catalogue.Limit;
import vn.motcua.catalogue.ProcedureContent;
import vn.motcua.shared.Refusal;

/** What an official writes says something new, names everything once and leaves no limit out. */
final class ContentRules {

    private static final int LONGEST = 1_000;
    private static final int MOST = 100;
    private static final BigDecimal LONGEST_TERM = BigDecimal.valueOf(3_000);

    private ContentRules() {}

    static Optional<Refusal> refusal(ProcedureContent content, ProcedureContent base) {
        if (content.withProcess(base.steps(), base.from()).equals(base)
                && content.steps().equals(base.steps())) {
            return Optional.of(Refusal.of(CatalogueRefusal.CAT_153_NOTHING_CHANGED));
        }
        boolean whole = isText(content.name())
                && !content.limits().isEmpty()
                && content.limits().stream().allMatch(ContentRules::isWhole)
                && isEachOnce(content.limits(), Limit::channel)
                && content.components().size() <= MOST
                && content.components().stream().allMatch(ContentRules::isWhole)
                && isEachOnce(content.components(), Component::code)
                && content.fees().size() <= MOST
                && content.fees().stream().allMatch(ContentRules::isWhole)
                && isEachOnce(content.fees(), FeeRule::code)
                && !content.outcomes().isEmpty();
        return whole ? Optional.empty() : Optional.of(Refusal.of(CatalogueRefusal.CAT_154_CONTENT_INCOMPLETE, LONGEST));
    }

    private static boolean isWhole(Limit limit) {
        var amount = limit.term().amount();
        return amount.signum() >= 0 && amount.compareTo(LONGEST_TERM) <= 0;
    }

    private static boolean isWhole(Component paper) {
        return isText(paper.name()) && paper.quantity() >= 0 && paper.quantity() <= MOST;
    }

    private static boolean isWhole(FeeRule fee) {
        return isText(fee.name()) && isText(fee.basis()) && fee.steps().stream().allMatch(it -> it.dong() >= 0);
    }

    private static boolean isText(String text) {
        return !text.isBlank() && text.length() <= LONGEST;
    }

    private static <T> boolean isEachOnce(List<T> items, Function<T, Object> key) {
        return items.stream().map(key).distinct().count() == items.size();
    }
}
