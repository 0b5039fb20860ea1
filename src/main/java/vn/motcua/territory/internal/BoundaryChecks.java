package vn.motcua.territory.internal;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;
import vn.motcua.shared.ConsistencyCheck;

/** An edition has as many areas as it says, and each belongs to a unit there is. */
@Component
class BoundaryChecks implements ConsistencyCheck {

    private static final int SHOWN = 20;

    private final JdbcClient db;
    private final Units units;

    BoundaryChecks(JdbcClient db, Units units) {
        this.db = db;
        this.units = units;
    }

    @Override
    public String name() {
        return "territory.every-edition-is-whole";
    }

    @Override
    public List<String> findings() {
        var findings =
                new ArrayList<>(db.sql("""
                select 'Bản ranh giới ' || e.id || ' ghi ' || e.units || ' đơn vị, có ' || count(b.unit_id)
                  from territory.edition e
                  left join territory.boundary b on b.edition = e.id
                 group by e.id
                having count(b.unit_id) <> e.units
                 limit 20
                """).query((row, n) -> row.getString(1)).list());
        db.sql("select distinct unit_id from territory.boundary order by unit_id").query(Integer.class).list().stream()
                .filter(it -> units.find(new UnitId(it)).isEmpty())
                .limit(SHOWN - Math.min(SHOWN, findings.size()))
                .forEach(it -> findings.add("Có ranh giới của đơn vị không tồn tại: " + it));
        return findings;
    }
}
