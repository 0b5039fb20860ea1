package vn.motcua.catalogue;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Three questions about a procedure of the national list, each with an answer of its own: that a procedure is carried out "at
 * commune level" says neither who receives nor who decides.
 *
 * @param settled an official of the city stands by the answers; otherwise they are only what the words seem to say
 */
public record Responsibility(Answer receives, Answer decides, Answer guides, boolean settled) {

    /**
     * One answer.
     *
     * @param bodies empty when the words do not say
     * @param words  what it was read from, empty when nothing was found
     */
    public record Answer(Set<Body> bodies, String words) {

        public static final Answer UNKNOWN = new Answer(Set.of(), "");

        public Answer {
            bodies = bodies.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(bodies));
        }

        public static Answer of(Body body, String words) {
            return new Answer(Set.of(body), words);
        }

        public boolean isKnown() {
            return !bodies.isEmpty();
        }

        /** Known, and none of those named belongs to a commune. */
        public boolean isElsewhere() {
            return isKnown() && bodies.stream().noneMatch(Body::isOfTheCommune);
        }
    }
}
