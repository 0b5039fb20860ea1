package vn.motcua.address.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.address.Candidate;
import vn.motcua.address.NamedUnit;
import vn.motcua.address.Needs;
import vn.motcua.address.Resolution;
import vn.motcua.organization.Share;

/** Answers of one gazetteer and the rules in force: reads an address, follows each unit it may name to the day asked about. */
final class Answers {

    private final Gazetteer gazetteer;
    private final RuleBook rules;

    Answers(Gazetteer gazetteer, RuleBook rules) {
        this.gazetteer = gazetteer;
        this.rules = rules;
    }

    Gazetteer gazetteer() {
        return gazetteer;
    }

    Resolution resolve(String text, LocalDate on) {
        var words = Words.of(text);
        var readings = ReadAddress.of(words, gazetteer);
        var candidates = new ArrayList<Ranked>();
        var named = new LinkedHashSet<Spot>();
        for (var reading : readings) {
            for (var spot : meant(reading.spot())) {
                if (named.add(spot)) {
                    follow(spot, on).forEach(it -> candidates.add(new Ranked(it, reading.score(), isHome(it))));
                }
            }
        }
        candidates.sort(Comparator.comparing(Ranked::home, Comparator.reverseOrder())
                .thenComparing(Ranked::score, Comparator.reverseOrder())
                .thenComparing(it -> !it.candidate().basis().isEmpty())
                .thenComparing(it -> it.candidate().code()));
        var found = candidates.stream().map(Ranked::candidate).toList();
        if (named.size() == 1 && units(found) > 1) {
            var decided =
                    rules.decide(words, readings.getFirst(), named.iterator().next(), found, on);
            return decided == null ? new Resolution(found, Needs.STREET) : new Resolution(List.of(decided), Needs.NONE);
        }
        // an old and a new unit of one name that are the same today are said once
        return units(found) == 1 ? new Resolution(found.subList(0, 1), Needs.NONE) : new Resolution(found, Needs.UNIT);
    }

    private record Ranked(Candidate candidate, double score, boolean home) {}

    private static long units(List<Candidate> candidates) {
        return candidates.stream().mapToInt(Candidate::unit).distinct().count();
    }

    private boolean isHome(Candidate candidate) {
        var spot = gazetteer.find(candidate.unit());
        return spot != null && gazetteer.isHome(spot);
    }

    /** A district stands for its wards and communes, and for itself where it went on as one unit. */
    private List<Spot> meant(Spot spot) {
        if (spot.place.level() != Level.DISTRICT) {
            return List.of(spot);
        }
        var below = new ArrayList<>(gazetteer.listIn(spot));
        if (!spot.onward.isEmpty()) {
            below.add(spot);
        }
        return below;
    }

    private List<Candidate> follow(Spot named, LocalDate on) {
        var ends = new ArrayList<Candidate>();
        if (named.isNotYetOn(on)) {
            backTo(named, named, on, new Trail(Share.WHOLE, "", ""), new HashSet<>(), ends);
        } else {
            onTo(named, named, on, new Trail(Share.WHOLE, "", ""), new HashSet<>(), ends);
        }
        return ends;
    }

    /** What was said on the way from the named unit to the one that answers. */
    private record Trail(Share share, String part, String basis) {

        Trail through(Passing by) {
            return new Trail(
                    by.share() == Share.PART ? Share.PART : share,
                    by.part().isEmpty() ? part : by.part(),
                    basis.isEmpty() || basis.equals(by.basis()) ? by.basis() : basis + "; " + by.basis());
        }
    }

    private void onTo(Spot named, Spot at, LocalDate on, Trail trail, Set<Spot> passed, List<Candidate> ends) {
        var ways = at.onward.stream().filter(it -> !it.by().day().isAfter(on)).toList();
        if (!passed.add(at)) {
            return;
        }
        if (ways.isEmpty()) {
            ends.add(candidate(named, at, trail));
        }
        ways.forEach(it -> onTo(named, it.to(), on, trail.through(it.by()), passed, ends));
    }

    private void backTo(Spot named, Spot at, LocalDate on, Trail trail, Set<Spot> passed, List<Candidate> ends) {
        if (!passed.add(at)) {
            return;
        }
        if (!at.isNotYetOn(on)) {
            ends.add(candidate(named, at, trail));
            return;
        }
        at.back.stream()
                .filter(it -> it.by().day().isAfter(on))
                .forEach(it -> backTo(named, it.to(), on, trail.through(it.by()), passed, ends));
    }

    private static Candidate candidate(Spot named, Spot at, Trail trail) {
        return new Candidate(
                at.place.id(),
                at.place.code(),
                at.place.fullName(),
                at.place.kind(),
                fullName(at.province),
                trail.share(),
                new NamedUnit(
                        named.place.code(),
                        named.place.fullName(),
                        named.place.kind(),
                        fullName(named.district),
                        fullName(named.province)),
                trail.part(),
                trail.basis());
    }

    private static String fullName(@Nullable Spot spot) {
        return spot == null ? "" : spot.place.fullName();
    }
}
