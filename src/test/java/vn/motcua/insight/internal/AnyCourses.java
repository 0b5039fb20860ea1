package vn.motcua.insight.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Channel;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.State;
import vn.motcua.dossier.Steps;
import vn.motcua.organization.UnitId;

/** Random courses of dossiers along the step table, all fictional: pauses, apologies, stops, results early and late. */
final class AnyCourses {

    private static final List<String> FIELDS = List.of("ho-tich", "chung-thuc", "bao-tro");
    private static final Instant BEGIN = Instant.parse("2026-01-05T01:00:00Z");

    private final Random random;
    private final UnitId unit;
    private long serial;

    AnyCourses(UnitId unit, long seed) {
        this.unit = unit;
        this.random = new Random(seed);
    }

    /** Events of many dossiers in the order of their moments, as the outbox would hand them over. */
    List<DossierEvent> events(int dossiers) {
        var events = new ArrayList<DossierEvent>();
        for (int i = 0; i < dossiers; i++) {
            events.addAll(course());
        }
        events.sort(Comparator.comparing(DossierEvent::at));
        return events;
    }

    private List<DossierEvent> course() {
        var id = new DossierId(unit.value(), 2026, ++serial);
        var at = BEGIN.plus(Duration.ofMinutes(random.nextInt(200 * 24 * 60)));
        var received = at;
        var field = FIELDS.get(random.nextInt(FIELDS.size()));
        var channel = Channel.values()[random.nextInt(Channel.values().length)];
        var state = State.RECEIVED;
        @Nullable State before = null;
        Instant promised = random.nextInt(9) == 0 ? null : at.plus(Duration.ofHours(24 + random.nextInt(300)));
        var course = new ArrayList<DossierEvent>();
        var action = Action.ADMIT;
        int acts = 1 + random.nextInt(25);
        for (int version = 1; version <= acts; version++) {
            course.add(new DossierEvent(
                    id,
                    version,
                    "thu-" + id,
                    action,
                    state,
                    unit,
                    field,
                    "9." + field,
                    "Thủ tục thử " + field,
                    channel,
                    random.nextBoolean() ? null : new UUID(9, random.nextInt(4)),
                    received,
                    at,
                    promised));
            var steps = Steps.listFrom(state);
            if (steps.isEmpty()) {
                break;
            }
            var step = steps.get(random.nextInt(steps.size()));
            action = step.by();
            var left = state;
            state = step.to() == null ? before : step.to();
            before = action == Action.REQUEST_WITHDRAWAL ? left : before;
            at = at.plus(Duration.ofMinutes(random.nextInt(3 * 24 * 60)));
            // a pause that ends, or a letter, moves the promise
            if (left.clock() == State.Clock.PAUSED || random.nextInt(12) == 0 && left.clock() == State.Clock.RUNNING) {
                promised = at.plus(Duration.ofHours(random.nextInt(200)));
            }
        }
        return course;
    }
}
