package vn.motcua.queue.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Officers;
import vn.motcua.identity.Role;
import vn.motcua.operation.Settings;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;
import vn.motcua.queue.CounterId;
import vn.motcua.queue.LineId;
import vn.motcua.queue.NewTicket;
import vn.motcua.queue.Priority;
import vn.motcua.queue.Rooms.CounterDraft;
import vn.motcua.queue.Rooms.LineDraft;
import vn.motcua.queue.TicketAction;
import vn.motcua.shared.CivilTime;

/**
 * A waiting room of the demo's ward as it is in the middle of a morning: three lines, three counters, an hour and a half of tickets.
 * Led through the gate as people would have done. Only in the demo, once.
 */
@Component
class DemoRoom {

    private static final Logger LOG = LoggerFactory.getLogger(DemoRoom.class);
    private static final String WARD = "27139";
    private static final Duration STORY = Duration.ofMinutes(90);
    private static final int TAKEN = 18;
    private static final int STILL_WAITING = 7;
    private static final int PLACES = 4;

    private final Settings settings;
    private final JdbcClient db;
    private final RoomPlan plan;
    private final TicketGate gate;
    private final Officers officers;
    private final Units units;
    private final StoryClock story;

    DemoRoom(
            Settings settings,
            JdbcClient db,
            RoomPlan plan,
            TicketGate gate,
            Officers officers,
            Units units,
            Clock clock) {
        this.settings = settings;
        this.db = db;
        this.plan = plan;
        this.officers = officers;
        this.units = units;
        this.story = new StoryClock(clock);
        this.gate = gate.by(story);
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (settings.demo() && settings.demoDossiers() > 0 && isEmpty()) {
            Thread.ofVirtual().name("demo-queue").start(this::write);
        }
    }

    private boolean isEmpty() {
        return !db.sql("select exists (select from queue.line)")
                .query(Boolean.class)
                .single();
    }

    void write() {
        var unit = units.findByCode(WARD).orElseThrow().id();
        var administrator = officers.listWith(Role.UNIT_ADMINISTRATOR, unit).getFirst();
        var civil = line(
                unit,
                "A",
                "Hộ tịch, chứng thực",
                "Civil status, certification",
                administrator,
                "ho-tich",
                "chung-thuc");
        var social = line(
                unit,
                "B",
                "Bảo trợ xã hội, người có công, hộ kinh doanh",
                "Social support, merit, household business",
                administrator,
                "bao-tro-xa-hoi",
                "nguoi-co-cong",
                "ho-kinh-doanh");
        var results = line(unit, "C", "Trả kết quả", "Collect a result", administrator);
        counter(unit, 1, administrator, civil, results);
        var second = counter(unit, 2, administrator, civil, social);
        counter(unit, 3, administrator, results);
        var officer = officers.listWith(Role.RECEPTION_OFFICER, unit).getLast();
        plan.sit(second, officer).orThrow();
        if (story.begin(STORY)) {
            morning(unit, List.of(civil, social, results), officer);
        }
        LOG.info("Demo: a waiting room with {} fictional tickets", TAKEN);
    }

    private LineId line(
            UnitId unit, String letter, String name, String nameEn, Officer administrator, String... fields) {
        return plan.keep(new LineDraft(unit, letter, name, nameEn, List.of(fields), PLACES, true), administrator)
                .orThrow();
    }

    private CounterId counter(UnitId unit, int number, Officer administrator, LineId... lines) {
        return plan.keep(new CounterDraft(unit, number, List.of(lines), true), administrator)
                .orThrow();
    }

    /** Somebody comes every few minutes, every fifth with priority; the officer calls whoever is next. */
    private void morning(UnitId unit, List<LineId> lines, Officer officer) {
        var step = STORY.dividedBy(TAKEN + 1L);
        for (int i = 0; i < TAKEN; i++) {
            var priority = i % 5 == 3 ? Priority.ELDERLY : Priority.NONE;
            gate.take(NewTicket.walkIn(unit, lines.get(i % lines.size()), priority), "demo-ticket-" + i)
                    .orThrow();
            if (i >= 1 && i < TAKEN - STILL_WAITING) {
                served(officer, i, step);
            } else {
                story.advance(step);
            }
        }
        gate.call(officer, "demo-call-last");
    }

    private void served(Officer officer, int i, Duration step) {
        gate.call(officer, "demo-call-" + i).map(it -> {
            gate.act(it.id(), i == 6 ? TicketAction.MISS : TicketAction.SERVE, null, officer, "demo-serve-" + i);
            story.advance(step);
            return gate.act(it.id(), TicketAction.FINISH, null, officer, "demo-done-" + i);
        });
    }

    /** Stands where the story is. */
    private static final class StoryClock extends Clock {

        private final Clock real;
        private volatile Instant now;

        StoryClock(Clock real) {
            this.real = real;
            this.now = real.instant();
        }

        /** False shortly after midnight: a story does not begin yesterday. */
        boolean begin(Duration ago) {
            now = real.instant().minus(ago);
            return CivilTime.day(now).equals(CivilTime.day(real.instant()));
        }

        void advance(Duration step) {
            now = now.plus(step);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }
}
