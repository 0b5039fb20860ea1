package vn.motcua.scan.internal;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.shared.ConsistencyCheck;

/** A file that is done has no part still on its way, and no part is on its way without its file. */
@Component
class ScanChecks implements ConsistencyCheck {

    private final JdbcClient db;

    ScanChecks(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "scan.parts-end-with-their-file";
    }

    @Override
    public List<String> findings() {
        return db.sql("""
                select 'Tệp quét ' || b.id || ': phần ' || d.part || ' ' || d.state || ', tệp ' || b.state
                  from scan.document d
                  join scan.batch b on b.id = d.batch
                 where b.state in ('READING', 'FAILED') or (b.state = 'DONE' and d.state = 'TO_FILE')
                 limit 20
                """).query((row, n) -> row.getString(1)).list();
    }
}
