package vn.motcua.catalogue.national;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Channel;

/**
 * One row of the table of channels.
 *
 * @param termWords the cell of the term as it stands; empty where it cannot be told from the fee
 * @param feeWords  the cell of the fee as it stands, with the digits that touch it
 * @param words     the rest: what stands in brackets behind the fee, and the description
 * @param term      what the cell says, null when it gives no number with a unit
 * @param described the terms the description names, in its order
 * @param fee       what the cell says, and the words do not contradict
 * @param grounds   what is to be looked at
 */
public record ChannelRow(
        Channel channel,
        String termWords,
        String feeWords,
        String words,
        @Nullable ListedTerm term,
        List<ListedTerm> described,
        ListedFee fee,
        Set<ReviewGround> grounds) {

    public ChannelRow {
        described = List.copyOf(described);
        grounds = grounds.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(grounds));
    }

    /** The cell gives a unit, whatever else is open. */
    public boolean carriesUnit() {
        return ChannelTable.carriesUnit(termWords);
    }

    boolean hasTermGround() {
        return grounds.stream().anyMatch(ReviewGround::isAboutTerm);
    }

    boolean hasFeeGround() {
        return grounds.stream().anyMatch(it -> it.isAboutFee() || it == ReviewGround.CELLS_TOUCH);
    }
}
