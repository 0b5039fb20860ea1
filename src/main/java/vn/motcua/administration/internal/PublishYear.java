package vn.motcua.administration.internal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;
import vn.motcua.clock.CalendarChange;
import vn.motcua.clock.CalendarYears;
import vn.motcua.identity.Officer;
import vn.motcua.shared.Result;

/** A year's days off, proposed by one city administrator and confirmed by another, with the entries in the audit. Asks no right. */
@Service
public class PublishYear {

    private final CalendarYears years;
    private final AuditTrail audit;

    PublishYear(CalendarYears years, AuditTrail audit) {
        this.years = years;
        this.audit = audit;
    }

    @Transactional
    public Result<CalendarYears.Proposal> propose(
            int year, List<CalendarYears.Day> days, String basis, Officer officer) {
        return years.propose(year, days, basis, officer.account().value(), officer.fullName())
                .map(it -> {
                    record("administration.year-proposed", it.year(), officer);
                    return it;
                });
    }

    /** @param revision of the effect that was shown */
    @Transactional
    public Result<CalendarChange> confirm(int year, UUID proposal, long revision, Officer officer) {
        return years.confirm(proposal, revision, officer.account().value(), officer.fullName())
                .map(it -> {
                    record("administration.year-confirmed", year, officer);
                    return it;
                });
    }

    @Transactional
    public Result<CalendarYears.Proposal> withdraw(UUID proposal, Officer officer) {
        return years.withdraw(proposal, officer.account().value(), officer.fullName())
                .map(it -> {
                    record("administration.year-withdrawn", it.year(), officer);
                    return it;
                });
    }

    private void record(String action, int year, Officer officer) {
        audit.record(new AuditEntry(
                action,
                officer.account().value().toString(),
                "calendar-year:" + year,
                Map.of("year", String.valueOf(year))));
    }
}
