package vn.motcua.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.administration.internal.KeepCentre;
import vn.motcua.clock.CalendarRefusal;
import vn.motcua.clock.Calendars;
import vn.motcua.clock.Deadlines;
import vn.motcua.dossier.DossierScenario;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Role;
import vn.motcua.organization.CentreEdition;
import vn.motcua.organization.Centres;
import vn.motcua.organization.IdentificationCodes;
import vn.motcua.organization.OpeningHours;
import vn.motcua.organization.OrganizationRefusal;
import vn.motcua.organization.SaturdayDesk;
import vn.motcua.organization.Unit;
import vn.motcua.organization.Units;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.RefusalCode;
import vn.motcua.shared.Result;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.TestClock;

/** Centres of units that no other test looks at. */
@ApplicationTest
class CentresIT {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-02");
    private static final LocalDate DECEMBER = LocalDate.parse("2026-12-01");

    @Autowired
    DossierScenario scenario;

    @Autowired
    KeepCentre keep;

    @Autowired
    Centres centres;

    @Autowired
    IdentificationCodes codes;

    @Autowired
    Calendars calendars;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Units units;

    @Autowired
    TestClock clock;

    Officer officer;

    @BeforeEach
    void monday() {
        clock.set("2026-11-02T08:00");
        officer = scenario.officer(Role.UNIT_ADMINISTRATOR, scenario.xuanHoa(), null);
    }

    @AfterEach
    void mondayAgain() {
        clock.set("2026-11-02T08:00");
    }

    @Test
    void newParticularsAreSeenFromTheirDayOnAndNotBefore() {
        var unit = unit("26506");
        var before = units.findCentre(unit.id()).orElseThrow();
        put(edition(unit, DECEMBER, "07:30", "17:00"), unit).orThrow();
        assertThat(units.findCentre(unit.id())).hasValue(before);
        clock.set("2026-12-01T08:00");
        var after = units.findCentre(unit.id()).orElseThrow();
        assertThat(after.address()).isEqualTo("1 đường Minh Họa");
        assertThat(after.phone()).isEqualTo("0000 000 001");
        assertThat(after.identificationCode()).isEqualTo(before.identificationCode());
        assertThat(after.points()).isEqualTo(before.points());
        assertThat(centres.listEditions(unit.id(), 5))
                .extracting(CentreEdition::from)
                .containsExactly(DECEMBER);
    }

    @Test
    void termsAreCountedByTheNewHoursFromTheSameDay() {
        var unit = unit("26526");
        assertThat(calendars.find(unit.code())).isEmpty();
        put(edition(unit, DECEMBER, "08:00", "16:30"), unit).orThrow();

        var calendar = deadlines.calendarOf(unit.code());
        assertThat(calendar.findClose(DECEMBER.minusDays(1))).hasValue(at(DECEMBER.minusDays(1), "17:00"));
        assertThat(calendar.findClose(DECEMBER)).hasValue(at(DECEMBER, "16:30"));
        assertThat(calendar.isWorkingDay(LocalDate.parse("2026-12-05")))
                .as("a Saturday desk receives only")
                .isFalse();
        assertThat(calendars.listChanges(unit.code(), 5)).singleElement().satisfies(it -> assertThat(it.reason())
                .isEqualTo("giờ làm việc của đơn vị thay đổi từ 01/12/2026"));
    }

    @Test
    void aNewTelephoneNumberLeavesTheCalendarAlone() {
        var unit = unit("26536");
        put(edition(unit, TODAY, "07:30", "17:00"), unit).orThrow();
        assertThat(units.findCentre(unit.id()).orElseThrow().phone()).isEqualTo("0000 000 001");
        assertThat(calendars.find(unit.code())).isEmpty();
    }

    @Test
    void whatDoesNotFitIsRefusedAndNothingIsWritten() {
        var unit = unit("26542");
        assertThat(code(put(edition(unit, TODAY.minusDays(1), "07:30", "17:00"), unit)))
                .isEqualTo(OrganizationRefusal.ORG_106_DAYS);
        assertThat(code(keep.propose(edition(unit, DECEMBER, "07:30", "17:00", SaturdayDesk.CLOSED), unit)))
                .isEqualTo(OrganizationRefusal.ORG_108_SATURDAY);
        var hours = edition(unit, DECEMBER, "08:00", "16:00");
        assertThat(code(keep.put(hours, unit, -1, officer))).isEqualTo(CalendarRefusal.CLK_138_CHANGED_MEANWHILE);
        assertThat(centres.listEditions(unit.id(), 5)).isEmpty();
        assertThat(calendars.find(unit.code())).isEmpty();
    }

    @Test
    void aConfirmedCodeKeepsTheFormerOneAsAnAliasThatNobodyElseGets() {
        var unit = unit("26545");
        var placeholder = units.findCentre(unit.id()).orElseThrow().identificationCode();
        confirm(unit, "H29.960.01", TODAY).orThrow();
        confirm(unit, "H29.960.02", TODAY).orThrow();
        assertThat(codes.listConfirmations(unit.id()))
                .extracting(IdentificationCodes.Confirmation::was)
                .containsExactly("H29.960.01", placeholder);
        assertThat(code(confirm(unit("26560"), "H29.960.01", TODAY))).isEqualTo(OrganizationRefusal.ORG_104_CODE_TAKEN);
        assertThat(code(confirm(unit, "H29.960.03", TODAY.plusDays(1)))).isEqualTo(OrganizationRefusal.ORG_106_DAYS);
    }

    private Result<?> confirm(Unit unit, String code, LocalDate from) {
        var decision = new IdentificationCodes.Decision(
                from, "Quyết định thử nghiệm", officer.account().value(), officer.fullName());
        return keep.confirmCode(unit.id(), code, decision, officer);
    }

    private Result<CentreEdition> put(CentreEdition edition, Unit unit) {
        return keep.propose(edition, unit).then(it -> keep.put(edition, unit, it.revision(), officer));
    }

    private static CentreEdition edition(Unit unit, LocalDate from, String opens, String closes) {
        return edition(unit, from, opens, closes, SaturdayDesk.RECEIVE);
    }

    private static CentreEdition edition(
            Unit unit, LocalDate from, String opens, String closes, SaturdayDesk saturday) {
        var hours = new ArrayList<OpeningHours>();
        for (var day : List.of(
                DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY)) {
            hours.add(new OpeningHours(day, LocalTime.parse(opens), LocalTime.parse("11:30")));
            hours.add(new OpeningHours(day, LocalTime.parse("13:00"), LocalTime.parse(closes)));
        }
        hours.add(new OpeningHours(DayOfWeek.SATURDAY, LocalTime.parse("07:30"), LocalTime.parse("11:30")));
        return new CentreEdition(
                unit.id(), from, " 1 đường  Minh Họa ", "0000 000 001", saturday, hours, "Thông báo thử nghiệm");
    }

    private static Instant at(LocalDate day, String time) {
        return CivilTime.instant(day.atTime(LocalTime.parse(time)));
    }

    private Unit unit(String code) {
        return units.findByCode(code).orElseThrow();
    }

    private static @Nullable RefusalCode code(Result<?> result) {
        return result instanceof Result.Refused<?>(var why) ? why.code() : null;
    }
}
