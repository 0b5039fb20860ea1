package vn.motcua.clock.internal;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.clock.CalendarChange;
import vn.motcua.clock.CalendarLayer.Kind;
import vn.motcua.clock.CalendarRefusal;
import vn.motcua.clock.CalendarYears;
import vn.motcua.shared.Result;
import vn.motcua.shared.TimeOrderedId;

/** Behind the door: proposals wait as rows of their own and touch no calendar before they are confirmed. */
@Service
class KeptYears implements CalendarYears {

    private final CachedDeadlines deadlines;
    private final JdbcCalendars rows;
    private final JdbcCalendarChanges changes;
    private final JdbcYearProposals proposals;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeptYears(
            CachedDeadlines deadlines,
            JdbcCalendars rows,
            JdbcCalendarChanges changes,
            JdbcYearProposals proposals,
            ApplicationEventPublisher events,
            Clock clock) {
        this.deadlines = deadlines;
        this.rows = rows;
        this.changes = changes;
        this.proposals = proposals;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public List<Day> listNoted(int year) {
        var sheet = deadlines.snapshot().sheet();
        return listed(YearPlan.rowsOf(sheet, YearPlan.nation(sheet), year));
    }

    /** The worked half of a swap is told with its day off; what no announcement of a year lays down is left out. */
    private static List<Day> listed(List<Sheet.DayRow> rows) {
        return rows.stream()
                .filter(it -> it.day().kind() == Kind.HOLIDAY
                        || it.day().kind() == Kind.COMPENSATORY
                        || (it.day().kind() == Kind.SWAP_OFF && it.pair() != null))
                .map(it -> new Day(
                        it.day().day(), it.day().kind(), it.pair(), it.day().spoken()))
                .sorted(Comparator.comparing(Day::day))
                .toList();
    }

    @Override
    public List<Integer> listWaiting() {
        return proposals.listWaiting();
    }

    @Override
    public Optional<Proposal> findWaiting(int year) {
        return proposals.findWaiting(year);
    }

    @Override
    @Transactional
    public Result<Proposal> propose(int year, List<Day> days, String basis, UUID officer, String officerName) {
        var now = deadlines.snapshot();
        return YearPlan.of(now, year, days, basis).then(plan -> {
            if (proposals.findWaiting(year).isPresent()) {
                return Result.refused(CalendarRefusal.CLK_142_YEAR_WAITS);
            }
            var ordered = days.stream().sorted(Comparator.comparing(Day::day)).toList();
            var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
            var proposal = new Proposal(TimeOrderedId.next(clock), year, basis, ordered, officer, officerName, at);
            try {
                proposals.insert(plan.calendar(), proposal);
            } catch (DuplicateKeyException e) {
                return Result.refused(CalendarRefusal.CLK_142_YEAR_WAITS);
            }
            return Result.done(proposal);
        });
    }

    @Override
    public Result<Effect> preview(Proposal it) {
        var now = deadlines.snapshot();
        return YearPlan.of(now, it.year(), it.days(), it.basis())
                .map(plan -> new Effect(Proposals.of(plan, now), listed(plan.dropped())));
    }

    @Override
    @Transactional
    public Result<CalendarChange> confirm(UUID id, long revision, UUID officer, String officerName) {
        var waiting = proposals.lockWaiting(id);
        if (waiting.isEmpty()) {
            return Result.refused(CalendarRefusal.CLK_143_NOT_WAITING);
        }
        var it = waiting.get();
        if (it.by().equals(officer)) {
            return Result.refused(CalendarRefusal.CLK_144_SAME_PERSON);
        }
        if (rows.lock() != revision) {
            return Result.refused(CalendarRefusal.CLK_138_CHANGED_MEANWHILE);
        }
        var before = Snapshot.of(revision, rows.read());
        return YearPlan.of(before, it.year(), it.days(), it.basis())
                .map(plan -> make(plan, before, it, officer, officerName));
    }

    private CalendarChange make(YearPlan plan, Snapshot before, Proposal it, UUID officer, String officerName) {
        changes.write(plan);
        proposals.decide(it.id(), "CONFIRMED", officer, officerName, clock.instant());
        var change =
                changes.record(Proposals.wholeYear(plan, before), it.basis(), officer, officerName, clock.instant());
        events.publishEvent(new CalendarsMoved());
        return change;
    }

    @Override
    @Transactional
    public Result<Proposal> withdraw(UUID id, UUID officer, String officerName) {
        var waiting = proposals.lockWaiting(id);
        waiting.ifPresent(it -> proposals.decide(id, "WITHDRAWN", officer, officerName, clock.instant()));
        return waiting.<Result<Proposal>>map(Result::done)
                .orElseGet(() -> Result.refused(CalendarRefusal.CLK_143_NOT_WAITING));
    }
}
