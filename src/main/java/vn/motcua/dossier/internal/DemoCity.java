package vn.motcua.dossier.internal;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.ProcedureCode;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.Procedures;
import vn.motcua.clock.Deadlines;
import vn.motcua.dossier.DossierId;
import vn.motcua.identity.Officers;
import vn.motcua.operation.FirstPageServed;
import vn.motcua.operation.Settings;
import vn.motcua.organization.Units;
import vn.motcua.shared.CivilTime;

/**
 * Fictional dossiers over six units for a first look, led through the gate as officers would have done over the past months.
 * Only in the demo, in the background after the first page, once; a fill that was cut off goes on with the next start.
 */
@Component
class DemoCity implements DisposableBean {

    /** From the largest to the smallest. */
    static final List<String> UNITS = List.of("27139", "26506", "25747", "27604", "27664", "26732");

    private static final Logger LOG = LoggerFactory.getLogger(DemoCity.class);
    private static final long SEED = 20_250_701;
    private static final double OPEN = 0.12;
    private static final double COPIES = 0.48;
    private static final Duration AT_LATEST_AFTER = Duration.ofSeconds(20);
    private static final Duration LOOKING_BACK = Duration.ofDays(130);

    private final Settings settings;
    private final JdbcClient db;
    private final DataSource pool;
    private final JdbcDossiers dossiers;
    private final Officers officers;
    private final Procedures procedures;
    private final Deadlines deadlines;
    private final Units units;
    private final Clock clock;
    private final ApplicationContext product;
    private final CountDownLatch firstPage = new CountDownLatch(1);
    private volatile boolean stopping;
    private @Nullable Thread filling;

    DemoCity(
            Settings settings,
            JdbcClient db,
            DataSource pool,
            JdbcDossiers dossiers,
            Officers officers,
            Procedures procedures,
            Deadlines deadlines,
            Units units,
            Clock clock,
            ApplicationContext product) {
        this.settings = settings;
        this.db = db;
        this.pool = pool;
        this.dossiers = dossiers;
        this.officers = officers;
        this.procedures = procedures;
        this.deadlines = deadlines;
        this.units = units;
        this.clock = clock;
        this.product = product;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (settings.demo() && settings.demoDossiers() > 0) {
            findUnfinished()
                    .ifPresent(name -> filling = Thread.ofPlatform()
                            .name("demo")
                            .daemon()
                            .priority(Thread.MIN_PRIORITY)
                            .start(() -> fill(name)));
        }
    }

    @EventListener(FirstPageServed.class)
    void served() {
        firstPage.countDown();
    }

    /** The story to tell or to go on with: its name holds the minute at which it ends. Nothing where dossiers are that nobody made up. */
    private Optional<String> findUnfinished() {
        var begun = db.sql("select min(key) from dossier.event where key >= 'demo:' and key < 'demo;'")
                .query(String.class)
                .optional()
                .map(key -> key.substring(0, key.lastIndexOf(':')));
        if (begun.isPresent()) {
            return begun.filter(
                    name -> dossiers.findByKey(DemoStory.lastKey(name)).isEmpty());
        }
        return isEmpty() ? Optional.of("demo:" + clock.instant().getEpochSecond() / 60) : Optional.empty();
    }

    private boolean isEmpty() {
        return !db.sql("select exists (select 1 from dossier.dossier)")
                .query(Boolean.class)
                .single();
    }

    /** The watch over terms stands still meanwhile: by its clock, everything in the story would be late. */
    private void fill(String name) {
        try (var held = pool.getConnection();
                var statement = held.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtextextended('" + TermWatch.TURN + "', 0))");
            try {
                if (!firstPage.await(AT_LATEST_AFTER.toSeconds(), TimeUnit.SECONDS)) {
                    LOG.debug("Nobody has asked for a page yet");
                }
                tell(name);
            } finally {
                statement.execute("select pg_advisory_unlock(hashtextextended('" + TermWatch.TURN + "', 0))");
            }
        } catch (SQLException e) {
            LOG.warn("Demo: not filled, the next start goes on");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return how many acts were done now */
    int tell(String name) {
        try (var story = new GateInStory(product, List.of(Gate.class, TermWatch.class), Map.of())) {
            int acts = new DemoStory(story, dossiers, new DemoOfficers(officers), name, told(name))
                    .tell(
                            city(Instant.ofEpochSecond(Long.parseLong(name.substring("demo:".length())) * 60)),
                            () -> !stopping);
            LOG.info("Demo: {} acts on {} fictional dossiers", acts, settings.demoDossiers());
            return acts;
        }
    }

    private Map<String, DossierId> told(String name) {
        var told = new HashMap<String, DossierId>();
        db.sql("select key, unit_id, year, serial from dossier.event where key >= :name || ':' and key < :name || ';'")
                .param("name", name)
                .query(row -> {
                    told.put(
                            row.getString("key"),
                            new DossierId(row.getInt("unit_id"), row.getInt("year"), row.getLong("serial")));
                });
        return told;
    }

    private FictionalCity city(Instant until) {
        var places = UNITS.stream()
                .map(code -> new FictionalCity.Place(
                        units.findByCode(code).orElseThrow().id(), deadlines.calendarOf(code)))
                .toList();
        var known = new HashMap<String, ProcedureVersion>();
        FictionalCity.PROCEDURES.forEach(code -> known.put(code, version(code, until)));
        var from = known.values().stream()
                .map(ProcedureVersion::from)
                .reduce(CivilTime.day(until.minus(LOOKING_BACK)), (a, b) -> a.isAfter(b) ? a : b);
        return new FictionalCity(
                new FictionalCity.Shape(SEED, settings.demoDossiers(), OPEN, COPIES, from, until),
                places,
                code -> java.util.Objects.requireNonNull(known.get(code)));
    }

    private ProcedureVersion version(String code, Instant at) {
        return procedures
                .findInForce(new ProcedureCode(code), CivilTime.day(at))
                .orElseThrow(() -> new IllegalStateException("No procedure " + code));
    }

    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        firstPage.countDown();
        if (filling != null) {
            filling.join(Duration.ofSeconds(10));
        }
    }
}
