package vn.motcua.catalogue.national;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.motcua.catalogue.Level;
import vn.motcua.catalogue.Responsibility;

/**
 * What was read of one procedure of the national list.
 *
 * @param rows           the table of channels
 * @param responsibility as far as the words say
 * @param stale          signs that it is out of date
 */
public record NationalEntry(List<ChannelRow> rows, Responsibility responsibility, List<Stale> stale) {

    /** One sign, with the words. */
    public record Stale(ReviewGround ground, String words) {}

    public NationalEntry {
        rows = List.copyOf(rows);
        stale = List.copyOf(stale);
    }

    public static NationalEntry read(NationalLine line, Set<String> endedTexts) {
        var rows = ChannelTable.read(line.channels());
        return new NationalEntry(rows, Answers.of(line, rows), StaleWords.in(line, endedTexts));
    }

    /** Every ground that follows from the words alone. */
    public Set<ReviewGround> grounds(Set<Level> levels) {
        var grounds = EnumSet.noneOf(ReviewGround.class);
        rows.forEach(it -> grounds.addAll(it.grounds()));
        stale.forEach(it -> grounds.add(it.ground()));
        if (rows.isEmpty()) {
            grounds.add(ReviewGround.CHANNELS_UNREADABLE);
        }
        if (Offer.of(rows).hasSeveralTerms()) {
            grounds.add(ReviewGround.TERM_SEVERAL);
        }
        if (Offer.of(rows).hasSeveralFees()) {
            grounds.add(ReviewGround.FEE_BY_ROW);
        }
        if (levels.contains(Level.COMMUNE)) {
            addWho(grounds);
        }
        return grounds;
    }

    private void addWho(Set<ReviewGround> grounds) {
        if (!responsibility.receives().isKnown() || !responsibility.decides().isKnown()) {
            grounds.add(ReviewGround.WHO_UNSAID);
        }
        if (responsibility.receives().isElsewhere() || responsibility.decides().isElsewhere()) {
            grounds.add(ReviewGround.WHO_ELSEWHERE);
        }
    }
}
