package vn.motcua.identity.internal;

import static vn.motcua.identity.IdentityRefusal.*;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;
import vn.motcua.identity.Absence;
import vn.motcua.identity.Absences;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.DutyRoster.Half;
import vn.motcua.identity.Grant;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Officers;
import vn.motcua.identity.Role;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.RefusalCode;
import vn.motcua.shared.Result;
import vn.motcua.shared.Text;
import vn.motcua.shared.TimeOrderedId;

@Service
class StoredAbsences implements Absences {

    private static final Set<Role> STOOD_IN_FOR = Set.of(Role.RECEPTION_OFFICER, Role.EXAMINING_OFFICER, Role.CLERK);
    private static final Role[] LEADING = {Role.UNIT_LEADER, Role.CENTRE_LEADER, Role.UNIT_ADMINISTRATOR};
    private static final int LONGEST_DAYS = 366;
    private static final int LONGEST_NOTE = 500;
    private static final int SHOWN_BACK_DAYS = 90;

    private final JdbcAbsences absences;
    private final Uncovered uncovered;
    private final Officers officers;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    StoredAbsences(
            JdbcAbsences absences, Uncovered uncovered, Officers officers, Units units, AuditTrail audit, Clock clock) {
        this.absences = absences;
        this.uncovered = uncovered;
        this.officers = officers;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Result<UUID> register(NewAbsence typed, Officer by) {
        var absence = clean(typed);
        var absent = officers.find(absence.account());
        var substitute = officers.find(absence.substitute());
        if (absent.isEmpty() || substitute.isEmpty()) {
            return Result.refused(IDN_112_NO_ACTIVE_ACCOUNT);
        }
        absences.lock(absence.account(), absence.substitute());
        var wrong = mayRegister(absent.get(), by)
                .or(() -> days(absence.from(), absence.lastDay()))
                .or(() -> half(absence))
                .or(() -> fits(absent.get(), substitute.get(), by))
                .or(() -> free(absence));
        if (absence.kind() == Absence.Kind.SECONDMENT) {
            return Result.refused(IDN_226_SECONDMENT_PLACE);
        }
        return wrong.<Result<UUID>>map(Result.Refused::new).orElseGet(() -> Result.done(insert(absence, by)));
    }

    private static NewAbsence clean(NewAbsence it) {
        var note = Text.clean(it.note());
        return new NewAbsence(
                it.account(),
                it.kind(),
                it.from(),
                it.lastDay(),
                it.half(),
                it.substitute(),
                note.substring(0, Math.min(note.length(), LONGEST_NOTE)));
    }

    private UUID insert(NewAbsence absence, Officer by) {
        var id = TimeOrderedId.next(clock);
        absences.insert(id, absence, by.account(), clock.instant());
        record("identity.absence-registered", by, absence.account(), details(id, absence));
        return id;
    }

    private static Map<String, String> details(UUID id, NewAbsence absence) {
        var details = new LinkedHashMap<>(Map.of(
                "absence", id.toString(),
                "kind", absence.kind().name(),
                "substitute", absence.substitute().toString(),
                "from", absence.from().toString(),
                "until", absence.lastDay().toString()));
        if (absence.half() != null) {
            details.put("half", absence.half().name());
        }
        return details;
    }

    private static Optional<Refusal> mayRegister(Officer absent, Officer by) {
        return absent.account().equals(by.account()) || leads(by, absent)
                ? Optional.empty()
                : no(IDN_225_NOT_YOUR_STAFF);
    }

    private static boolean leads(Officer by, Officer other) {
        return positions(other).stream().anyMatch(it -> Absences.mayRegisterIn(it.unit(), by));
    }

    private static List<Grant> positions(Officer officer) {
        return officer.rights().grants().stream()
                .filter(it -> it.lent() == null)
                .toList();
    }

    private Optional<Refusal> days(LocalDate from, LocalDate last) {
        if (last.isBefore(from)) {
            return no(IDN_113_DAYS_REVERSED);
        }
        if (last.isBefore(today())) {
            return no(IDN_213_DAYS_PAST);
        }
        return ChronoUnit.DAYS.between(from, last) >= LONGEST_DAYS
                ? no(IDN_228_ABSENCE_TOO_LONG, LONGEST_DAYS)
                : Optional.empty();
    }

    private Optional<Refusal> half(NewAbsence it) {
        var half = it.half();
        if (half == null) {
            return Optional.empty();
        }
        if (!it.from().equals(it.lastDay())) {
            return no(IDN_229_HALF_OF_ONE_DAY);
        }
        boolean past = it.from().equals(today()) && half.compareTo(Half.at(clock.instant())) < 0;
        return past ? no(IDN_213_DAYS_PAST) : Optional.empty();
    }

    /** Who registers for oneself hands nothing to somebody who does other work; who leads the unit may decide so. */
    private static Optional<Refusal> fits(Officer absent, Officer substitute, Officer by) {
        var theirs = positions(substitute);
        boolean sameUnit = positions(absent).stream()
                .allMatch(it -> theirs.stream().anyMatch(own -> own.unit().equals(it.unit())));
        boolean sameWork = positions(absent).stream()
                .filter(it -> STOOD_IN_FOR.contains(it.role()))
                .allMatch(
                        it -> theirs.stream().anyMatch(own -> own.unit().equals(it.unit()) && own.role() == it.role()));
        boolean possible = !absent.account().equals(substitute.account()) && !theirs.isEmpty() && sameUnit;
        return possible && (sameWork || leads(by, absent)) ? Optional.empty() : no(IDN_220_SUBSTITUTE);
    }

    private Optional<Refusal> free(NewAbsence it) {
        if (absences.isAbsent(it.account(), it.from(), it.lastDay(), it.half())) {
            return no(IDN_223_ALREADY_ABSENT);
        }
        if (absences.standsIn(it.account(), it.from(), it.lastDay(), it.half())) {
            return no(IDN_222_STANDS_IN);
        }
        return absences.isAbsent(it.substitute(), it.from(), it.lastDay(), it.half())
                ? no(IDN_221_SUBSTITUTE_ABSENT)
                : Optional.empty();
    }

    @Override
    @Transactional
    public Result<UUID> end(UUID id, Officer by) {
        var absence = absences.find(id);
        var absent = absence.flatMap(it -> officers.find(it.account()));
        if (absent.isEmpty() || !maySee(absence.get(), absent.get(), by)) {
            return Result.refused(IDN_224_ABSENCE_NOT_FOUND);
        }
        boolean seconded = absence.get().kind() == Absence.Kind.SECONDMENT;
        boolean may = seconded
                ? by.rights().hasAnywhere(Role.CITY_ADMINISTRATOR)
                : mayRegister(absent.get(), by).isEmpty();
        if (!may) {
            return Result.refused(IDN_225_NOT_YOUR_STAFF);
        }
        if (!absences.end(id, by.account(), clock.instant())) {
            return Result.refused(IDN_224_ABSENCE_NOT_FOUND);
        }
        record("identity.absence-ended", by, absence.get().account(), Map.of("absence", id.toString()));
        return Result.done(id);
    }

    private static boolean maySee(Absence absence, Officer absent, Officer by) {
        return absence.account().equals(by.account())
                || absence.substitute().equals(by.account())
                || leads(by, absent)
                || by.rights().hasAnywhere(Role.CITY_ADMINISTRATOR);
    }

    @Override
    @Transactional
    public Result<UUID> second(NewSecondment it, Officer by) {
        if (!by.rights().hasAnywhere(Role.CITY_ADMINISTRATOR)) {
            return Result.refused(IDN_225_NOT_YOUR_STAFF);
        }
        var officer = officers.find(it.officer());
        var substitute = officers.find(it.substitute());
        if (officer.isEmpty() || substitute.isEmpty()) {
            return Result.refused(IDN_112_NO_ACTIVE_ACCOUNT);
        }
        var absence = new NewAbsence(
                it.officer(),
                Absence.Kind.SECONDMENT,
                it.first(),
                it.lastDay(),
                null,
                it.substitute(),
                Text.clean(it.number()));
        absences.lock(it.officer(), it.substitute());
        var wrong = days(it.first(), it.lastDay())
                .or(() -> place(it, officer.get(), substitute.get()))
                .or(() -> free(absence));
        if (wrong.isPresent()) {
            return new Result.Refused<>(wrong.get());
        }
        var away = insert(absence, by);
        var id = TimeOrderedId.next(clock);
        absences.insert(id, away, it);
        return Result.done(id);
    }

    private Optional<Refusal> place(NewSecondment it, Officer officer, Officer substitute) {
        var number = Text.clean(it.number());
        if (number.isEmpty() || number.length() > LONGEST_NOTE) {
            return no(IDN_207_NUMBER_AND_BASIS);
        }
        boolean possible = !it.from().equals(it.to())
                && units.find(it.to()).isPresent()
                && STOOD_IN_FOR.contains(it.role())
                && worksIn(officer, it.from());
        if (!possible) {
            return no(IDN_226_SECONDMENT_PLACE);
        }
        if (it.officer().equals(it.substitute()) || !worksIn(substitute, it.from())) {
            return no(IDN_220_SUBSTITUTE);
        }
        var standsFor = it.standsFor();
        boolean heldThere = standsFor == null
                || officers.find(standsFor)
                        .filter(other -> other.rights().has(it.role(), it.to(), null))
                        .isPresent();
        return heldThere ? Optional.empty() : no(IDN_227_STANDS_FOR);
    }

    private static boolean worksIn(Officer officer, UnitId unit) {
        return positions(officer).stream().anyMatch(it -> it.unit().equals(unit));
    }

    @Override
    public List<Absence> listFor(Officer reader, int limit) {
        return absences.list(
                reader.account(), reader.rights().units(LEADING), today().minusDays(SHOWN_BACK_DAYS), limit);
    }

    @Override
    public List<Secondment> listSecondments(Officer reader, int limit) {
        boolean all = reader.rights().hasAnywhere(Role.CITY_ADMINISTRATOR);
        return absences.listSecondments(reader.rights().units(LEADING), all, today(), limit);
    }

    @Override
    public List<Absence> listOn(UnitId unit, LocalDate day) {
        return absences.listOn(unit, day);
    }

    @Override
    public Optional<AccountId> findSubstitute(AccountId absent) {
        return absences.findSubstitute(absent, clock.instant());
    }

    @Override
    public Set<AccountId> listUncovered(Collection<UnitId> places) {
        return places.isEmpty() ? Set.of() : uncovered.list(places, clock.instant());
    }

    private LocalDate today() {
        return CivilTime.day(clock.instant());
    }

    private static Optional<Refusal> no(RefusalCode code, Object... details) {
        return Optional.of(Refusal.of(code, details));
    }

    private void record(String action, Officer by, AccountId subject, Map<String, String> details) {
        audit.record(new AuditEntry(action, by.account().toString(), "account:" + subject, details));
    }
}
