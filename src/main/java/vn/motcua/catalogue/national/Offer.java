package vn.motcua.catalogue.national;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.Limit;

/** The rows of one procedure together: one limit for each channel and one fee, as far as all rows agree and none is in doubt. */
final class Offer {

    private final List<ChannelRow> rows;

    private Offer(List<ChannelRow> rows) {
        this.rows = rows;
    }

    static Offer of(List<ChannelRow> rows) {
        return new Offer(rows);
    }

    boolean hasSeveralTerms() {
        return byChannel().values().stream()
                .anyMatch(it -> it.stream().map(ChannelRow::term).distinct().count() > 1);
    }

    boolean hasSeveralFees() {
        return rows.stream().map(ChannelRow::fee).distinct().count() > 1;
    }

    private LinkedHashMap<Channel, List<ChannelRow>> byChannel() {
        var found = new LinkedHashMap<Channel, List<ChannelRow>>();
        for (var channel : Channel.values()) {
            var its = rows.stream().filter(it -> it.channel() == channel).toList();
            if (!its.isEmpty()) {
                found.put(channel, its);
            }
        }
        return found;
    }

    /** Counter first; a channel whose rows leave anything open has none. */
    List<Limit> limits() {
        return byChannel().entrySet().stream()
                .flatMap(it -> limit(it.getKey(), it.getValue()).stream())
                .sorted(Comparator.comparing(Limit::channel))
                .toList();
    }

    private static Optional<Limit> limit(Channel channel, List<ChannelRow> rows) {
        var first = rows.getFirst().term();
        if (first == null) {
            return Optional.empty();
        }
        boolean clear = rows.stream().noneMatch(ChannelRow::hasTermGround)
                && rows.stream().allMatch(it -> first.equals(it.term()));
        return clear ? first.counted().map(term -> new Limit(channel, term, null, null, null)) : Optional.empty();
    }

    /** Empty unless every row says the same without doubt. */
    Optional<ListedFee> fee() {
        boolean clear = !rows.isEmpty() && rows.stream().noneMatch(ChannelRow::hasFeeGround) && !hasSeveralFees();
        return clear ? Optional.of(rows.getFirst().fee()) : Optional.empty();
    }
}
