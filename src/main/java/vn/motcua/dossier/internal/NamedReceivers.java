package vn.motcua.dossier.internal;

import static vn.motcua.dossier.DossierRefusal.DOS_254_NAMED_RECEIVER;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.UnitOverrides;
import vn.motcua.identity.Absences;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Officers;
import vn.motcua.identity.Role;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Refusal;

/**
 * Where a unit names who receives a procedure, that officer receives, or whoever stands in. Nobody is sent away because of it: when
 * the one named is away or no longer at the desk, whoever is there receives.
 */
@Component
class NamedReceivers {

    private final UnitOverrides overrides;
    private final Officers officers;
    private final Absences absences;

    NamedReceivers(UnitOverrides overrides, Officers officers, Absences absences) {
        this.overrides = overrides;
        this.officers = officers;
        this.absences = absences;
    }

    /** Why this officer does not receive it there now; empty when it is theirs. */
    Optional<Refusal> refusal(UnitId unit, ProcedureVersion version, Officer officer, Instant now) {
        return overrides
                .findReceiver(unit, version)
                .filter(it -> !officer.account().value().equals(it.account()))
                .filter(it -> isThere(new AccountId(it.account()), unit, version, now))
                .filter(it -> standsIn(officer, new AccountId(it.account()), unit, version)
                        .isEmpty())
                .map(it -> Refusal.of(DOS_254_NAMED_RECEIVER, it.name(), it.basis()));
    }

    private static Optional<?> standsIn(Officer officer, AccountId named, UnitId unit, ProcedureVersion version) {
        return officer.rights()
                .findFor(
                        named,
                        Role.RECEPTION_OFFICER,
                        unit,
                        version.field(),
                        version.code().value());
    }

    private boolean isThere(AccountId named, UnitId unit, ProcedureVersion version, Instant now) {
        boolean receives = officers.find(named)
                .filter(it -> it.rights().has(Role.RECEPTION_OFFICER, unit, version.field()))
                .isPresent();
        return receives
                && absences.listOn(unit, CivilTime.day(now)).stream()
                        .noneMatch(it -> it.account().equals(named) && it.isAt(now));
    }
}
