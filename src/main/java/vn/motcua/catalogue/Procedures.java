package vn.motcua.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.motcua.identity.Officer;
import vn.motcua.shared.Result;

/** The door: which procedures there are, what they said on a day, and who stands by limit and fee. */
public interface Procedures {

    /** What the procedure says on a civil day. */
    Optional<ProcedureVersion> findInForce(ProcedureCode code, LocalDate on);

    /**
     * A version by its id; ids that were given out never vanish.
     *
     * @throws java.util.NoSuchElementException when there is no such version
     */
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

    /** What waits for an official: not confirmed, and in force or still to come; the earliest first. */
    List<ProcedureVersion> listUnconfirmed(int limit);

    /**
     * An official stands by limit and fee; from then on dossiers can be admitted. Kept in the audit.
     * Refusals: {@code CAT_120} not a city administrator, {@code CAT_121} no such version,
     * {@code CAT_122} already confirmed, {@code CAT_123} superseded, {@code CAT_124} note missing or over 500 characters.
     *
     * @param note on what ground: the text that was compared
     */
    Result<ProcedureVersion> confirm(long versionId, Officer officer, String note);
}
