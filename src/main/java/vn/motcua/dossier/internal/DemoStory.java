package vn.motcua.dossier.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Acted;
import vn.motcua.dossier.Details;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.internal.FictionalDossier.Planned;
import vn.motcua.shared.Result;

/**
 * Leads a fictional city through the gate, every act at its moment and in the order of time, with the watch over terms between.
 * Each act has a key of its own, so a story that was cut off goes on where it stood.
 */
final class DemoStory {

    private static final Duration BETWEEN_WATCHES = Duration.ofHours(1);

    private final GateInStory story;
    private final JdbcDossiers dossiers;
    private final DemoOfficers officers;
    private final String name;
    private final Map<String, DossierId> told;
    private final PriorityQueue<Underway> line = new PriorityQueue<>(
            Comparator.comparing((Underway it) -> it.next().at()).thenComparing(it -> it.dossier.index()));
    private Instant watched = Instant.EPOCH;

    /**
     * @param name begins the keys of this story's acts
     * @param told what earlier runs have done, by key
     */
    DemoStory(
            GateInStory story, JdbcDossiers dossiers, DemoOfficers officers, String name, Map<String, DossierId> told) {
        this.story = story;
        this.dossiers = dossiers;
        this.officers = officers;
        this.name = name;
        this.told = told;
    }

    /** The key of the act that ends the story. */
    static String lastKey(String name) {
        return name + ":end";
    }

    /** Tells until all is told, or until it may no longer go on. @return how many acts this run has done */
    int tell(FictionalCity city, BooleanSupplier mayGoOn) {
        IntStream.range(0, city.size())
                .mapToObj(city::dossier)
                .map(Underway::new)
                .forEach(line::add);
        int acts = 0;
        while (!line.isEmpty() && mayGoOn.getAsBoolean()) {
            var underway = line.remove();
            acts += underway.act() ? 1 : 0;
            if (underway.goesOn()) {
                line.add(underway);
            }
        }
        return acts;
    }

    private void watchUntil(Instant moment) {
        if (moment.isAfter(watched.plus(BETWEEN_WATCHES))) {
            story.at(moment);
            story.watch().watchAlone();
            watched = moment;
        }
    }

    private final class Underway {
        private final FictionalDossier dossier;
        private int place;
        private boolean refused;
        private @Nullable DossierId id;

        Underway(FictionalDossier dossier) {
            this.dossier = dossier;
        }

        Planned next() {
            return dossier.acts().get(place);
        }

        /** A visitor of the demo may have been faster: then what would have come is refused, and this dossier's story ends. */
        boolean goesOn() {
            return !refused && place < dossier.acts().size();
        }

        /** False when an earlier run has done it. */
        boolean act() {
            var key = key();
            var earlier = told.get(key);
            if (earlier == null) {
                watchUntil(next().at());
                story.at(next().at());
                keep(act(key));
            } else {
                id = earlier;
            }
            place++;
            return earlier == null;
        }

        private String key() {
            boolean ends = line.isEmpty() && place == dossier.acts().size() - 1;
            return ends ? lastKey(name) : name + ":" + dossier.index() + "-" + place;
        }

        private void keep(Result<Acted> result) {
            switch (result) {
                case Result.Done<Acted>(var acted) -> id = acted.dossier();
                case Result.Refused<Acted> _ -> refused = true;
            }
        }

        private Result<Acted> act(String key) {
            var action = next().action();
            var officer = officers.of(action, dossier);
            var details = next().details();
            if (id != null) {
                int version = dossiers.find(id).orElseThrow().version;
                return story.gate().act(id, action, details, version, officer, key);
            }
            return details instanceof Details.Reason(var reason)
                    ? story.gate().proposeRefusal(dossier.application(), reason, officer, key)
                    : story.gate().enter(action, dossier.application(), officer, key);
        }
    }
}
