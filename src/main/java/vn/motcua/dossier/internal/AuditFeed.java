package vn.motcua.dossier.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;
import vn.motcua.dossier.DossierId;

/**
 * Carries every act into the audit trail: reads the event table in the order of its transactions up to the oldest one still
 * running, so nothing that commits late is skipped; entries and cursor move in one transaction, so nothing is doubled.
 */
@Component
class AuditFeed {

    private static final long LOCK = 7_070_002;
    private static final int A_ROUND = 1_000;

    private final JdbcClient db;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    AuditFeed(JdbcClient db, AuditTrail audit, TransactionTemplate transaction) {
        this.db = db;
        this.audit = audit;
        this.transaction = transaction;
    }

    @Scheduled(initialDelay = 2_000, fixedDelay = 1_000)
    void feed() {
        while (Boolean.TRUE.equals(transaction.execute(status -> tryLock() && feedOnce()))) {
            // a full round means there may be more
        }
    }

    private boolean tryLock() {
        return db.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }

    private boolean feedOnce() {
        var acts = listNew();
        if (acts.isEmpty()) {
            return false;
        }
        audit.recordAll(acts.stream().map(Act::entry).toList());
        var last = acts.getLast();
        db.sql("""
                insert into dossier.reader (name, xid, position) values ('audit', cast(:xid as xid8), :position)
                on conflict (name) do update set xid = excluded.xid, position = excluded.position
                """).param("xid", last.xid()).param("position", last.position()).update();
        return acts.size() == A_ROUND;
    }

    private List<Act> listNew() {
        return db.sql("""
                select e.xid::text as xid, e.position, e.action, e.actor::text as actor, e.unit_id, e.year, e.serial, e.version,
                       e.to_state, e.acted_as ->> 'paper' as paper, e.acted_as ->> 'lender' as lender
                  from dossier.event e
                 where (e.xid, e.position) > (
                           coalesce((select xid from dossier.reader where name = 'audit'), '0'::xid8),
                           coalesce((select position from dossier.reader where name = 'audit'), 0))
                   and e.xid < pg_snapshot_xmin(pg_current_snapshot())
                 order by e.xid, e.position
                 limit :limit
                """).param("limit", A_ROUND).query(AuditFeed::read).list();
    }

    private static Act read(ResultSet row, int n) throws SQLException {
        return new Act(
                row.getString("xid"),
                row.getLong("position"),
                row.getString("action"),
                row.getString("actor"),
                new DossierId(row.getInt("unit_id"), row.getInt("year"), row.getLong("serial")),
                row.getInt("version"),
                row.getString("to_state"),
                row.getString("paper"),
                row.getString("lender"));
    }

    private record Act(
            String xid,
            long position,
            String action,
            @Nullable String actor,
            DossierId dossier,
            int version,
            String toState,
            @Nullable String paper,
            @Nullable String lender) {

        AuditEntry entry() {
            return new AuditEntry(DossierWords.actionOf(action), actor, DossierWords.of(dossier), details());
        }

        /** By which paper, and for whom, where it was not by an own position. */
        private Map<String, String> details() {
            var details = new HashMap<>(Map.of("version", Integer.toString(version), "state", toState));
            if (paper != null) {
                details.put("paper", paper);
            }
            if (lender != null) {
                details.put("for", lender);
            }
            return details;
        }
    }
}
