package vn.motcua.address.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.address.Needs;
import vn.motcua.address.PaperNote;
import vn.motcua.shared.Refusal;

/**
 * The citizens' page.
 *
 * @param typed   what was asked; empty when nothing yet
 * @param found   at most {@link #SHOWN}
 * @param more    how many further ones there are
 * @param needs   null when nothing was asked
 * @param papers  what is said of papers with the old address, today
 * @param sheet   where the sheet to print is; null without an answer
 */
public record AddressPage(
        String typed,
        List<FoundAddress> found,
        int more,
        @Nullable Needs needs,
        @Nullable PaperNote papers,
        @Nullable String sheet,
        @Nullable Refusal refused) {

    static final int SHOWN = 12;

    public boolean isAsked() {
        return !typed.isEmpty() && refused == null;
    }

    /** Centres are shown of a few only; of many the names. */
    public boolean isShort() {
        return found.size() <= 5;
    }
}
