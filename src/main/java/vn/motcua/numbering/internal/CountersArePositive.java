package vn.motcua.numbering.internal;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.shared.ConsistencyCheck;

/** A counter row comes into being with its first number; one that stands below it was damaged outside the product. */
@Component
class CountersArePositive implements ConsistencyCheck {

    private final JdbcClient db;

    CountersArePositive(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "numbering.counters-positive";
    }

    @Override
    public List<String> findings() {
        return db.sql("""
                        select 'Sổ ' || book || ', phạm vi ' || scope || ': số đếm là ' || value
                          from numbering.counter
                         where value < 1
                         order by book, scope
                         limit 20
                        """).query((row, index) -> row.getString(1)).list();
    }
}
