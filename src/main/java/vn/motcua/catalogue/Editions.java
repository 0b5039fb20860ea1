package vn.motcua.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Officer;
import vn.motcua.shared.Result;
import vn.motcua.shared.Slice;

/** The door to versions in their order: what follows what, what is to come, and how officials write the next one. */
public interface Editions {

    /**
     * One version as its history shows it.
     *
     * @param authored who wrote it and by which decision; null for what came from outside
     * @param before   the version it follows; null for the first
     */
    record Edition(
            ProcedureVersion version,
            @Nullable AuthoredVersion authored,
            @Nullable ProcedureVersion before) {

        /** It waits for a second person. */
        public boolean isAwaited() {
            return authored != null && !authored.declined() && !version.confirmed();
        }

        public boolean isDeclined() {
            return authored != null && authored.declined();
        }
    }

    /** Every version of a procedure, the newest first; empty when the code is unknown. */
    List<Edition> list(ProcedureCode code);

    /** The version of this number. */
    Optional<Edition> find(ProcedureCode code, int number);

    /** The version that counts, in force the day before this one takes force. */
    Optional<ProcedureVersion> findBefore(ProcedureVersion version);

    /** Versions that count and take force after the day, the earliest first. */
    List<ProcedureVersion> listComing(ProcedureCode code, LocalDate after);

    /** What is in force on the day, by code; so that a whole catalogue is never in memory at once. */
    Slice<ProcedureVersion> listInForce(LocalDate on, @Nullable String after, int limit);

    /**
     * Another content as a new version; takes force on its day once somebody else has confirmed it. Refusals as for
     * {@link Procedures#propose}, and {@code CAT_153} nothing changed, {@code CAT_154} incomplete.
     */
    Result<ProcedureVersion> propose(ContentChange change, Officer officer);

    /**
     * Everything that keeps these steps from being published with the version's limits, by step; empty when nothing does.
     *
     * @param from first day of force, whose calendar says how many hours a limit has
     */
    List<ProcessProblem> listProblems(List<ProcessStep> steps, ProcedureVersion version, LocalDate from);
}
