package vn.motcua.dossier.internal;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.motcua.catalogue.DecidedBy;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.LeftBehind;
import vn.motcua.dossier.State;
import vn.motcua.identity.Absence;
import vn.motcua.identity.Absences;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Officers;
import vn.motcua.identity.Role;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.RefusedException;

/** Compares what lies open in a unit, kind by kind, with who is there to do it. */
@Service
class FindLeftBehind implements LeftBehind {

    private static final Role[] WATCHING = {Role.UNIT_LEADER, Role.CENTRE_LEADER, Role.UNIT_ADMINISTRATOR};

    private final JdbcClient db;
    private final Officers officers;
    private final Absences absences;
    private final Clock clock;

    FindLeftBehind(JdbcClient db, Officers officers, Absences absences, Clock clock) {
        this.db = db;
        this.officers = officers;
        this.absences = absences;
        this.clock = clock;
    }

    @Override
    public List<Group> list(UnitId unit, Officer reader) {
        if (!listUnits(reader).contains(unit)) {
            throw new RefusedException(IdentityRefusal.IDN_403_NOT_ALLOWED);
        }
        return list(unit);
    }

    @Override
    public List<UnitId> listUnits(Officer reader) {
        return Arrays.stream(reader.rights().units(WATCHING))
                .mapToObj(UnitId::new)
                .toList();
    }

    /** Without asking who reads. */
    List<Group> list(UnitId unit) {
        var now = clock.instant();
        var away = absences.listOn(unit, CivilTime.day(now)).stream()
                .filter(it -> it.isAt(now))
                .map(Absence::account)
                .collect(Collectors.toSet());
        var there = new There(unit, away, absences.listUncovered(List.of(unit)));
        return listOpen(unit).stream()
                .flatMap(open -> Queues.listDesks(open.state(), open.spot(), open.decidedBy(), open.resolvedHere())
                        .filter(role -> !there.canGoOn(open, role))
                        .map(role -> group(open, role, there)))
                .toList();
    }

    private static Group group(Open it, Role role, There there) {
        return new Group(
                it.state(),
                it.procedureName(),
                it.holder(),
                Queues.label(role),
                it.count(),
                it.oldest(),
                it.oldestCode(),
                it.isHeldByExaminer() && there.isAnyoneThere(Role.UNIT_LEADER, it));
    }

    /** Who is at work in a unit today, asked once a role. */
    private final class There {

        private final UnitId unit;
        private final Set<AccountId> away;
        private final Set<AccountId> uncovered;
        private final java.util.Map<Role, List<Officer>> present = new java.util.EnumMap<>(Role.class);

        There(UnitId unit, Set<AccountId> away, Set<AccountId> uncovered) {
            this.unit = unit;
            this.away = away;
            this.uncovered = uncovered;
        }

        boolean canGoOn(Open it, Role role) {
            return (it.isHeldByExaminer() && role == Role.EXAMINING_OFFICER)
                    ? !uncovered.contains(Objects.requireNonNull(it.holder()))
                    : isAnyoneThere(role, it);
        }

        boolean isAnyoneThere(Role role, Open it) {
            return present.computeIfAbsent(role, this::listPresent).stream()
                    .anyMatch(officer -> officer.rights().has(role, unit, it.field(), it.procedure()));
        }

        private List<Officer> listPresent(Role role) {
            return officers.listWith(role, unit).stream()
                    .filter(it -> !away.contains(it.account()))
                    .toList();
        }
    }

    private record Open(
            State state,
            boolean resolvedHere,
            String field,
            String procedure,
            String procedureName,
            DecidedBy decidedBy,
            boolean spot,
            @Nullable AccountId holder,
            long count,
            DossierId oldest,
            String oldestCode) {

        boolean isHeldByExaminer() {
            return holder != null && (state == State.EXAMINING || state == State.DRAFTED);
        }
    }

    private List<Open> listOpen(UnitId unit) {
        return db.sql("""
                select d.state, d.resolved_here, d.field, d.procedure_code, max(d.procedure_name) as procedure_name, d.decided_by,
                       d.on_the_spot, d.holder, count(*) as n, (array_agg(d.code order by d.sort_at, d.serial))[1] as code,
                       (array_agg(d.unit_id || '-' || d.year || '-' || d.serial order by d.sort_at, d.serial))[1] as id
                  from (select i.*, true as resolved_here from dossier.item i
                         where i.resolving_unit = :unit and i.state not in ('REFUSED', 'STOPPED', 'RETURNED')
                         union all
                        select i.*, false from dossier.item i
                         where i.unit_id = :unit and i.state not in ('REFUSED', 'STOPPED', 'RETURNED')) d
                 group by d.state, d.resolved_here, d.field, d.procedure_code, d.decided_by, d.on_the_spot, d.holder
                 order by min(d.sort_at), d.state, d.procedure_code
                """)
                .param("unit", unit.value())
                .query((row, _) -> {
                    var holder = row.getObject("holder", UUID.class);
                    return new Open(
                            State.valueOf(row.getString("state")),
                            row.getBoolean("resolved_here"),
                            row.getString("field"),
                            row.getString("procedure_code"),
                            row.getString("procedure_name"),
                            DecidedBy.valueOf(row.getString("decided_by")),
                            row.getBoolean("on_the_spot"),
                            holder == null ? null : new AccountId(holder),
                            row.getLong("n"),
                            DossierId.parse(row.getString("id")).orElseThrow(),
                            row.getString("code"));
                })
                .list();
    }

    /** Units with open work. */
    List<UnitId> listBusy() {
        return db.sql("""
                select resolving_unit as unit from dossier.dossier where state not in ('REFUSED', 'STOPPED', 'RETURNED')
                 union
                select unit_id from dossier.dossier where state not in ('REFUSED', 'STOPPED', 'RETURNED')
                 order by unit
                """).query((row, _) -> new UnitId(row.getInt("unit"))).list();
    }
}
