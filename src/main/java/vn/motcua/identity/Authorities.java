package vn.motcua.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.Result;

/**
 * Authority papers: issuing, revoking, and what is printed above a signature. From its first to its last day a paper lends its
 * receiver the role; {@link Rights} follow by themselves. Every act is recorded in the audit.
 */
public interface Authorities {

    /**
     * Issues a paper. Only the head who holds the role by position may, or who holds it by a paper that the law lets be passed on.
     *
     * @return refused with IDN_113, IDN_200 to IDN_208, IDN_211 to IDN_215
     */
    Result<AuthorityPaper> issue(NewPaper paper, Officer issuer);

    /** Takes effect at once. For the issuer, or whoever leads the unit by position. Refused with IDN_207, IDN_209, IDN_210, IDN_216. */
    Result<AuthorityPaper> revoke(UUID paper, String reason, Officer by);

    /** Whether this officer may revoke the paper: its issuer, or whoever leads the unit by position. */
    boolean mayRevoke(AuthorityPaper paper, Officer by);

    /** A paper this officer issued or received, or of a unit whose papers the officer may read. */
    Optional<AuthorityPaper> find(UUID paper, Officer reader);

    /** As {@link #find}: the latest first, at most {@code limit}; papers not yet over before those that are. */
    List<AuthorityPaper> listFor(Officer reader, int limit);

    /** Papers in force in the unit today: who signs for whom. */
    List<AuthorityPaper> listInForce(UnitId unit);

    /** In which capacity this officer signs by this right. */
    SignedAs signing(Officer officer, Grant held);

    /** The paper by which the officer held the role for this procedure until it ended in the past 90 days, the latest. */
    Optional<AuthorityPaper> findEnded(AccountId receiver, Role role, UnitId unit, String field, String procedure);

    /**
     * A paper to be issued.
     *
     * @param procedures only within the fields; empty for all of them
     * @param lastDay    included
     */
    record NewPaper(
            SigningLine line,
            String number,
            LocalDate signedOn,
            String basis,
            AccountId receiver,
            UnitId unit,
            Role role,
            Set<String> fields,
            Set<String> procedures,
            LocalDate from,
            LocalDate lastDay) {}
}
