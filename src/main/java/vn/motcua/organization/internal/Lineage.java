package vn.motcua.organization.internal;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.motcua.organization.Answering;
import vn.motcua.organization.Share;
import vn.motcua.organization.Succession;
import vn.motcua.organization.Unit;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.UnitKind;

/** Follows units from succession to succession. */
final class Lineage {

    private static final Comparator<Succession> READING_ORDER = Comparator.comparing(Succession::day)
            .thenComparing(Succession::share)
            .thenComparing(Succession::fromPlace)
            .thenComparing(it -> it.from().name().length())
            .thenComparing(it -> it.from().name());

    private final Land land;
    private final LocalDate today;

    Lineage(Land land, LocalDate today) {
        this.land = land;
        this.today = today;
    }

    List<Succession> into(UnitId id) {
        return land.into(id).stream().map(this::told).sorted(READING_ORDER).toList();
    }

    List<Succession> from(UnitId id) {
        return land.from(id).stream()
                .map(this::told)
                .sorted(READING_ORDER.thenComparing(it -> it.into().name()))
                .toList();
    }

    void forEach(Consumer<Succession> reader) {
        land.links().map(this::told).forEach(reader);
    }

    private Succession told(Land.Link link) {
        var lastDay = link.day().minusDays(1);
        var from = land.findNearest(link.from(), lastDay).orElseThrow();
        var parents = land.parents(from, lastDay);
        return new Succession(
                from,
                parents.stream().map(Unit::fullName).collect(joining(", ")),
                parents,
                land.findNearest(link.into(), today).orElseThrow(),
                link.share(),
                link.part(),
                link.day(),
                link.basis());
    }

    /** See {@link vn.motcua.organization.Successions#whoAnswersFor}. */
    List<Answering> whoAnswersFor(UnitId id, LocalDate on) {
        var versions = land.versionsOf(id);
        if (versions.isEmpty()) {
            return List.of();
        }
        var shares = on.isBefore(versions.getFirst().from())
                ? back(id, on, new HashSet<>())
                : forth(id, on, new HashSet<>());
        return shares.entrySet().stream()
                .map(it -> new Answering(land.find(it.getKey(), on).orElseThrow(), it.getValue()))
                .toList();
    }

    /** Units on the way are not entered twice: a chain that bites its tail, which no import lets in, would otherwise never end. */
    private Map<UnitId, Share> forth(UnitId id, LocalDate on, Set<UnitId> onTheWay) {
        if (!onTheWay.add(id)) {
            return Map.of();
        }
        var gone = land.from(id).stream().filter(it -> !it.day().isAfter(on)).toList();
        var answers = new ArrayList<Map<UnitId, Share>>();
        if (land.find(id, on).isPresent()) {
            answers.add(Map.of(id, Share.WHOLE));
        }
        gone.forEach(it -> answers.add(forth(it.into(), on, onTheWay)));
        if (answers.isEmpty()) {
            partsOf(id).forEach(it -> answers.add(forth(it.id(), on, onTheWay)));
        }
        onTheWay.remove(id);
        boolean told = answers.size() > 1 || gone.stream().noneMatch(it -> it.share() == Share.PART);
        return united(answers, told);
    }

    /** A district has no successor of its own. */
    private Stream<Unit> partsOf(UnitId id) {
        var last = land.versionsOf(id).getLast();
        return last.until() == null || last.unit().kind() != UnitKind.DISTRICT
                ? Stream.empty()
                : land.children(id, last.until().minusDays(1));
    }

    private Map<UnitId, Share> back(UnitId id, LocalDate on, Set<UnitId> onTheWay) {
        if (!onTheWay.add(id)) {
            return Map.of();
        }
        if (land.find(id, on).isPresent()) {
            return Map.of(id, Share.WHOLE);
        }
        var answers = land.into(id).stream()
                .filter(it -> it.day().isAfter(on))
                .map(it -> back(it.from(), on, onTheWay))
                .toList();
        onTheWay.remove(id);
        return united(answers, true);
    }

    /** @param told whether the answers together are all of the unit */
    private static Map<UnitId, Share> united(List<Map<UnitId, Share>> answers, boolean told) {
        var union = new LinkedHashMap<UnitId, Share>();
        answers.forEach(it -> it.forEach((unit, share) -> union.merge(unit, share, Lineage::less)));
        if (union.size() > 1 || !told) {
            union.replaceAll((unit, share) -> Share.PART);
        }
        return union;
    }

    private static Share less(Share one, Share other) {
        return one == Share.PART ? one : other;
    }
}
