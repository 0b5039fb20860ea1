package vn.motcua.identity.internal;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.shared.ConsistencyCheck;

/** Closing an account ends its positions and sessions in the same transaction. */
@Component
class ClosedAccountsHoldNothing implements ConsistencyCheck {

    private final JdbcClient db;

    ClosedAccountsHoldNothing(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "identity.closed-accounts-hold-nothing";
    }

    @Override
    public List<String> findings() {
        return db.sql("""
                select a.id
                  from identity.account a
                 where a.status = 'CLOSED'
                   and (exists (select from identity.position p where p.account = a.id and p.until_day is null)
                        or exists (select from identity.session s where s.account = a.id))
                 order by a.id
                 limit 20
                """)
                .query((row, _) -> "closed account " + row.getString("id") + " still holds a position or a session")
                .list();
    }
}
