package vn.motcua.operation;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Gauge;

/** This node's figures in the text form that Prometheus reads (exposition format 0.0.4). */
@Component
class Figures {

    private final NodeCondition condition;
    private final Requests requests;
    private final BackupRuns backups;
    private final ObjectProvider<Gauge> gauges;
    private final DataSource pool;
    private final Clock clock;

    Figures(
            NodeCondition condition,
            Requests requests,
            BackupRuns backups,
            ObjectProvider<Gauge> gauges,
            DataSource pool,
            Clock clock) {
        this.condition = condition;
        this.requests = requests;
        this.backups = backups;
        this.gauges = gauges;
        this.pool = pool;
        this.clock = clock;
    }

    String text() {
        var lines = new ArrayList<String>();
        for (var sign : condition.signs()) {
            add(lines, sign.name() + "_well", "1 when all is well", sign.well() ? 1 : 0);
            add(lines, sign.name() + "_" + sign.unit(), "what was measured at the last look", sign.figure());
        }
        lines.addAll(requests.lines());
        machine(lines);
        if (condition.signs().getFirst().well()) {
            stored(lines);
        }
        return String.join("\n", lines) + "\n";
    }

    private void machine(List<String> lines) {
        var memory = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        add(lines, "heap_used_bytes", "heap in use", (double) memory.getUsed());
        add(
                lines,
                "threads",
                "platform threads",
                ManagementFactory.getThreadMXBean().getThreadCount());
        add(
                lines,
                "uptime_seconds",
                "since the process began",
                ManagementFactory.getRuntimeMXBean().getUptime() / 1e3);
        if (pool instanceof HikariDataSource hikari && hikari.getHikariPoolMXBean() != null) {
            var connections = hikari.getHikariPoolMXBean();
            add(lines, "pool_active", "connections at work", connections.getActiveConnections());
            add(lines, "pool_waiting", "requests waiting for a connection", connections.getThreadsAwaitingConnection());
        }
    }

    /** What only the database knows; left out while it is silent. */
    private void stored(List<String> lines) {
        try {
            backups.findLastDone()
                    .ifPresent(it -> add(
                            lines,
                            "backup_age_seconds",
                            "since the last scheduled backup that succeeded was begun",
                            (double) Duration.between(it, clock.instant()).toSeconds()));
            gauges.orderedStream().forEach(it -> add(lines, it.name(), it.meaning(), it.value()));
        } catch (DataAccessException e) {
            // said by database_well at the next look
        }
    }

    static void add(List<String> lines, String name, String meaning, double value) {
        lines.add("# HELP motcua_" + name + " " + meaning);
        lines.add("# TYPE motcua_" + name + " gauge");
        lines.add(String.format(Locale.ROOT, "motcua_%s %s", name, value));
    }
}
