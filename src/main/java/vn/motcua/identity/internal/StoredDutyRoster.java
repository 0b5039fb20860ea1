package vn.motcua.identity.internal;

import static vn.motcua.identity.IdentityRefusal.*;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;
import vn.motcua.identity.DutyRoster;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Rights;
import vn.motcua.identity.Role;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Result;

@Service
class StoredDutyRoster implements DutyRoster {

    private static final Role[] PLANNING = {Role.UNIT_LEADER, Role.CENTRE_LEADER, Role.UNIT_ADMINISTRATOR};
    private static final Role[] STAFF = {
        Role.RECEPTION_OFFICER,
        Role.EXAMINING_OFFICER,
        Role.CENTRE_LEADER,
        Role.UNIT_LEADER,
        Role.CLERK,
        Role.UNIT_ADMINISTRATOR
    };
    private static final int FARTHEST_DAYS = 400;

    private final JdbcDuties duties;
    private final JdbcAbsences absences;
    private final AuditTrail audit;
    private final Clock clock;

    StoredDutyRoster(JdbcDuties duties, JdbcAbsences absences, AuditTrail audit, Clock clock) {
        this.duties = duties;
        this.absences = absences;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Result<Shift> assign(UnitId unit, Shift shift, Officer by) {
        var wrong = mayChange(unit, shift.day(), by).or(() -> fits(unit, shift));
        if (wrong.isPresent()) {
            return new Result.Refused<>(wrong.get());
        }
        if (shift.signs() && duties.hasOtherSigner(unit, shift)) {
            return Result.refused(IDN_234_SIGNER_THERE);
        }
        duties.put(unit, shift);
        record("identity.duty-assigned", unit, shift, by);
        return Result.done(shift);
    }

    private Optional<Refusal> mayChange(UnitId unit, LocalDate day, Officer by) {
        var today = CivilTime.day(clock.instant());
        if (!mayPlan(unit, by)) {
            return Optional.of(Refusal.of(IDN_233_NOT_YOUR_ROSTER));
        }
        boolean open = !day.isBefore(today) && day.isBefore(today.plusDays(FARTHEST_DAYS));
        return open && day.getDayOfWeek() != DayOfWeek.SUNDAY
                ? Optional.empty()
                : Optional.of(Refusal.of(IDN_232_DUTY_DAY));
    }

    private Optional<Refusal> fits(UnitId unit, Shift shift) {
        var rights = duties.rightsOn(shift.officer(), shift.day(), shift.half());
        if (!rights.hasAny(unit, STAFF) || absences.isAbsent(shift.officer(), shift.day(), shift.day(), shift.half())) {
            return Optional.of(Refusal.of(IDN_231_NOT_ON_DUTY));
        }
        return shift.signs() && !maySign(rights, unit)
                ? Optional.of(Refusal.of(IDN_230_CANNOT_SIGN))
                : Optional.empty();
    }

    private static boolean maySign(Rights rights, UnitId unit) {
        return rights.hasAny(unit, Role.UNIT_LEADER, Role.CENTRE_LEADER);
    }

    @Override
    @Transactional
    public Result<Shift> remove(UnitId unit, Shift shift, Officer by) {
        var wrong = mayChange(unit, shift.day(), by);
        if (wrong.isPresent()) {
            return new Result.Refused<>(wrong.get());
        }
        duties.remove(unit, shift);
        record("identity.duty-removed", unit, shift, by);
        return Result.done(shift);
    }

    @Override
    public List<Shift> list(UnitId unit, LocalDate monday) {
        return duties.list(unit, monday, monday.plusDays(6));
    }

    @Override
    public List<UnitId> listUnits(Officer reader) {
        return Arrays.stream(reader.rights().units(STAFF)).mapToObj(UnitId::new).toList();
    }

    @Override
    public boolean mayPlan(UnitId unit, Officer officer) {
        return officer.rights().hasAny(unit, PLANNING);
    }

    private void record(String action, UnitId unit, Shift shift, Officer by) {
        audit.record(new AuditEntry(
                action,
                by.account().toString(),
                "unit:" + unit.value(),
                Map.of(
                        "day", shift.day().toString(),
                        "half", shift.half().name(),
                        "officer", shift.officer().toString(),
                        "signs", Boolean.toString(shift.signs()))));
    }
}
