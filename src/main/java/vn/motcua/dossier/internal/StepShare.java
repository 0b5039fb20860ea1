package vn.motcua.dossier.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.motcua.catalogue.Post;
import vn.motcua.catalogue.ProcessFlow;
import vn.motcua.catalogue.ProcessStep;
import vn.motcua.dossier.InnerStep.Place;

/**
 * What a process gives to one pair of hands. Pure. A dossier's states tell whose hands it is in, not which of several steps by the
 * same hand is being done: those share one stretch of time.
 *
 * @param hours office hours of the longest way through these steps
 */
record StepShare(String name, BigDecimal hours) {

    /** Empty when the process has no step for these hands. */
    static Optional<StepShare> of(Place place, List<ProcessStep> steps) {
        var mine = numbers(place, steps);
        if (mine.isEmpty()) {
            return Optional.empty();
        }
        var name = mine.stream().map(it -> steps.get(it).name()).collect(Collectors.joining("; "));
        return Optional.of(new StepShare(name, new ProcessFlow(alone(mine, steps)).longest()));
    }

    private static List<Integer> numbers(Place place, List<ProcessStep> steps) {
        if (place == Place.RECEPTION) {
            // the desk gives the result back as well: only what comes before the first other hand is reception
            var desk = IntStream.range(0, steps.size()).boxed().takeWhile(it -> isBy(place, steps.get(it)));
            return desk.toList();
        }
        return IntStream.range(0, steps.size())
                .filter(it -> isBy(place, steps.get(it)))
                .boxed()
                .toList();
    }

    private static boolean isBy(Place place, ProcessStep step) {
        return Post.find(step.by())
                .filter(post -> switch (post) {
                    case RECEPTION -> place == Place.RECEPTION;
                    case EXAMINATION -> place == Place.EXAMINATION;
                    case CERTIFYING, SIGNING -> place == Place.SIGNING;
                    case CLERK -> place == Place.CLERK;
                })
                .isPresent();
    }

    private static List<ProcessStep> alone(List<Integer> mine, List<ProcessStep> steps) {
        var all = new ArrayList<ProcessStep>();
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            var hours = mine.contains(i) ? step.hours() : BigDecimal.ZERO;
            all.add(new ProcessStep(step.name(), step.by(), hours, step.next()));
        }
        return all;
    }
}
