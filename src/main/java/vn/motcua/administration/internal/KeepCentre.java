package vn.motcua.administration.internal;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;
import vn.motcua.clock.CalendarLayer;
import vn.motcua.clock.CalendarProposal;
import vn.motcua.clock.Calendars;
import vn.motcua.clock.HoursChange;
import vn.motcua.identity.Officer;
import vn.motcua.organization.Centre;
import vn.motcua.organization.CentreEdition;
import vn.motcua.organization.Centres;
import vn.motcua.organization.IdentificationCodes;
import vn.motcua.organization.OpeningHours;
import vn.motcua.organization.Unit;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.Result;

/**
 * What a centre says of itself, and the calendar of its unit with it: where the hours of working days change, terms are
 * counted by the new ones from the same day on. Asks no right: the pages do.
 */
@Service
public class KeepCentre {

    /** On these days the desk only receives, unless the unit's calendar says otherwise day by day. */
    private static final Set<DayOfWeek> RECEIVES_ONLY = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Centres centres;
    private final IdentificationCodes codes;
    private final Calendars calendars;
    private final AuditTrail audit;

    KeepCentre(Centres centres, IdentificationCodes codes, Calendars calendars, AuditTrail audit) {
        this.centres = centres;
        this.codes = codes;
        this.calendars = calendars;
        this.audit = audit;
    }

    /** The edition checked, and what its hours do to the unit's calendar. */
    public Result<CalendarProposal> propose(CentreEdition edition, Unit unit) {
        return centres.check(edition).then(it -> calendars.propose(hours(it, unit)));
    }

    /** @param revision of the calendars that were shown with the proposal */
    @Transactional
    public Result<CentreEdition> put(CentreEdition edition, Unit unit, long revision, Officer officer) {
        var me = officer.account().value();
        var hours = hours(edition, unit);
        var made = calendars
                .propose(hours)
                .then(it -> it.countsDifferently()
                        ? calendars
                                .make(hours, revision, me, officer.fullName())
                                .map(change -> edition)
                        : Result.done(edition))
                .then(it -> centres.put(it, me, officer.fullName()));
        if (made instanceof Result.Refused<CentreEdition>) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return made;
        }
        record(
                "administration.centre-changed",
                unit.id(),
                officer,
                Map.of("from", edition.from().toString()));
        return made;
    }

    private static HoursChange hours(CentreEdition edition, Unit unit) {
        var week = edition.hours().stream().map(KeepCentre::stretch).toList();
        return new HoursChange(unit.code(), unit.fullName(), edition.from(), week, edition.basis());
    }

    private static HoursChange.Stretch stretch(OpeningHours it) {
        return new HoursChange.Stretch(
                it.day(), new CalendarLayer.Period(it.opens(), it.closes()), !RECEIVES_ONLY.contains(it.day()));
    }

    @Transactional
    public Result<Centre> confirmCode(
            UnitId unit, String code, IdentificationCodes.Decision decision, Officer officer) {
        return codes.confirm(unit, code, decision).map(it -> {
            record(
                    "administration.identification-code-confirmed",
                    unit,
                    officer,
                    Map.of("code", it.identificationCode()));
            return it;
        });
    }

    private void record(String action, UnitId unit, Officer officer, Map<String, String> details) {
        audit.record(new AuditEntry(action, officer.account().value().toString(), "unit:" + unit.value(), details));
    }
}
