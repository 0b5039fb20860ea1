package vn.motcua.organization.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.motcua.organization.OrganizationRefusal;
import vn.motcua.organization.PublicServiceUnits.Edition;
import vn.motcua.organization.internal.ServiceFile.Line;
import vn.motcua.shared.Refusal;

/** Lays lists of public service units and their reorganisations beside what is stored, and tells what would have to be written. */
final class ServicePlanner {

    private final Map<String, List<Edition>> stored;
    private final Map<String, ServiceTimeline> units = new HashMap<>();
    private final List<Known> known;
    private final Map<UnitDay, Known> knownBy = new HashMap<>();
    private final Set<UnitDay> taken = new HashSet<>();
    private final List<Known> changed = new ArrayList<>();
    private final List<ServiceReorganisation> fresh = new ArrayList<>();
    private final LineFindings findings;

    /** A unit is reorganised once a day. */
    private record UnitDay(LocalDate day, String code) {}

    /** A reorganisation as stored. */
    record Known(int id, ServiceReorganisation what) {}

    /**
     * @param stored the editions of each unit that the list, or a reorganisation known, speaks of
     * @param known  the reorganisations that a unit of the list is part of
     */
    ServicePlanner(Map<String, List<Edition>> stored, List<Known> known, LineFindings findings) {
        this.stored = stored;
        this.known = known;
        this.findings = findings;
        stored.forEach((code, editions) -> units.put(code, ServiceTimeline.of(editions)));
        known.forEach(it -> it.what()
                .before()
                .forEach(code -> knownBy.put(new UnitDay(it.what().day(), code), it)));
    }

    private ServiceTimeline unit(String code) {
        return units.computeIfAbsent(code, it -> new ServiceTimeline());
    }

    void planUnits(List<Line<Edition>> list) {
        var lines = new LinkedHashMap<String, Integer>();
        var seen = new HashMap<List<Object>, Integer>();
        for (var line : list) {
            var edition = line.said();
            var other = seen.putIfAbsent(List.of(edition.code(), edition.from()), line.number());
            if (other != null) {
                findings.add(
                        line.number(),
                        Refusal.of(
                                OrganizationRefusal.ORG_144_LINE_TWICE,
                                edition.code(),
                                edition.from().toString(),
                                other.toString()));
            }
            unit(edition.code()).put(edition);
            lines.put(edition.code(), line.number());
        }
        lines.forEach((code, line) -> {
            if (!unit(code).settle()) {
                findings.add(line, Refusal.of(OrganizationRefusal.ORG_143_PERIOD, code));
            }
        });
        demandAgreement(lines, _ -> true);
    }

    /** What has been reorganised before must still hold with the days that the list gives. */
    private void demandAgreement(Map<String, Integer> lines, Predicate<Known> which) {
        known.stream()
                .filter(which)
                .filter(it -> it.what().whyNotThroughTime(this::unit).isPresent())
                .forEach(it -> it.what()
                        .codes()
                        .filter(lines::containsKey)
                        .findFirst()
                        .ifPresent(code -> findings.add(
                                lines.getOrDefault(code, 0),
                                Refusal.of(
                                        OrganizationRefusal.ORG_145_REORGANISED,
                                        it.what().day().toString(),
                                        code))));
    }

    void planReorganisations(List<Line<ServiceReorganisation>> list) {
        var lines = new LinkedHashMap<String, Integer>();
        var accepted = new ArrayList<Line<ServiceReorganisation>>();
        list.stream()
                .sorted(Comparator.comparing(
                                (Line<ServiceReorganisation> it) -> it.said().day())
                        .thenComparing(Line::number))
                .forEach(line -> {
                    var why = whyNotTaken(line.said());
                    why.ifPresent(it -> findings.add(line.number(), it));
                    if (why.isEmpty()) {
                        accepted.add(line);
                        line.said().codes().forEach(it -> lines.put(it, line.number()));
                        take(line.said());
                    }
                });
        accepted.forEach(
                line -> line.said().whyNotThroughTime(this::unit).ifPresent(it -> findings.add(line.number(), it)));
        var replaced = changed.stream().map(Known::id).collect(Collectors.toSet());
        demandAgreement(lines, it -> !replaced.contains(it.id()));
    }

    private Optional<Refusal> whyNotTaken(ServiceReorganisation it) {
        var form = it.whyNotOfItsForm();
        if (form.isPresent()) {
            return form;
        }
        var unknown = it.codes().filter(code -> unit(code).isEmpty()).findFirst();
        if (unknown.isPresent()) {
            return Optional.of(Refusal.of(OrganizationRefusal.ORG_146_SERVICE_UNIT_UNKNOWN, unknown.get()));
        }
        return it.before().stream()
                .map(code -> new UnitDay(it.day(), code))
                .filter(unit -> taken.contains(unit)
                        || (knownBy.containsKey(unit)
                                && !knownBy.get(unit).what().isOfTheSame(it)))
                .map(unit -> Refusal.of(
                        OrganizationRefusal.ORG_151_REORGANISED_TWICE,
                        unit.code(),
                        unit.day().toString()))
                .findFirst();
    }

    /** New, another than stored, or as stored. */
    private void take(ServiceReorganisation it) {
        it.before().forEach(code -> taken.add(new UnitDay(it.day(), code)));
        it.ending().forEach(code -> unit(code).endOn(it.day()));
        var same = knownBy.get(new UnitDay(it.day(), it.before().getFirst()));
        if (same == null) {
            fresh.add(it);
        } else if (!same.what().equals(it)) {
            changed.add(new Known(same.id(), it));
        }
    }

    /** Editions that are not, or not so, stored. */
    List<Edition> editions() {
        return units.entrySet().stream()
                .flatMap(it -> it.getValue().editions().stream()
                        .filter(edition ->
                                !stored.getOrDefault(it.getKey(), List.of()).contains(edition)))
                .sorted(Comparator.comparing(Edition::code).thenComparing(Edition::from))
                .toList();
    }

    List<ServiceReorganisation> fresh() {
        return fresh;
    }

    List<Known> changed() {
        return changed;
    }
}
