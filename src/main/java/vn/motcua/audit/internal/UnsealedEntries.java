package vn.motcua.audit.internal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Gauge;

@Component
class UnsealedEntries implements Gauge {

    private final JdbcClient db;

    UnsealedEntries(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "audit_unsealed_seconds";
    }

    @Override
    public String meaning() {
        return "age of the oldest entry of the trail that no block covers";
    }

    @Override
    public double value() {
        return db.sql("""
                select greatest(extract(epoch from clock_timestamp() - e.at), 0)::float8
                  from audit.entry e
                 where (e.xid, e.position) > (
                           coalesce((select last_xid from audit.block order by number desc limit 1), '0'::xid8),
                           coalesce((select last_position from audit.block order by number desc limit 1), 0))
                 order by e.xid, e.position
                 limit 1
                """).query(Double.class).optional().orElse(0.0);
    }
}
