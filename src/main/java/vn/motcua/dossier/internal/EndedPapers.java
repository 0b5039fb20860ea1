package vn.motcua.dossier.internal;

import static vn.motcua.dossier.DossierRefusal.*;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;
import vn.motcua.dossier.Acted;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.DossierId;
import vn.motcua.identity.Authorities;
import vn.motcua.identity.AuthorityPaper;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Role;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Result;

/** Says which paper has ended where somebody still acts by it, and leaves a line in the audit. Asked only after a refusal. */
@Component
class EndedPapers {

    private final Authorities authorities;
    private final AuditTrail audit;

    EndedPapers(Authorities authorities, AuditTrail audit) {
        this.authorities = authorities;
        this.audit = audit;
    }

    /** The better reason for a refusal that only says that the right is missing. */
    Refusal explain(Refusal why, Dossier dossier, Action action, Officer officer) {
        boolean rightMissing = why.code() == DOS_101_NOT_YOUR_UNIT || why.code() == DOS_102_STEP_OF_ANOTHER_ROLE;
        return rightMissing ? find(dossier, action, officer).orElse(why) : why;
    }

    private Optional<Refusal> find(Dossier dossier, Action action, Officer officer) {
        var role = Desks.roleOf(action.desk(), dossier.decidedBy);
        var unit = Desks.unitOf(action.desk(), dossier.receiving(), dossier.resolving);
        return find(dossier, role, unit, officer);
    }

    /** For a dossier that has gone out of sight altogether. */
    Optional<Refusal> find(Dossier dossier, Officer officer) {
        return Stream.of(Role.UNIT_LEADER, Role.CENTRE_LEADER)
                .flatMap(role -> Stream.of(dossier.resolving, dossier.receiving())
                        .flatMap(unit -> find(dossier, role, unit, officer).stream()))
                .findFirst();
    }

    private Optional<Refusal> find(Dossier dossier, Role role, UnitId unit, Officer officer) {
        return role != Role.UNIT_LEADER && role != Role.CENTRE_LEADER
                ? Optional.empty()
                : authorities
                        .findEnded(officer.account(), role, unit, dossier.field, dossier.procedure)
                        .map(EndedPapers::refusal);
    }

    private static Refusal refusal(AuthorityPaper paper) {
        return paper.revokedAt() == null
                ? Refusal.of(DOS_170_PAPER_ENDED, paper.number(), CivilTime.date(paper.lastDay()))
                : Refusal.of(DOS_171_PAPER_REVOKED, paper.number(), CivilTime.moment(paper.revokedAt()));
    }

    /** An act tried by a paper that has ended is worth knowing of. */
    void noteUse(Result<Acted> outcome, DossierId dossier, Action action, Officer officer) {
        if (outcome instanceof Result.Refused<Acted>(var why)
                && (why.code() == DOS_170_PAPER_ENDED || why.code() == DOS_171_PAPER_REVOKED)) {
            audit.record(new AuditEntry(
                    "authority.ended-use-refused",
                    officer.account().toString(),
                    "dossier:" + dossier,
                    Map.of("action", action.name())));
        }
    }
}
