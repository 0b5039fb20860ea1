package vn.motcua.dossier.internal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Gauge;

@Component
class UnreadEvents implements Gauge {

    private final JdbcClient db;

    UnreadEvents(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "dossier_events_unread_seconds";
    }

    @Override
    public String meaning() {
        return "age of the oldest act that has not reached the audit trail";
    }

    @Override
    public double value() {
        return db.sql("""
                select greatest(extract(epoch from clock_timestamp() - e.at), 0)::float8
                  from dossier.event e
                 where (e.xid, e.position) > (
                           coalesce((select xid from dossier.reader where name = 'audit'), '0'::xid8),
                           coalesce((select position from dossier.reader where name = 'audit'), 0))
                 order by e.xid, e.position
                 limit 1
                """).query(Double.class).optional().orElse(0.0);
    }
}
