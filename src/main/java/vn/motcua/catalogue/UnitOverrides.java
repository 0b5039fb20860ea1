package vn.motcua.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Officer;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.Result;
import vn.motcua.shared.Slice;

/**
 * The door to what units do otherwise. A procedure is defined once by the city and in force everywhere; a unit says who receives
 * and shares out the hours of the steps within the limit, nothing else. Acts are kept in the audit.
 */
public interface UnitOverrides {

    /**
     * What a unit asks for.
     *
     * @param base     version whose steps it was made for; refused when another one is in force
     * @param steps    the steps as the unit would have them: names, posts and ways are the city's
     * @param receiver account of the receiving officer, null for whoever is at the desk
     */
    record Asked(
            UnitId unit,
            ProcedureCode code,
            long base,
            List<ProcessStep> steps,
            @Nullable UUID receiver,
            String basis) {

        public Asked {
            steps = List.copyOf(steps);
        }
    }

    /** Whether the officer administers the unit. */
    boolean mayChange(UnitId unit, Officer officer);

    Optional<UnitOverride> find(UnitId unit, ProcedureCode code);

    /**
     * The steps as they hold at the unit: the city's, with the unit's hours where it has its own for this version. From memory, for
     * every act asks; another node's change is heard within a second, or a minute after the database was away.
     *
     * @throws java.util.NoSuchElementException when there is no such version
     */
    UnitSteps stepsAt(UnitId unit, long version);

    default List<ProcessStep> listSteps(UnitId unit, ProcedureVersion version) {
        return stepsAt(unit, version.id()).steps();
    }

    /**
     * How a process is walked at a unit.
     *
     * @param ofUnit the unit has shared out the hours itself
     */
    record UnitSteps(List<ProcessStep> steps, boolean ofUnit) {}

    /** Who receives at the unit by this version; empty for whoever is at the desk. */
    Optional<Receiver> findReceiver(UnitId unit, ProcedureVersion version);

    /**
     * Named by the unit.
     *
     * @param name  to show
     * @param basis the unit's paper that says so
     */
    record Receiver(UUID account, String name, String basis) {}

    /** Who overrides what, by procedure and unit: of every unit for the city's administrators, else of the officer's own units. */
    Slice<UnitOverride> list(Officer officer, @Nullable String after, int limit);

    /**
     * Replaces what the unit had. Refused with {@code CAT_160} not the unit's administrator, {@code CAT_110},
     * {@code CAT_136} another version is in force, {@code CAT_161} the steps themselves differ, {@code CAT_140} an hour is missing,
     * {@code CAT_143} beyond the limit, {@code CAT_162} no receiving officer of the unit, {@code CAT_163} without basis,
     * {@code CAT_153} nothing is otherwise.
     */
    Result<UnitOverride> put(Asked asked, Officer officer);

    /** The city's process holds again. Refused with {@code CAT_160}, {@code CAT_164} none stands. */
    Result<UnitOverride> end(UnitId unit, ProcedureCode code, Officer officer);

    /** The hours of these steps, in their order. */
    static List<BigDecimal> hours(List<ProcessStep> steps) {
        return steps.stream().map(ProcessStep::hours).toList();
    }
}
