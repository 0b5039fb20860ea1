package vn.motcua.address.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Refusal;
import vn.motcua.ui.Choice;

/**
 * The rules of one unit, and the forms for more.
 *
 * @param unit    its code
 * @param units   those the officer keeps
 * @param divided the divided units it received a part of
 * @param said    what an import came to; null for none
 */
public record RulesPage(
        String unit,
        String unitName,
        List<Choice> units,
        List<Choice> divided,
        List<Line> lines,
        @Nullable String nextHref,
        RuleForm form,
        List<Choice> sides,
        @Nullable Refusal refused,
        @Nullable String said) {

    /**
     * One rule in words.
     *
     * @param endHref where it is ended; null for one that has an end
     */
    public record Line(
            String divided,
            String stretch,
            String days,
            String source,
            String madeBy,
            @Nullable String endHref) {}
}
