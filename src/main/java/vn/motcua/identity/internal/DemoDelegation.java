package vn.motcua.identity.internal;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Authorities;
import vn.motcua.identity.Authorities.NewPaper;
import vn.motcua.identity.DutyRoster;
import vn.motcua.identity.DutyRoster.Half;
import vn.motcua.identity.DutyRoster.Shift;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Officers;
import vn.motcua.identity.Role;
import vn.motcua.identity.SigningLine;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.CivilTime;

/** In the demo's ward: the director signs one procedure for the chair, and who is on duty this week and next. */
@Component
@Conditional(DemoOnly.class)
class DemoDelegation {

    private static final String PROCEDURE = "1.004873";
    private static final int DAYS = 60;

    private final Officers officers;
    private final Authorities authorities;
    private final DutyRoster roster;
    private final Clock clock;

    DemoDelegation(Officers officers, Authorities authorities, DutyRoster roster, Clock clock) {
        this.officers = officers;
        this.authorities = authorities;
        this.roster = roster;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void load() {
        var chair = officer("chutich.xuanhoa");
        if (authorities.listFor(chair, 1).isEmpty()) {
            var today = CivilTime.day(clock.instant());
            issue(chair, officer("giamdoc.xuanhoa"), today);
            plan(chair, today);
        }
    }

    private void issue(Officer chair, Officer director, LocalDate today) {
        authorities
                .issue(
                        new NewPaper(
                                SigningLine.TUQ,
                                "15/GUQ-UBND",
                                today,
                                "Quy chế làm việc của Ủy ban nhân dân phường (minh họa)",
                                director.account(),
                                chair.homeUnit(),
                                Role.UNIT_LEADER,
                                Set.of(),
                                Set.of(PROCEDURE),
                                today,
                                today.plusDays(DAYS)),
                        chair)
                .orThrow();
    }

    private void plan(Officer chair, LocalDate today) {
        var unit = chair.homeUnit();
        var desks = List.of(officer("tiepnhan1.xuanhoa"), officer("tiepnhan2.xuanhoa"));
        var signers = List.of(officer("phochutich.xuanhoa"), officer("giamdoc.xuanhoa"));
        Stream.iterate(today, it -> it.plusDays(1))
                .takeWhile(it -> !it.isAfter(nextSaturday(today)))
                .filter(it -> it.getDayOfWeek() != DayOfWeek.SUNDAY)
                .forEach(day -> {
                    int turn = day.getDayOfYear() % 2;
                    put(unit, day, Half.MORNING, desks.get(turn), signers.get(turn), chair);
                    if (day.getDayOfWeek() != DayOfWeek.SATURDAY) {
                        put(unit, day, Half.AFTERNOON, desks.get(1 - turn), signers.get(turn), chair);
                    }
                });
    }

    private static LocalDate nextSaturday(LocalDate today) {
        return today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY)).plusWeeks(1);
    }

    private void put(UnitId unit, LocalDate day, Half half, Officer desk, Officer signer, Officer by) {
        roster.assign(unit, new Shift(day, half, desk.account(), false), by).orThrow();
        roster.assign(unit, new Shift(day, half, signer.account(), true), by).orThrow();
    }

    private Officer officer(String loginName) {
        return officers.findByLoginName(loginName).orElseThrow();
    }
}
