package vn.motcua.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.organization.PublicServiceUnits.Scope;

/**
 * How many public service units there are on a day. Shares and reductions are computed from these numbers and never typed.
 *
 * @param figures by scope; a scope of which nothing is known is not in it
 */
public record ServiceFigures(LocalDate on, Map<Scope, Figure> figures) {

    /** How a number came to be. */
    public enum Made {
        /** Counted from the units that are kept. */
        COMPUTED,
        /** Read in what somebody has published. */
        PUBLISHED
    }

    /**
     * The city is computed only where the units of each of its scopes are kept: the sum of some of them would be no count of all.
     *
     * @param kept      the counted units of the scopes of which units are kept
     * @param published the latest published counts until that day
     */
    public static ServiceFigures of(LocalDate on, Collection<Count> kept, Collection<Count> published) {
        var computed = new EnumMap<Scope, Count>(Scope.class);
        kept.forEach(it -> computed.put(it.scope(), it));
        if (computed.keySet().containsAll(Scope.PARTS)) {
            computed.put(Scope.CITY, sum(on, kept));
        }
        var told = new EnumMap<Scope, Count>(Scope.class);
        published.forEach(it -> told.put(it.scope(), it));
        var figures = new EnumMap<Scope, Figure>(Scope.class);
        Arrays.stream(Scope.values())
                .filter(it -> computed.containsKey(it) || told.containsKey(it))
                .forEach(it -> figures.put(it, new Figure(computed.get(it), told.get(it))));
        return new ServiceFigures(on, figures);
    }

    private static Count sum(LocalDate on, Collection<Count> kept) {
        return new Count(
                Scope.CITY,
                on,
                kept.stream().mapToInt(Count::number).sum(),
                kept.stream().mapToInt(Count::unconfirmed).sum(),
                "",
                Made.COMPUTED);
    }

    public Optional<Figure> find(Scope scope) {
        return Optional.ofNullable(figures.get(scope));
    }

    /**
     * One number over another: each count of the part over the count of the whole that was made in the same way, or else over the
     * only one there is. Where a published and a computed number differ there are two shares; where they agree there is one.
     */
    public List<Ratio> ratios(Scope part, Scope whole) {
        var one = find(part);
        var all = find(whole);
        if (one.isEmpty() || all.isEmpty()) {
            return List.of();
        }
        var ratios = new ArrayList<Ratio>();
        for (var count : one.get().counts()) {
            var over = all.get().find(count.made()).orElse(all.get().used());
            if (over.number() > 0) {
                ratios.add(new Ratio(count, over));
            }
        }
        boolean agree = ratios.stream()
                        .map(it -> List.of(it.part().number(), it.whole().number()))
                        .distinct()
                        .count()
                == 1;
        return agree ? ratios.subList(0, 1) : ratios;
    }

    /**
     * A number and where it is from.
     *
     * @param day         a computed one: the day it is of; a published one: the day it was published for
     * @param unconfirmed how many of them nobody stands for yet
     * @param source      of a published one; empty for a computed one
     */
    public record Count(Scope scope, LocalDate day, int number, int unconfirmed, String source, Made made) {}

    /**
     * What is known of a scope; at least one of the two.
     *
     * @param computed null where units are not kept one by one
     */
    public record Figure(@Nullable Count computed, @Nullable Count published) {

        public Figure {
            if (computed == null && published == null) {
                throw new IllegalArgumentException("A figure of nothing");
            }
        }

        /** The computed number where there is one, else the published. */
        public Count used() {
            return counts().getFirst();
        }

        /** Whether what was published is another number than what is kept. */
        public boolean differs() {
            return computed != null && published != null && computed.number() != published.number();
        }

        public List<Count> counts() {
            return Stream.of(Optional.ofNullable(computed), Optional.ofNullable(published))
                    .flatMap(Optional::stream)
                    .toList();
        }

        public Optional<Count> find(Made made) {
            return counts().stream().filter(it -> it.made() == made).findFirst();
        }
    }

    /** A share, never typed. */
    public record Ratio(Count part, Count whole) {

        /** In tenths of a per cent, rounded half up: 75 of 1,000 is 75. */
        public long permille() {
            return ServiceFigures.permille(part.number(), whole.number());
        }
    }

    /**
     * What a day changed in a scope.
     *
     * @param before of the day before; made in the same way as the one after
     */
    public record Change(LocalDate day, Count before, Count after) {

        /** How many fewer there are; negative when there are more. */
        public int less() {
            return before.number() - after.number();
        }

        /** The reduction in tenths of a per cent of the number before; empty when there was none before. */
        public Optional<Long> permille() {
            return before.number() == 0
                    ? Optional.empty()
                    : Optional.of(ServiceFigures.permille(less(), before.number()));
        }
    }

    /** What changed from the day before to this one, by scope: computed where the numbers moved, published where one was published. */
    public List<Change> changesSince(ServiceFigures before) {
        var changes = new ArrayList<Change>();
        figures.forEach((scope, figure) -> {
            for (var after : figure.counts()) {
                before.find(scope)
                        .flatMap(it -> it.find(after.made()))
                        .filter(it -> after.made() == Made.COMPUTED
                                ? it.number() != after.number()
                                : after.day().equals(on))
                        .ifPresent(it -> changes.add(new Change(on, it, after)));
            }
        });
        return changes;
    }

    private static long permille(long part, long whole) {
        return Math.floorDiv(2_000L * part + whole, 2L * whole);
    }
}
