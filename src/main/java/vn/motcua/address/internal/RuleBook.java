package vn.motcua.address.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.address.Candidate;
import vn.motcua.address.Rule;
import vn.motcua.organization.Share;

/**
 * The rules of all divided units, at hand by unit. A rule decides only where it fits the address and no rule that fits points
 * elsewhere.
 */
final class RuleBook {

    static final RuleBook EMPTY = new RuleBook(List.of(), _ -> "");

    private final Map<Integer, List<Entry>> byUnit = new HashMap<>();

    /** How a rule is named in an answer. */
    interface Wording {
        String of(Rule rule);
    }

    private record Entry(Rule rule, InnerPlace place, String words) {}

    RuleBook(Collection<Rule> rules, Wording wording) {
        for (var rule : rules) {
            byUnit.computeIfAbsent(rule.from().value(), _ -> new ArrayList<>())
                    .add(new Entry(rule, InnerPlace.of(rule.stretch()), wording.of(rule)));
        }
    }

    /** The one candidate that the rules leave, with the rule in its basis; null when they do not decide. */
    @Nullable
    Candidate decide(Words words, Reading reading, Spot named, List<Candidate> candidates, LocalDate on) {
        Candidate decided = null;
        for (var entry : entries(named)) {
            if (!entry.rule().standsOn(on) || !entry.place().fits(words, reading)) {
                continue;
            }
            int into = entry.rule().into().value();
            if (decided != null && decided.unit() != into) {
                return null;
            }
            if (decided == null) {
                decided = candidates.stream()
                        .filter(it -> it.unit() == into)
                        .findFirst()
                        .map(it -> named(it, entry))
                        .orElse(null);
                if (decided == null) {
                    return null;
                }
            }
        }
        return decided;
    }

    /** Also the rules of units in between, where the named one became another before it was divided. */
    private List<Entry> entries(Spot named) {
        if (byUnit.isEmpty()) {
            return List.of();
        }
        var entries = new ArrayList<Entry>();
        var waiting = new ArrayList<>(List.of(named));
        var seen = new HashSet<Spot>();
        while (!waiting.isEmpty()) {
            var at = waiting.removeLast();
            if (seen.add(at)) {
                entries.addAll(byUnit.getOrDefault(at.place.id(), List.of()));
                at.onward.forEach(it -> waiting.add(it.to()));
            }
        }
        return entries;
    }

    private static Candidate named(Candidate it, Entry by) {
        return new Candidate(
                it.unit(),
                it.code(),
                it.name(),
                it.kind(),
                it.province(),
                Share.PART,
                it.from(),
                it.part(),
                it.basis().isEmpty() ? by.words() : it.basis() + "; " + by.words());
    }
}
