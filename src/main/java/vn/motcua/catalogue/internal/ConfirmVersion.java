package vn.motcua.catalogue.internal;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;
import vn.motcua.catalogue.AuthoredVersion;
import vn.motcua.catalogue.CatalogueRefusal;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Role;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Result;
import vn.motcua.shared.Text;

/** An official of the city stands by limit and fee of one version. Once, and only of a version that is not past. */
@Component
class ConfirmVersion {

    private static final int LONGEST_NOTE = 500;

    private final JdbcProcedures procedures;
    private final JdbcAuthored authored;
    private final JdbcNational national;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ConfirmVersion(
            JdbcProcedures procedures,
            JdbcAuthored authored,
            JdbcNational national,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.procedures = procedures;
        this.authored = authored;
        this.national = national;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    Result<ProcedureVersion> confirm(long versionId, Officer officer, String note) {
        var ground = Text.clean(note);
        var found = procedures.find(versionId);
        var refusal = refusal(found, officer, ground);
        if (refusal.isPresent()) {
            return Result.refused(refusal.get());
        }
        if (!procedures.confirm(versionId, officer.account().value(), officer.fullName(), ground, clock.instant())) {
            return Result.refused(CatalogueRefusal.CAT_122_ALREADY_CONFIRMED);
        }
        record(found.orElseThrow(), officer);
        events.publishEvent(new CatalogueChanged());
        return Result.done(procedures.find(versionId).orElseThrow());
    }

    private Optional<CatalogueRefusal> refusal(Optional<ProcedureVersion> found, Officer officer, String ground) {
        if (!officer.rights().hasAnywhere(Role.CITY_ADMINISTRATOR)) {
            return Optional.of(CatalogueRefusal.CAT_120_NOT_CITY_ADMINISTRATOR);
        }
        if (found.isEmpty()) {
            return Optional.of(CatalogueRefusal.CAT_121_NO_SUCH_VERSION);
        }
        if (national.isOfTheList(found.get().id())) {
            return Optional.of(CatalogueRefusal.CAT_170_NATIONAL_REVIEW);
        }
        var written = authored.find(found.get().id());
        if (written.filter(AuthoredVersion::declined).isPresent()) {
            return Optional.of(CatalogueRefusal.CAT_126_DECLINED);
        }
        if (written.filter(it -> it.author().equals(officer.account().value())).isPresent()) {
            return Optional.of(CatalogueRefusal.CAT_125_OWN_VERSION);
        }
        if (isPast(found.get())) {
            return Optional.of(CatalogueRefusal.CAT_123_SUPERSEDED);
        }
        if (ground.isEmpty() || ground.length() > LONGEST_NOTE) {
            return Optional.of(CatalogueRefusal.CAT_124_NOTE_MISSING);
        }
        return Optional.empty();
    }

    private boolean isPast(ProcedureVersion version) {
        var until = version.until();
        return until != null && (until.isBefore(version.from()) || until.isBefore(CivilTime.day(clock.instant())));
    }

    private void record(ProcedureVersion version, Officer officer) {
        var details = Map.of("code", version.code().value(), "number", String.valueOf(version.number()));
        audit.record(new AuditEntry(
                "catalogue.version-confirmed",
                officer.account().value().toString(),
                "procedure-version:" + version.id(),
                details));
    }
}
