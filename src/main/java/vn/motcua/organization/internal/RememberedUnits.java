package vn.motcua.organization.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.motcua.organization.Centre;
import vn.motcua.organization.CentreChanged;
import vn.motcua.organization.SuccessionsChanged;
import vn.motcua.organization.Unit;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.UnitKind;
import vn.motcua.organization.Units;
import vn.motcua.shared.Changed;
import vn.motcua.shared.CivilTime;

/** Keeps the whole organization in memory: arranged anew when the day turns, read anew when the stored revision has moved. */
class RememberedUnits implements Units {

    private final JdbcUnits stored;
    private final JdbcRevision revision;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private volatile UnitsOfDay remembered;

    RememberedUnits(JdbcUnits stored, JdbcRevision revision, ApplicationEventPublisher events, Clock clock) {
        this.stored = stored;
        this.revision = revision;
        this.events = events;
        this.clock = clock;
        remembered = new UnitsOfDay(CivilTime.day(clock.instant()), stored.read(null));
    }

    /** Asked often, in case the announcement of another node's change was missed; costs one row. */
    @Scheduled(fixedDelay = 2_000)
    void readChanges() {
        long before = remembered.land().revision();
        readStored();
        long now = remembered.land().revision();
        if (now != before) {
            events.publishEvent(new SuccessionsChanged(now));
        }
    }

    private synchronized void readStored() {
        if (revision.current() != remembered.history().revision()) {
            remembered = new UnitsOfDay(CivilTime.day(clock.instant()), stored.read(remembered.history()));
        }
    }

    @TransactionalEventListener
    void hear(CentreChanged change) {
        readChanges();
    }

    @TransactionalEventListener
    void hear(LandChanged change) {
        readChanges();
    }

    @EventListener
    void hear(Changed change) {
        if (change.concerns("organization")) {
            readChanges();
        }
    }

    UnitsOfDay today() {
        var day = CivilTime.day(clock.instant());
        var current = remembered;
        return current.day().equals(day) ? current : turnTo(day);
    }

    private synchronized UnitsOfDay turnTo(LocalDate day) {
        remembered = new UnitsOfDay(day, remembered.history());
        return remembered;
    }

    @Override
    public Unit get(UnitId id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("No unit " + id.value()));
    }

    @Override
    public Optional<Unit> find(UnitId id) {
        var today = today();
        return today.land().findNearest(id, today.day());
    }

    @Override
    public Optional<Unit> find(UnitId id, LocalDate on) {
        return remembered.land().find(id, on);
    }

    @Override
    public Optional<LocalDate> findLastDay(UnitId id) {
        var versions = remembered.land().versionsOf(id);
        return versions.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(versions.getLast().until()).map(it -> it.minusDays(1));
    }

    @Override
    public Unit home() {
        var home = remembered.land().home();
        return get(Objects.requireNonNull(home, "No home province"));
    }

    @Override
    public Optional<Unit> findByCode(String code) {
        return Optional.ofNullable(today().byCode().get(code));
    }

    @Override
    public List<Unit> listCommunes() {
        return today().communes();
    }

    @Override
    public List<Unit> listOf(UnitKind kind) {
        return today().of(kind);
    }

    @Override
    public Optional<Centre> findCentre(UnitId unit) {
        var today = today();
        return today.history().findCentre(unit, today.day());
    }

    @Override
    public List<Unit> search(String typed, int limit) {
        return today().search().find(typed, limit);
    }
}
