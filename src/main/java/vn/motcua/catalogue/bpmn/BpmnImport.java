package vn.motcua.catalogue.bpmn;

import java.util.List;
import vn.motcua.catalogue.ProcessStep;

/**
 * What a file came to.
 *
 * @param steps   in an order in which as few as possible lead up the table; what the file does not say is empty or 0 in them
 * @param leftOut what the file has and a table of steps cannot hold
 */
public record BpmnImport(List<ProcessStep> steps, List<LeftOut> leftOut) {

    public BpmnImport {
        steps = List.copyOf(steps);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * One thing that was not taken.
     *
     * @param element its kind in BPMN, such as {@code parallelGateway}
     * @param name    what the file calls it; its id where it has no name
     */
    public record LeftOut(String element, String name, Why why) {}

    /** Why something was not taken. */
    public enum Why {
        /** Only one branch of it was followed. */
        FIRST_BRANCH,
        /** It was passed over; the way goes on behind it. */
        PASSED_OVER,
        /** No way from the beginning leads to it. */
        NOT_REACHED,
        /** A table of steps has no place for it. */
        NO_PLACE,
        /** No post of this name does inner steps. */
        UNKNOWN_POST
    }
}
