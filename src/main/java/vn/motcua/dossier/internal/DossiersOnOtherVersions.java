package vn.motcua.dossier.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.Procedures;
import vn.motcua.clock.Deadlines;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.VersionEffects;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Rights;
import vn.motcua.identity.Role;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Slice;

/** Goes from unit to unit within the officer's rights; nothing is written. */
@Service
class DossiersOnOtherVersions implements VersionEffects {

    private static final Role[] LEADING = {Role.UNIT_LEADER, Role.CENTRE_LEADER};
    private static final int MOST = 500;

    private final JdbcOnOtherVersions dossiers;
    private final JdbcRunning running;
    private final Procedures procedures;
    private final Policies policies;
    private final Deadlines deadlines;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    DossiersOnOtherVersions(
            JdbcOnOtherVersions dossiers,
            JdbcRunning running,
            Procedures procedures,
            Policies policies,
            Deadlines deadlines,
            Units units,
            AuditTrail audit,
            Clock clock) {
        this.dossiers = dossiers;
        this.running = running;
        this.procedures = procedures;
        this.policies = policies;
        this.deadlines = deadlines;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public boolean mayLook(Officer officer) {
        return ofCity(officer) || officer.rights().units(LEADING).length > 0;
    }

    private static boolean ofCity(Officer officer) {
        return officer.rights().hasAnywhere(Role.CITY_ADMINISTRATOR);
    }

    /** Null for every unit and field. */
    private static Rights.@Nullable Scope scope(Officer officer) {
        return ofCity(officer) ? null : officer.rights().scope(LEADING);
    }

    /** The next unit above this one that the officer sees and that has open work. */
    private Optional<Integer> nextUnit(int unit, Rights.@Nullable Scope scope) {
        return scope == null
                ? running.findUnitAfter(unit)
                : IntStream.of(scope.units()).filter(it -> it > unit).boxed().min(Integer::compare);
    }

    @Override
    public List<UnitCount> count(ProcedureVersion version, Officer officer) {
        var counts = new ArrayList<UnitCount>();
        if (!mayLook(officer)) {
            return counts;
        }
        var scope = scope(officer);
        for (var unit = nextUnit(0, scope); unit.isPresent(); unit = nextUnit(unit.get(), scope)) {
            int found = dossiers.count(unit.get(), version.code().value(), version.id(), scope, CAP + 1);
            if (found > 0) {
                counts.add(new UnitCount(new UnitId(unit.get()), Math.min(found, CAP), found > CAP));
            }
        }
        return counts;
    }

    @Override
    public Slice<Touched> list(ProcedureVersion version, Officer officer, @Nullable String after, int limit) {
        if (!mayLook(officer)) {
            return new Slice<>(List.of(), null);
        }
        int most = Math.clamp(limit, 1, MOST);
        var found = read(version, scope(officer), RunningPlace.parse(after), most + 1);
        if (!found.isEmpty()) {
            audit.record(new AuditEntry(
                    "dossier.touched-by-version-listed",
                    officer.account().value().toString(),
                    "procedure-version:" + version.id(),
                    Map.of("rows", String.valueOf(Math.min(found.size(), most)))));
        }
        var met = new HashMap<Long, ProcedureVersion>();
        return Slice.of(found, most, RunningPlace::of).map(it -> touched(it, version, met, officer));
    }

    private List<Dossier> read(ProcedureVersion version, Rights.@Nullable Scope scope, RunningPlace place, int limit) {
        var found = new ArrayList<Dossier>();
        boolean inside = place.unit() > 0 && (scope == null || contains(scope, place.unit()));
        var unit = inside ? Optional.of(place.unit()) : nextUnit(place.unit(), scope);
        @Nullable DossierId after = inside ? place.dossier() : null;
        while (unit.isPresent() && found.size() < limit) {
            found.addAll(dossiers.list(
                    unit.get(), version.code().value(), version.id(), scope, after, limit - found.size()));
            after = null;
            unit = nextUnit(unit.get(), scope);
        }
        return found;
    }

    private static boolean contains(Rights.Scope scope, int unit) {
        return IntStream.of(scope.units()).anyMatch(it -> it == unit);
    }

    private Touched touched(
            Dossier dossier, ProcedureVersion version, Map<Long, ProcedureVersion> met, Officer officer) {
        var from = met.computeIfAbsent(dossier.procedureVersion, procedures::getVersion);
        var hindrance = policies.mayMove(dossier, officer)
                .or(() -> VersionMoves.refusal(dossier, from, version))
                .orElse(null);
        return touched(dossier, from, version, hindrance);
    }

    /** What the version would mean for one dossier, without a word on who may move it. */
    Touched touched(Dossier dossier, ProcedureVersion version) {
        return touched(dossier, procedures.getVersion(dossier.procedureVersion), version, null);
    }

    private Touched touched(
            Dossier dossier, ProcedureVersion from, ProcedureVersion version, @Nullable Refusal hindrance) {
        var calendar = deadlines.calendarOf(units.get(dossier.resolving).code());
        var effect = VersionEffect.of(dossier, VersionMoves.limit(dossier, version), calendar, clock.instant());
        return new Touched(
                dossier.id,
                dossier.code,
                dossier.resolving,
                dossier.state,
                from.number(),
                dossier.promisedAt,
                effect.becomes(),
                effect.effect(),
                dossier.version,
                hindrance);
    }
}
