package vn.motcua.organization.internal;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.organization.Share;
import vn.motcua.organization.Unit;
import vn.motcua.organization.UnitId;

/** Units and what became of them, at one revision; immutable. */
final class Land {

    static final Land EMPTY = new Land(0, null, List.of(), List.of());

    private final long revision;
    private final @Nullable UnitId home;
    private final Map<UnitId, List<UnitVersion>> versions;
    private final Map<String, List<UnitVersion>> byCode;
    private final Map<UnitId, List<UnitVersion>> children;
    private final Map<UnitId, List<Link>> from;
    private final Map<UnitId, List<Link>> into;

    /** A succession as it is stored. */
    record Link(UnitId from, UnitId into, Share share, String part, LocalDate day, String basis) {}

    /** @param home null: every unit is at home */
    Land(long revision, @Nullable UnitId home, List<UnitVersion> versions, List<Link> links) {
        this.revision = revision;
        this.home = home;
        var ordered = versions.stream()
                .sorted(Comparator.comparing(UnitVersion::from))
                .toList();
        this.versions = ordered.stream().collect(groupingBy(it -> it.unit().id()));
        this.byCode = ordered.stream().collect(groupingBy(it -> it.unit().code()));
        this.children = ordered.stream()
                .filter(it -> it.unit().parent() != null)
                .collect(groupingBy(it -> Objects.requireNonNull(it.unit().parent())));
        this.from = links.stream().collect(groupingBy(Link::from));
        this.into = links.stream().collect(groupingBy(Link::into));
    }

    long revision() {
        return revision;
    }

    @Nullable
    UnitId home() {
        return home;
    }

    Optional<Unit> find(UnitId id, LocalDate on) {
        return versionsOf(id).stream()
                .filter(version -> version.holdsOn(on))
                .findFirst()
                .map(UnitVersion::unit);
    }

    /** The version of the day, else the last one before it, else the first one to come. */
    Optional<Unit> findNearest(UnitId id, LocalDate on) {
        var all = versionsOf(id);
        return all.stream()
                .filter(version -> !version.from().isAfter(on))
                .reduce((earlier, later) -> later)
                .or(() -> all.stream().findFirst())
                .map(UnitVersion::unit);
    }

    Optional<Unit> findByCode(String code, LocalDate on) {
        return byCode.getOrDefault(code, List.of()).stream()
                .filter(version -> version.holdsOn(on))
                .findFirst()
                .map(UnitVersion::unit);
    }

    /** From the nearest to the province. */
    List<Unit> parents(Unit unit, LocalDate on) {
        var parents = new ArrayList<Unit>();
        var next = unit.parent();
        while (next != null && parents.size() < 5) {
            var parent = findNearest(next, on).orElseThrow();
            parents.add(parent);
            next = parent.parent();
        }
        return parents;
    }

    /** The units that lay in this one on that day. */
    Stream<Unit> children(UnitId parent, LocalDate on) {
        return children.getOrDefault(parent, List.of()).stream()
                .filter(version -> version.holdsOn(on))
                .map(UnitVersion::unit);
    }

    Stream<Unit> inForce(LocalDate on) {
        return versions.values().stream()
                .flatMap(List::stream)
                .filter(version -> version.holdsOn(on))
                .map(UnitVersion::unit);
    }

    List<UnitVersion> versionsOf(UnitId id) {
        return versions.getOrDefault(id, List.of());
    }

    List<Link> from(UnitId id) {
        return from.getOrDefault(id, List.of());
    }

    List<Link> into(UnitId id) {
        return into.getOrDefault(id, List.of());
    }

    Stream<Link> links() {
        return from.values().stream().flatMap(List::stream);
    }
}
