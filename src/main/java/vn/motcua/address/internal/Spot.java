package vn.motcua.address.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A place in the gazetteer: its names in numbers, where it lay, what became of it and what it came from. */
final class Spot {

    final Place place;
    final Optional<Title> title;
    final String accented;
    final int name;
    final List<Way> onward = new ArrayList<>(1);
    final List<Way> back = new ArrayList<>(1);

    @Nullable
    Spot district;

    @Nullable
    Spot province;

    /** Names of districts and provinces that stand in its addresses though it lies, or lay, in others. */
    final Set<Integer> otherDistricts = new TreeSet<>();

    final Set<Integer> otherProvinces = new TreeSet<>();

    /** Districts under an earlier name, as good as the last one. */
    final Set<Integer> formerDistricts = new TreeSet<>();

    /** A passing, seen from one of its ends. */
    record Way(Spot to, Passing by) {}

    Spot(Place place, Title.Entitled entitled, int name) {
        this.place = place;
        this.title = entitled.title();
        this.accented = Words.accentedWhole(entitled.name());
        this.name = name;
    }

    /** Whether it existed on the day, as far as is known: after what made it, and before what ended it. */
    boolean isThereOn(LocalDate day) {
        return !isNotYetOn(day)
                && onward.stream().noneMatch(it -> !it.by().day().isAfter(day));
    }

    boolean isNotYetOn(LocalDate day) {
        return !back.isEmpty() && back.stream().allMatch(it -> it.by().day().isAfter(day));
    }
}
