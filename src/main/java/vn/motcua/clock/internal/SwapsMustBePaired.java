package vn.motcua.clock.internal;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.shared.ConsistencyCheck;

/** A day off by swap has its worked day and the other way round, and both stand alike: half a swap would give or take a day. */
@Component
class SwapsMustBePaired implements ConsistencyCheck {

    private final JdbcClient db;

    SwapsMustBePaired(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "clock.swaps-paired";
    }

    @Override
    public List<String> findings() {
        return db.sql("""
                select d.calendar || ' ' || d.day || ' ' || d.kind || ' has no matching day ' || coalesce(d.pair_day::text, '(none named)')
                  from clock.calendar_day d
                 where d.kind in ('SWAP_OFF', 'SWAP_WORK')
                   and not exists (select 1
                                     from clock.calendar_day p
                                    where p.calendar = d.calendar
                                      and p.day = d.pair_day
                                      and p.pair_day = d.day
                                      and p.kind in ('SWAP_OFF', 'SWAP_WORK')
                                      and p.kind <> d.kind
                                      and (p.standing = 'PROPOSAL') = (d.standing = 'PROPOSAL'))
                 order by d.calendar, d.day
                 limit 20
                """).query((row, n) -> row.getString(1)).list();
    }
}
