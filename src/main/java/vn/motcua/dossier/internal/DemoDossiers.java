package vn.motcua.dossier.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.clock.Deadlines;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.State;
import vn.motcua.operation.Settings;
import vn.motcua.organization.Unit;
import vn.motcua.organization.Units;

/**
 * Two hundred fictional dossiers over three units, in every state and some overdue, for a first look. Each is led through the
 * gate as an officer would have done, at office hours of the past weeks; nothing is written around it. Only in the demo, once.
 */
@Component
class DemoDossiers {

    private static final Logger LOG = LoggerFactory.getLogger(DemoDossiers.class);
    private static final List<String> UNITS = List.of("27139", "27604", "26732");
    private static final int SEED = 20_250_701;

    private final Settings settings;
    private final JdbcClient db;
    private final DemoDesk desk;
    private final TermWatch watch;
    private final Units units;
    private final Clock clock;

    DemoDossiers(
            Settings settings,
            JdbcClient db,
            DemoPapers papers,
            DemoOfficers staff,
            JdbcDossiers dossiers,
            EntryChecks checks,
            Policies policies,
            FormNumbers numbers,
            DossierCodes codes,
            Apologies apologies,
            Watches watches,
            Capacity capacity,
            EndedPapers ended,
            Deadlines deadlines,
            TermWatch watch,
            Units units,
            TransactionTemplate transaction,
            Clock clock) {
        this.settings = settings;
        this.db = db;
        this.watch = watch;
        this.units = units;
        this.clock = clock;
        var demoClock = new DemoClock(clock.instant());
        var gate = new Gate(
                dossiers,
                checks,
                policies,
                numbers,
                codes,
                apologies,
                watches,
                capacity,
                ended,
                deadlines,
                units,
                transaction,
                demoClock);
        this.desk = new DemoDesk(gate, papers, staff, deadlines, units, demoClock);
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (settings.demo() && settings.demoDossiers() > 0 && isEmpty()) {
            Thread.ofVirtual().name("demo").start(this::write);
        }
    }

    private boolean isEmpty() {
        return !db.sql("select exists (select 1 from dossier.dossier)")
                .query(Boolean.class)
                .single();
    }

    void write() {
        var random = new Random(SEED);
        var now = clock.instant();
        var communes =
                UNITS.stream().map(code -> units.findByCode(code).orElseThrow()).toList();
        int written = 0;
        for (var plan : plans(random, settings.demoDossiers())) {
            written += desk.lead(plan, communes.get(plan.place()), elsewhere(plan, communes), now, random) ? 1 : 0;
        }
        watch.watch();
        LOG.info("Demo: {} fictional dossiers written", written);
    }

    private static Unit elsewhere(Plan plan, List<Unit> communes) {
        return communes.get((plan.place() + (plan.elsewhere() ? 1 : 0)) % communes.size());
    }

    /** How one dossier is to stand: the acts that lead there, and how long ago they began. */
    record Plan(int place, String procedure, List<Action> acts, Duration ago, boolean elsewhere) {}

    private static List<Plan> plans(Random random, int many) {
        var plans = new ArrayList<Plan>();
        for (int i = 0; i < many; i++) {
            var path = DemoPaths.ALL.get(i % DemoPaths.ALL.size());
            var procedure = DemoPaths.procedure(path, random);
            // every seventh open dossier was begun so long ago that it is overdue by now
            boolean overdue = i % 7 == 3 && DemoPaths.end(path) != State.RETURNED;
            long hours = overdue ? 24L * (25 + random.nextInt(20)) : DemoPaths.hoursAgo(path, random);
            plans.add(new Plan(i % UNITS.size(), procedure, path, Duration.ofHours(hours), i % 11 == 5));
        }
        return plans;
    }

    /** Stands where the story is. */
    static final class DemoClock extends Clock {
        private volatile Instant now;

        DemoClock(Instant now) {
            this.now = now;
        }

        void set(Instant moment) {
            now = moment;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public java.time.ZoneId getZone() {
            return java.time.ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }
}
