package vn.motcua.catalogue.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;
import vn.motcua.catalogue.CatalogueRefusal;
import vn.motcua.catalogue.ContentChange;
import vn.motcua.catalogue.Decision;
import vn.motcua.catalogue.ProcedureCode;
import vn.motcua.catalogue.ProcedureContent;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.ProcessChange;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Role;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Result;
import vn.motcua.shared.Text;

/** Writes other steps or another content as a new version, which waits for somebody else's confirmation. */
@Component
class ProposeVersion {

    private static final int LONGEST = 500;

    /** The first day of the state whose decisions these are. */
    private static final LocalDate EARLIEST_DECISION = LocalDate.of(1945, 9, 2);

    private final JdbcProcedures procedures;
    private final JdbcAuthored authored;
    private final ProcessRules rules;
    private final RememberedFields fields;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProposeVersion(
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
        var asked = new Asked(change.code(), change.base(), change.from(), change.decision(), change.note());
        return propose(asked, officer, base -> rules.refusal(change.steps(), base.limits(), change.from())
                .<Result<ProcedureContent>>map(Result.Refused::new)
                .orElseGet(() -> Result.done(base.content().withProcess(change.steps(), change.from()))));
    }

    @Transactional
    Result<ProcedureVersion> propose(ContentChange change, Officer officer) {
        var content = change.content();
        var asked = new Asked(content.code(), change.base(), content.from(), change.decision(), change.note());
        return propose(asked, officer, base -> ContentRules.refusal(content, base.content())
                .or(() -> rules.hours(content.steps(), content.limits(), content.from()))
                .<Result<ProcedureContent>>map(Result.Refused::new)
                .orElseGet(() -> Result.done(content)));
    }

    /** What every change names. */
    private record Asked(ProcedureCode code, long base, LocalDate from, Decision decision, String note) {}

    private Result<ProcedureVersion> propose(
            Asked asked, Officer officer, Function<ProcedureVersion, Result<ProcedureContent>> content) {
        if (!officer.rights().hasAnywhere(Role.CITY_ADMINISTRATOR)) {
            return Result.refused(CatalogueRefusal.CAT_130_CITY_ADMINISTRATOR_ONLY);
        }
        procedures.lock(asked.code(), clock.instant());
        var found = procedures.findLatest(asked.code());
        if (found.isEmpty()) {
            return Result.refused(CatalogueRefusal.CAT_110_NO_SUCH_PROCEDURE);
        }
        var base = found.get();
        return refusal(asked, base)
                .<Result<ProcedureContent>>map(Result.Refused::new)
                .orElseGet(() -> content.apply(base))
                .map(it -> write(it, asked, officer));
    }

    private Optional<Refusal> refusal(Asked asked, ProcedureVersion base) {
        if (authored.isAwaited(asked.code())) {
            return Optional.of(Refusal.of(CatalogueRefusal.CAT_135_VERSION_AWAITED));
        }
        if (base.id() != asked.base()) {
            return Optional.of(Refusal.of(CatalogueRefusal.CAT_136_CHANGED_MEANWHILE));
        }
        var today = CivilTime.day(clock.instant());
        var from = asked.from();
        if (from.isBefore(today) || !from.isAfter(base.from()) || from.isAfter(today.plusYears(2))) {
            return Optional.of(Refusal.of(CatalogueRefusal.CAT_137_DAY_OF_FORCE, CivilTime.date(base.from())));
        }
        if (isIncomplete(asked.decision(), from)) {
            return Optional.of(Refusal.of(CatalogueRefusal.CAT_145_DECISION_INCOMPLETE, LONGEST));
        }
        if (missing(asked.note())) {
            return Optional.of(Refusal.of(CatalogueRefusal.CAT_138_DECISION_MISSING, LONGEST));
        }
        return fields.hasEnded(base.field(), from)
                ? Optional.of(Refusal.of(CatalogueRefusal.CAT_139_FIELD_ENDED))
                : Optional.empty();
    }

    private static boolean isIncomplete(Decision decision, LocalDate from) {
        return missing(decision.number())
                || missing(decision.issuer())
                || decision.day().isAfter(from)
                || decision.day().isBefore(EARLIEST_DECISION);
    }

    private static boolean missing(String text) {
        return text.isBlank() || text.length() > LONGEST;
    }

    private ProcedureVersion write(ProcedureContent content, Asked asked, Officer officer) {
        var typed = asked.decision();
        var code = content.code();
        int number = procedures.listVersions(code).getFirst().number() + 1;
        var decision = new Decision(Text.clean(typed.number()), typed.day(), Text.clean(typed.issuer()));
        long id = procedures.insert(content, number, ContentJson.hash(content), decision.words(), clock.instant());
        authored.insert(id, officer.account().value(), officer.fullName(), decision, Text.clean(asked.note()));
        audit.record(new AuditEntry(
                "catalogue.version-proposed",
                officer.account().value().toString(),
                "procedure-version:" + id,
                Map.of("code", code.value(), "number", String.valueOf(number))));
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
