package vn.motcua.queue.internal;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.shared.ConsistencyCheck;

/** What must be true of the stored tickets after any crash, restore or change. */
@Configuration(proxyBeanMethods = false)
class QueueChecks {

    @Bean
    ConsistencyCheck ticketNumbersHaveNoGap(JdbcClient db) {
        return query(db, "queue.numbers-have-no-gap", """
                select 'Hàng ' || issued_line_id || ' ngày ' || day || ': ' || count(*) || ' số, số cuối ' || max(number)
                  from queue.ticket
                 where visit = 1 and not offline
                 group by issued_line_id, day
                having count(*) <> max(number)
                 limit 20
                """);
    }

    @Bean
    ConsistencyCheck lastTicketEventIsTheRow(JdbcClient db) {
        return query(db, "queue.last-event-is-the-row", """
                select t.label || ' ngày ' || t.day || ': ' || t.version || ' ' || t.state
                  from queue.ticket t
                 where not exists (select from queue.event e
                                    where e.ticket_id = t.id and e.version = t.version and e.to_state = t.state)
                 limit 20
                """);
    }

    @Bean
    ConsistencyCheck slotsCountTheirBookings(JdbcClient db) {
        return query(db, "queue.slots-count-their-bookings", """
                select 'Hàng ' || s.line_id || ' lúc ' || s.at || ': đếm ' || s.taken || ', lịch hẹn ' || count(b.id)
                  from queue.slot s
                  left join queue.booking b on b.line_id = s.line_id and b.slot_at = s.at and b.state <> 'CANCELLED'
                 group by s.line_id, s.at, s.taken
                having s.taken <> count(b.id)
                 limit 20
                """);
    }

    private static ConsistencyCheck query(JdbcClient db, String name, String sql) {
        return new ConsistencyCheck() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<String> findings() {
                return db.sql(sql).query((row, n) -> row.getString(1)).list();
            }
        };
    }
}
