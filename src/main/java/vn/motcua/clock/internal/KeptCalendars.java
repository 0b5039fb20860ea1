package vn.motcua.clock.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.clock.CalendarChange;
import vn.motcua.clock.CalendarLayer;
import vn.motcua.clock.CalendarProposal;
import vn.motcua.clock.CalendarRefusal;
import vn.motcua.clock.Calendars;
import vn.motcua.clock.DayChange;
import vn.motcua.clock.HoursChange;
import vn.motcua.clock.WorkCalendar;
import vn.motcua.shared.Result;

/** Behind the door: reads from the snapshot, proposes on it, and writes under the lock of the revision. */
@Service
class KeptCalendars implements Calendars {

    /** Longer than a node needs to see a new revision and to end the transactions it began before. */
    private static final Duration SETTLES_IN = Duration.ofSeconds(10);

    private static final int MOST_SETTLED = 100;

    private final CachedDeadlines deadlines;
    private final JdbcCalendars rows;
    private final JdbcCalendarChanges changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeptCalendars(
            CachedDeadlines deadlines,
            JdbcCalendars rows,
            JdbcCalendarChanges changes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.deadlines = deadlines;
        this.rows = rows;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public List<Layer> list() {
        return deadlines.snapshot().sheet().calendars().stream()
                .sorted(Comparator.comparing(Sheet.Calendar::scope).thenComparing(Sheet.Calendar::name))
                .map(it -> new Layer(it.code(), it.scope(), it.name(), it.parent()))
                .toList();
    }

    @Override
    public Optional<Layer> find(String code) {
        return list().stream().filter(it -> it.code().equals(code)).findFirst();
    }

    @Override
    public boolean reaches(String layer, String unitCode) {
        var now = deadlines.snapshot();
        return now.restsOn(now.of(unitCode).code(), layer);
    }

    @Override
    public List<NotedDay> listDays(String code, int year) {
        var now = deadlines.snapshot();
        var byDay = new TreeMap<LocalDate, NotedDay>();
        now.sheet().calendars().stream()
                .filter(layer -> now.restsOn(code, layer.code()))
                .sorted(Comparator.comparing(Sheet.Calendar::scope))
                .forEach(layer -> now.sheet().days().stream()
                        .filter(it -> it.calendar().equals(layer.code())
                                && it.day().day().getYear() == year)
                        .forEach(it -> byDay.merge(it.day().day(), noted(it), KeptCalendars::upper)));
        return List.copyOf(byDay.values());
    }

    private static NotedDay noted(Sheet.DayRow row) {
        return new NotedDay(row.calendar(), row.day(), row.pair(), row.source(), row.withdrawn());
    }

    /** A layer's proposal does not hide what the layer below lays down. */
    private static NotedDay upper(NotedDay below, NotedDay above) {
        return above.hasEffect() || !below.hasEffect() ? above : below;
    }

    @Override
    public Optional<WorkCalendar> findCalendar(String code) {
        return Optional.ofNullable(deadlines.snapshot().calendars().get(code));
    }

    @Override
    @Transactional
    public Layer open(String unitCode, String unitName) {
        var layer = new Sheet.Calendar(
                unitCode,
                CalendarLayer.Scope.UNIT,
                deadlines.snapshot().common().code(),
                ChangedSheet.nameOf(unitName));
        changes.write(layer);
        events.publishEvent(new CalendarsMoved());
        return new Layer(unitCode, layer.scope(), layer.name(), layer.parent());
    }

    @Override
    public Result<CalendarProposal> propose(DayChange change) {
        return Proposals.of(change, deadlines.snapshot()).map(it -> it);
    }

    @Override
    public Result<CalendarProposal> propose(HoursChange change) {
        return Proposals.of(change, deadlines.snapshot()).map(it -> it);
    }

    @Override
    @Transactional
    public Result<CalendarChange> make(DayChange change, long revision, UUID officer, String officerName) {
        var before = locked(revision);
        return before.then(it -> Proposals.of(change, it)
                .map(made -> write(made, ChangedSheet.of(it.sheet(), change), change.basis(), officer, officerName)));
    }

    @Override
    @Transactional
    public Result<CalendarChange> make(HoursChange change, long revision, UUID officer, String officerName) {
        var before = locked(revision);
        return before.then(it -> Proposals.of(change, it)
                .map(made -> write(
                        made,
                        ChangedSheet.of(it.sheet(), change, it.common().code()),
                        change.basis(),
                        officer,
                        officerName)));
    }

    private Result<Snapshot> locked(long revision) {
        return rows.lock() == revision
                ? Result.done(Snapshot.of(revision, rows.read()))
                : Result.refused(CalendarRefusal.CLK_138_CHANGED_MEANWHILE);
    }

    private CalendarChange write(Proposed made, ChangedSheet changed, String basis, UUID officer, String officerName) {
        changes.write(changed, made.calendar());
        var change = changes.record(made, basis, officer, officerName, clock.instant());
        events.publishEvent(new CalendarsMoved());
        return change;
    }

    @Override
    public List<CalendarChange> listChanges(String code, int limit) {
        return changes.list(code, limit);
    }

    @Override
    public Optional<CalendarChange> findChange(long number) {
        return changes.find(number);
    }

    @Override
    public List<CalendarChange> listSettled(long after) {
        deadlines.refresh();
        return changes.listMadeBefore(clock.instant().minus(SETTLES_IN), after, MOST_SETTLED);
    }
}
