package vn.motcua.identity.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.internal.ListedToken;
import vn.motcua.shared.Refusal;
import vn.motcua.ui.Choice;

/**
 * One's own tokens.
 *
 * @param units     to which a token can be narrowed
 * @param latestEnd the last day that may be chosen, as officials write it
 * @param secret    a token just made, shown this once; null for none
 */
public record TokensView(
        List<ListedToken> tokens,
        List<Choice> units,
        TokenForm form,
        String latestEnd,
        LocalDate today,
        @Nullable String secret,
        @Nullable Refusal refused) {}
