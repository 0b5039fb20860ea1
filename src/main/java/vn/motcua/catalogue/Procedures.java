package vn.motcua.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

    /**
     * Other inner steps as a new version; takes force on its day once somebody else has confirmed it. Dossiers in flight stay
     * on theirs. Refusals: {@code CAT_130} not a city administrator, {@code CAT_110}, {@code CAT_135} another one waits,
     * {@code CAT_136} edited from a version that is no longer the latest, {@code CAT_137} to {@code CAT_143}.
     */
    Result<ProcedureVersion> propose(ProcessChange change, Officer officer);

    /** A version that waits will never take force. Refusals: {@code CAT_130}, {@code CAT_121}, {@code CAT_122}, {@code CAT_138}. */
    Result<ProcedureVersion> decline(long versionId, Officer officer, String reason);

    /** Who wrote these versions and why; those that came from outside are left out. */
    Map<Long, AuthoredVersion> findAuthored(Collection<Long> versionIds);

    /** The newest version that counts, in force or still to come. */
    Optional<ProcedureVersion> findLatest(ProcedureCode code);

    /** Office hours inside the shortest limit of the version; the steps together stay within them. */
    Optional<BigDecimal> findMostHours(ProcedureVersion version, LocalDate from);

    /** What waits for an official: not confirmed, and in force or still to come; the earliest first. */
    List<ProcedureVersion> listUnconfirmed(int limit);

    /**
     * An official stands by limit and fee; from then on dossiers can be admitted. Kept in the audit.
     * Refusals: {@code CAT_120} not a city administrator, {@code CAT_121} no such version,
     * {@code CAT_122} already confirmed, {@code CAT_125} written by the same person, {@code CAT_126} declined, {@code CAT_123} superseded, {@code CAT_124} note missing or over 500 characters.
     *
     * @param note on what ground: the text that was compared
     */
    Result<ProcedureVersion> confirm(long versionId, Officer officer, String note);
}
