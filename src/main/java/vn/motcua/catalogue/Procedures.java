package vn.motcua.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The door: which procedures there are, what they said on a day, and who stands by limit and fee. */
public interface Procedures {

    /** What the procedure says on a civil day. */
    Optional<ProcedureVersion> findInForce(ProcedureCode code, LocalDate on);

    /** @throws java.util.NoSuchElementException when there is no such version; ids that were given out never vanish */
    ProcedureVersion getVersion(long versionId);

    /** All versions of a procedure, the newest first; empty when the code is unknown. */
    List<ProcedureVersion> listVersions(ProcedureCode code);

    /** What is in force today, by code. */
    List<ProcedureVersion> listInForce();

    /** What somebody typed, with or without accents, the last word possibly unfinished. Never throws on what was typed. */
    default List<Hit> search(String query, int limit) {
        return search(ProcedureSearch.of(query, limit));
    }

    List<Hit> search(ProcedureSearch search);

    /**
     * Writes a new version when the content differs from the latest one; otherwise writes nothing.
     *
     * @param source where it comes from, for whoever reviews it
     * @return the version that now says this
     */
    ProcedureVersion record(ProcedureContent content, String source);
}
