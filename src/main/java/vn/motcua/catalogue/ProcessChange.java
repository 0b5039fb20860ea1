package vn.motcua.catalogue;

import java.time.LocalDate;
import java.util.List;

/**
 * Other inner steps for a procedure, as a new version.
 *
 * @param base     version that was edited; refused when another one has come since
 * @param from     first day of force, today or later and after the base's
 * @param decision approves the process
 * @param note     what changes and why
 */
public record ProcessChange(
        ProcedureCode code, long base, List<ProcessStep> steps, LocalDate from, Decision decision, String note) {

    public ProcessChange {
        steps = List.copyOf(steps);
    }
}
