package vn.motcua.catalogue.internal;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;
import vn.motcua.catalogue.CatalogueRefusal;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.ProcessChange;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Role;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Result;
import vn.motcua.shared.Text;

/** Writes other inner steps as a new version, which waits for somebody else's confirmation. */
@Component
class ProposeProcess {

    private static final int LONGEST = 500;

    private final JdbcProcedures procedures;
    private final JdbcAuthored authored;
    private final ProcessRules rules;
    private final RememberedFields fields;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProposeProcess(
            JdbcProcedures procedures,
            JdbcAuthored authored,
            ProcessRules rules,
            RememberedFields fields,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.procedures = procedures;
        this.authored = authored;
        this.rules = rules;
        this.fields = fields;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    Result<ProcedureVersion> propose(ProcessChange change, Officer officer) {
        if (!officer.rights().hasAnywhere(Role.CITY_ADMINISTRATOR)) {
            return Result.refused(CatalogueRefusal.CAT_130_CITY_ADMINISTRATOR_ONLY);
        }
        procedures.lock(change.code(), clock.instant());
        var base = procedures.findLatest(change.code());
        var refusal = refusal(change, base);
        if (refusal.isPresent()) {
            return new Result.Refused<>(refusal.get());
        }
        return Result.done(write(change, base.orElseThrow(), officer));
    }

    private Optional<Refusal> refusal(ProcessChange change, Optional<ProcedureVersion> base) {
        if (base.isEmpty()) {
            return Optional.of(Refusal.of(CatalogueRefusal.CAT_110_NO_SUCH_PROCEDURE));
        }
        var edited = base.get();
        if (authored.isAwaited(change.code())) {
            return Optional.of(Refusal.of(CatalogueRefusal.CAT_135_VERSION_AWAITED));
        }
        if (edited.id() != change.base()) {
            return Optional.of(Refusal.of(CatalogueRefusal.CAT_136_CHANGED_MEANWHILE));
        }
        var today = CivilTime.day(clock.instant());
        if (change.from().isBefore(today)
                || !change.from().isAfter(edited.from())
                || change.from().isAfter(today.plusYears(2))) {
            return Optional.of(Refusal.of(CatalogueRefusal.CAT_137_DAY_OF_FORCE, CivilTime.date(edited.from())));
        }
        if (missing(change.decision()) || missing(change.note())) {
            return Optional.of(Refusal.of(CatalogueRefusal.CAT_138_DECISION_MISSING, LONGEST));
        }
        if (fields.hasEnded(edited.field(), change.from())) {
            return Optional.of(Refusal.of(CatalogueRefusal.CAT_139_FIELD_ENDED));
        }
        return rules.refusal(change.steps(), edited.limits(), change.from());
    }

    private static boolean missing(String text) {
        return text.isBlank() || text.length() > LONGEST;
    }

    private ProcedureVersion write(ProcessChange change, ProcedureVersion base, Officer officer) {
        var content = base.content().withProcess(change.steps(), change.from());
        int number = procedures.listVersions(change.code()).getFirst().number() + 1;
        var decision = Text.clean(change.decision());
        long id = procedures.insert(content, number, ContentJson.hash(content), decision, clock.instant());
        authored.insert(id, officer.account().value(), officer.fullName(), decision, Text.clean(change.note()));
        audit.record(new AuditEntry(
                "catalogue.process-proposed",
                officer.account().value().toString(),
                "procedure-version:" + id,
                Map.of("code", change.code().value(), "number", String.valueOf(number))));
        events.publishEvent(new CatalogueChanged());
        return procedures.find(id).orElseThrow();
    }

    /** By anyone who might confirm it, and by its author, who takes it back so. */
    @Transactional
    Result<ProcedureVersion> decline(long versionId, Officer officer, String typed) {
        if (!officer.rights().hasAnywhere(Role.CITY_ADMINISTRATOR)) {
            return Result.refused(CatalogueRefusal.CAT_130_CITY_ADMINISTRATOR_ONLY);
        }
        var reason = Text.clean(typed);
        if (missing(reason)) {
            return Result.refused(CatalogueRefusal.CAT_138_DECISION_MISSING, LONGEST);
        }
        var found = procedures.find(versionId);
        if (found.isEmpty()) {
            return Result.refused(CatalogueRefusal.CAT_121_NO_SUCH_VERSION);
        }
        procedures.lock(found.get().code(), clock.instant());
        if (!authored.decline(versionId, officer.account().value(), officer.fullName(), reason, clock.instant())) {
            return Result.refused(CatalogueRefusal.CAT_122_ALREADY_CONFIRMED);
        }
        audit.record(new AuditEntry(
                "catalogue.version-declined",
                officer.account().value().toString(),
                "procedure-version:" + versionId,
                Map.of("code", found.get().code().value())));
        return Result.done(found.get());
    }
}
