package vn.motcua.address.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every unit that addresses name, of today and of before, found by its name. Does not change once built. */
final class Gazetteer {

    private final NameIndex names = new NameIndex();
    private final Map<Integer, Spot> byId = new HashMap<>();
    private final Map<Integer, List<Spot>> communes = new HashMap<>();
    private final Map<Integer, List<Spot>> districts = new HashMap<>();
    private final Map<Integer, List<Spot>> provinces = new HashMap<>();
    private final Map<Integer, List<Spot>> inDistrict = new HashMap<>();
    private final Map<Integer, Integer> meantProvinces = new HashMap<>();
    private final String home;

    /**
     * Builds it; units that a passing names and that are not known are left out with it.
     *
     * @param home code of the province whose units come first among equally good ones
     */
    Gazetteer(Collection<Place> places, Collection<Passing> passings, Collection<OtherName> otherNames, String home) {
        this.home = home;
        places.forEach(this::add);
        byId.values().forEach(this::settle);
        passings.forEach(this::connect);
        byId.values().forEach(this::inherit);
        otherNames.forEach(this::alias);
    }

    private void add(Place place) {
        var entitled = Title.Entitled.of(place.fullName());
        var name = Words.foldedWhole(entitled.name());
        if (name.isEmpty() || byId.containsKey(place.id())) {
            return;
        }
        var spot = new Spot(place, entitled, names.add(name));
        byId.put(place.id(), spot);
        listed(of(place.level()), spot.name).add(spot);
    }

    private Map<Integer, List<Spot>> of(Level level) {
        return switch (level) {
            case COMMUNE -> communes;
            case DISTRICT -> districts;
            case PROVINCE -> provinces;
        };
    }

    private static List<Spot> listed(Map<Integer, List<Spot>> by, int name) {
        return by.computeIfAbsent(name, _ -> new ArrayList<>(1));
    }

    private void settle(Spot spot) {
        var above = parentOf(spot);
        for (int steps = 0; above != null && steps < Level.values().length; steps++) {
            if (above.place.level() == Level.DISTRICT) {
                spot.district = above;
                listed(inDistrict, above.place.id()).add(spot);
            } else if (above.place.level() == Level.PROVINCE) {
                spot.province = above;
            }
            above = parentOf(above);
        }
    }

    private @Nullable Spot parentOf(Spot spot) {
        var parent = spot.place.parent();
        return parent == null ? null : byId.get(parent);
    }

    private void connect(Passing passing) {
        var from = byId.get(passing.from());
        var into = byId.get(passing.into());
        if (from != null && into != null && from != into) {
            from.onward.add(new Spot.Way(into, passing));
            into.back.add(new Spot.Way(from, passing));
        }
    }

    /** An old unit is also looked for in the province of today, a new one in the district and province its parts came from. */
    private void inherit(Spot spot) {
        for (var later : along(spot, true)) {
            above(later, spot);
        }
        for (var earlier : along(spot, false)) {
            above(earlier, spot);
        }
    }

    private static void above(Spot relative, Spot spot) {
        if (relative.district != null && !sameName(relative.district, spot.district)) {
            spot.otherDistricts.add(relative.district.name);
        }
        if (relative.province != null && !sameName(relative.province, spot.province)) {
            spot.otherProvinces.add(relative.province.name);
        }
        if (relative.place.level() == Level.DISTRICT) {
            spot.otherDistricts.add(relative.name);
        }
    }

    private static boolean sameName(Spot one, @Nullable Spot other) {
        return other != null && one.name == other.name;
    }

    private static Collection<Spot> along(Spot from, boolean onward) {
        var reached = new LinkedHashSet<Spot>();
        var waiting = new ArrayList<>(List.of(from));
        while (!waiting.isEmpty()) {
            var at = waiting.removeLast();
            for (var way : onward ? at.onward : at.back) {
                if (reached.add(way.to())) {
                    waiting.add(way.to());
                }
            }
        }
        return reached;
    }

    private void alias(OtherName other) {
        int meant =
                names.find(Words.foldedWhole(Title.Entitled.of(other.meant()).name()));
        int written =
                names.add(Words.foldedWhole(Title.Entitled.of(other.written()).name()));
        if (meant < 0 || written == meant) {
            return;
        }
        if (other.level() == Level.PROVINCE) {
            meantProvinces.put(written, meant);
            return;
        }
        for (var spot : List.copyOf(districts.getOrDefault(meant, List.of()))) {
            if (spot.place.fullName().equals(other.meant())) {
                listed(districts, written).add(spot);
                listIn(spot).forEach(it -> it.formerDistricts.add(written));
            }
        }
    }

    NameIndex names() {
        return names;
    }

    List<Spot> listCommunes(int name) {
        return communes.getOrDefault(name, List.of());
    }

    List<Spot> listDistricts(int name) {
        return districts.getOrDefault(name, List.of());
    }

    List<Spot> listProvinces(int name) {
        return provinces.getOrDefault(name, List.of());
    }

    /** The number of the province's own name, for a name by which it is also called. */
    int meantProvince(int name) {
        return meantProvinces.getOrDefault(name, name);
    }

    List<Spot> listIn(Spot district) {
        return inDistrict.getOrDefault(district.place.id(), List.of());
    }

    @Nullable
    Spot find(int id) {
        return byId.get(id);
    }

    Collection<Spot> all() {
        return byId.values();
    }

    boolean isHome(Spot spot) {
        return spot.province != null && spot.province.place.code().equals(home);
    }

    int size() {
        return byId.size();
    }
}
