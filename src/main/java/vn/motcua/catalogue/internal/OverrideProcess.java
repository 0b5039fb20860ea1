package vn.motcua.catalogue.internal;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;
import vn.motcua.catalogue.CatalogueRefusal;
import vn.motcua.catalogue.ProcedureCode;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.ProcessStep;
import vn.motcua.catalogue.UnitOverride;
import vn.motcua.catalogue.UnitOverrides;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Officers;
import vn.motcua.identity.Role;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Result;
import vn.motcua.shared.Slice;
import vn.motcua.shared.Text;

/** Checks what a unit asks for against the city's process, and keeps it. */
@Service
class OverrideProcess implements UnitOverrides {

    private static final int MOST = 200;
    private static final int LONGEST = 500;
    private static final Pattern CURSOR = Pattern.compile("(\\d\\.\\d{6})-(\\d{1,9})");

    private final JdbcOverrides overrides;
    private final RememberedOverrides remembered;
    private final RememberedContents contents;
    private final JdbcProcedures procedures;
    private final ProcessRules rules;
    private final Officers officers;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OverrideProcess(
            JdbcOverrides overrides,
            RememberedOverrides remembered,
            RememberedContents contents,
            JdbcProcedures procedures,
            ProcessRules rules,
            Officers officers,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.overrides = overrides;
        this.remembered = remembered;
        this.contents = contents;
        this.events = events;
        this.procedures = procedures;
        this.rules = rules;
        this.officers = officers;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public boolean mayChange(UnitId unit, Officer officer) {
        return Arrays.stream(officer.rights().units(Role.UNIT_ADMINISTRATOR)).anyMatch(it -> it == unit.value());
    }

    @Override
    public Optional<UnitOverride> find(UnitId unit, ProcedureCode code) {
        return overrides.find(unit, code).map(this::shown);
    }

    private UnitOverride shown(JdbcOverrides.Row row) {
        var version = procedures.find(row.version()).orElseThrow();
        boolean outdated =
                inForce(version.code()).filter(it -> it.id() == version.id()).isEmpty();
        return new UnitOverride(
                row.id(),
                row.unit(),
                version,
                row.hours(),
                row.receiver(),
                row.receiverName(),
                row.basis(),
                row.by(),
                outdated);
    }

    private Optional<ProcedureVersion> inForce(ProcedureCode code) {
        return procedures.findInForce(code, CivilTime.day(clock.instant()));
    }

    @Override
    public UnitSteps stepsAt(UnitId unit, long version) {
        var content = contents.all(List.of(version)).get(version);
        if (content == null) {
            throw new NoSuchElementException("No procedure version " + version);
        }
        var steps = content.steps();
        return remembered
                .find(unit, version)
                .filter(it -> it.hours().size() == steps.size() && !it.hours().equals(UnitOverrides.hours(steps)))
                .map(it -> new UnitSteps(withHours(steps, it.hours()), true))
                .orElseGet(() -> new UnitSteps(steps, false));
    }

    @Override
    public Optional<Receiver> findReceiver(UnitId unit, ProcedureVersion version) {
        return remembered.find(unit, version.id()).flatMap(OverrideProcess::receiver);
    }

    private static Optional<Receiver> receiver(JdbcOverrides.Row row) {
        var account = row.receiver();
        var name = row.receiverName();
        return account == null || name == null
                ? Optional.empty()
                : Optional.of(new Receiver(account, name, row.basis()));
    }

    private static List<ProcessStep> withHours(List<ProcessStep> steps, List<BigDecimal> hours) {
        var all = new ArrayList<ProcessStep>();
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            all.add(new ProcessStep(step.name(), step.by(), hours.get(i), step.next()));
        }
        return all;
    }

    @Override
    public Slice<UnitOverride> list(Officer officer, @Nullable String after, int limit) {
        int most = Math.clamp(limit, 1, MOST);
        boolean everywhere = officer.rights().hasAnywhere(Role.CITY_ADMINISTRATOR);
        var place = CURSOR.matcher(after == null ? "" : after);
        boolean on = place.matches();
        var rows = overrides.list(
                everywhere ? null : officer.rights().units(Role.UNIT_ADMINISTRATOR),
                on ? place.group(1) : "",
                on ? Integer.parseInt(place.group(2)) : 0,
                most + 1);
        return Slice.of(rows, most, it -> it.code() + "-" + it.unit().value()).map(this::shown);
    }

    @Override
    @Transactional
    public Result<UnitOverride> put(Asked asked, Officer officer) {
        if (!mayChange(asked.unit(), officer)) {
            return Result.refused(CatalogueRefusal.CAT_160_NOT_THE_UNITS_ADMINISTRATOR);
        }
        procedures.lock(asked.code(), clock.instant());
        var found = inForce(asked.code());
        if (found.isEmpty()) {
            return Result.refused(CatalogueRefusal.CAT_110_NO_SUCH_PROCEDURE);
        }
        var version = found.get();
        var receiver = receiver(asked, version);
        var refusal = refusal(asked, version, receiver);
        if (refusal.isPresent()) {
            return new Result.Refused<>(refusal.get());
        }
        overrides.end(asked.unit(), asked.code(), clock.instant());
        overrides.insert(
                new JdbcOverrides.Row(
                        0,
                        asked.unit(),
                        asked.code().value(),
                        version.id(),
                        UnitOverrides.hours(asked.steps()),
                        receiver.map(it -> it.account().value()).orElse(null),
                        receiver.map(Officer::fullName).orElse(null),
                        Text.clean(asked.basis()),
                        officer.fullName()),
                officer.account().value(),
                clock.instant());
        record("catalogue.process-overridden", asked.unit(), asked.code(), officer);
        return Result.done(find(asked.unit(), asked.code()).orElseThrow());
    }

    private Optional<Officer> receiver(Asked asked, ProcedureVersion version) {
        var wanted = asked.receiver();
        return wanted == null
                ? Optional.empty()
                : receivers(asked.unit(), version).stream()
                        .filter(it -> it.account().value().equals(wanted))
                        .findFirst();
    }

    private List<Officer> receivers(UnitId unit, ProcedureVersion version) {
        return officers.listWith(Role.RECEPTION_OFFICER, unit).stream()
                .filter(it -> it.rights().has(Role.RECEPTION_OFFICER, unit, version.field()))
                .toList();
    }

    private Optional<Refusal> refusal(Asked asked, ProcedureVersion version, Optional<Officer> receiver) {
        if (version.id() != asked.base()) {
            return Optional.of(Refusal.of(CatalogueRefusal.CAT_136_CHANGED_MEANWHILE));
        }
        if (!withHours(asked.steps(), ones(asked.steps())).equals(withHours(version.steps(), ones(version.steps())))) {
            return Optional.of(Refusal.of(CatalogueRefusal.CAT_161_STEPS_ARE_THE_CITYS));
        }
        UUID wanted = asked.receiver();
        if (wanted != null && receiver.isEmpty()) {
            return Optional.of(Refusal.of(CatalogueRefusal.CAT_162_NOT_A_RECEIVING_OFFICER));
        }
        if (asked.basis().isBlank() || asked.basis().length() > LONGEST) {
            return Optional.of(Refusal.of(CatalogueRefusal.CAT_163_OVERRIDE_BASIS, LONGEST));
        }
        boolean sameHours = asked.steps().equals(version.steps());
        if (sameHours && wanted == null) {
            return Optional.of(Refusal.of(CatalogueRefusal.CAT_153_NOTHING_CHANGED));
        }
        var today = CivilTime.day(clock.instant());
        return sameHours
                ? Optional.empty()
                : rules.missingHours(asked.steps()).or(() -> rules.hours(asked.steps(), version.limits(), today));
    }

    private static List<BigDecimal> ones(List<ProcessStep> steps) {
        return steps.stream().map(_ -> BigDecimal.ONE).toList();
    }

    @Override
    @Transactional
    public Result<UnitOverride> end(UnitId unit, ProcedureCode code, Officer officer) {
        if (!mayChange(unit, officer)) {
            return Result.refused(CatalogueRefusal.CAT_160_NOT_THE_UNITS_ADMINISTRATOR);
        }
        var standing = find(unit, code);
        if (standing.isEmpty() || !overrides.end(unit, code, clock.instant())) {
            return Result.refused(CatalogueRefusal.CAT_164_NO_OVERRIDE);
        }
        record("catalogue.override-ended", unit, code, officer);
        return Result.done(standing.get());
    }

    private void record(String action, UnitId unit, ProcedureCode code, Officer officer) {
        events.publishEvent(new OverridesChanged());
        audit.record(new AuditEntry(
                action, officer.account().value().toString(), "unit:" + unit.value(), Map.of("code", code.value())));
    }
}
