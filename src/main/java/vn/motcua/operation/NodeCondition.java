package vn.motcua.operation;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Refusal;

/**
 * Whether this node can be trusted with acts. Looked at every two seconds on a thread of its own; asking costs nothing.
 *
 * <p>Acts bear the time of the node that takes them. Should its clock stand further from the database's than allowed, it takes none:
 * a promise, a session or a register entry with a wrong time cannot be mended later. Nor does it take any when the disk is nearly
 * full, for a PostgreSQL without room ends. Both it takes up again by itself.
 */
@Component
public class NodeCondition implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(NodeCondition.class);
    private static final Duration EVERY = Duration.ofSeconds(2);

    /** A look takes as long as the database may be silent; when none has come for this long, the looking itself is stuck. */
    private static final Duration STALE = Duration.ofSeconds(15);

    private final Operating operating;
    private final Probe probe;
    private volatile Measured measured;
    private volatile boolean answered = true;
    private volatile boolean sound = true;
    private volatile @Nullable Thread thread;

    NodeCondition(Database database, Settings settings, Clock clock) {
        this.operating = settings.operating();
        this.probe = Probe.of(database, settings, clock);
        this.measured = probe.look();
    }

    /** Why this node takes no acts for now; empty when it does. */
    public Optional<Refusal> refusesActs() {
        var now = measured;
        if (!now.isClockWithin(operating.clockTolerance())) {
            return Optional.of(Refusal.of(OperationRefusal.OPS_101_CLOCK_OFF, secondsOff()));
        }
        return now.freeBytes() < operating.diskFloorBytes()
                ? Optional.of(Refusal.of(OperationRefusal.OPS_102_DISK_FULL))
                : Optional.empty();
    }

    /** This node's clock against the database's at the last look; negative when it is behind. */
    Duration clockAhead() {
        return measured.clockAhead();
    }

    private long secondsOff() {
        return measured.clockAhead().abs().toSeconds();
    }

    /** What was found at the last look. */
    public List<Sign> signs() {
        var now = measured;
        double age = (System.nanoTime() - now.nanos()) / 1e9;
        return List.of(
                new Sign("database", now.databaseAnswers() && age < STALE.toSeconds(), age, "seconds"),
                new Sign(
                        "clock",
                        now.isClockWithin(operating.clockTolerance()),
                        now.clockAhead().toMillis() / 1e3,
                        "seconds"),
                new Sign("disk", now.freeBytes() >= operating.diskFloorBytes(), now.freeBytes(), "bytes"),
                new Sign(
                        "horizon",
                        now.horizonLag().toSeconds() < 60,
                        now.horizonLag().toMillis() / 1e3,
                        "seconds"));
    }

    @Override
    public void start() {
        var watching = Thread.ofPlatform().daemon().name("condition").unstarted(this::watch);
        // it ends when it is not the one wanted, so it must be known before it begins
        thread = watching;
        watching.start();
    }

    private void watch() {
        try {
            while (thread == Thread.currentThread()) {
                take(probe.look());
                Thread.sleep(EVERY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            probe.close();
        }
    }

    /** The clock is as it was last seen while the database is silent. */
    void take(Measured look) {
        measured = look.databaseAnswers()
                ? look
                : new Measured(look.nanos(), false, measured.clockAhead(), Duration.ZERO, look.freeBytes());
        tellOnce(look.databaseAnswers());
    }

    private void tellOnce(boolean answers) {
        if (answers != answered) {
            answered = answers;
            LOG.warn(answers ? "The database answers again" : "The database does not answer");
        }
        var refusal = refusesActs();
        if (refusal.isEmpty() != sound) {
            sound = refusal.isEmpty();
            LOG.warn(
                    "This node {}",
                    refusal.map(it -> "takes no acts: " + it.code().name()).orElse("takes acts again"));
        }
    }

    @Override
    public void stop() {
        var watching = thread;
        thread = null;
        if (watching != null) {
            watching.interrupt();
        }
    }

    /** Before whoever tells of it. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
