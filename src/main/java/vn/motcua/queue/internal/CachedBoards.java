package vn.motcua.queue.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.motcua.organization.UnitId;
import vn.motcua.queue.Board;
import vn.motcua.queue.Boards;
import vn.motcua.queue.Line;
import vn.motcua.queue.LineId;
import vn.motcua.queue.TicketId;
import vn.motcua.queue.TicketState;
import vn.motcua.shared.CivilTime;

/**
 * Reads a room once a second at most, however many screens and telephones ask; an act on this node is seen at once, one on another
 * node within the second. As many boards are kept as there are units with lines.
 */
@Component
class CachedBoards implements Boards {

    private static final long KEEP_NANOS = 1_000_000_000L;
    private static final int MEASURED_FROM = 5;

    private final JdbcClient db;
    private final WaitingOrder order;
    private final JdbcLines lines;
    private final QueueRules rules;
    private final Clock clock;
    private final Map<UnitId, Kept> kept = new ConcurrentHashMap<>();

    CachedBoards(JdbcClient db, WaitingOrder order, JdbcLines lines, QueueRules rules, Clock clock) {
        this.db = db;
        this.order = order;
        this.lines = lines;
        this.rules = rules;
        this.clock = clock;
    }

    private record Kept(Board board, LocalDate day, long readAt) {

        boolean isFresh(LocalDate today) {
            return day.equals(today) && System.nanoTime() - readAt < KEEP_NANOS;
        }
    }

    @Override
    public Board of(UnitId unit) {
        var today = CivilTime.day(clock.instant());
        var held = kept.get(unit);
        if (held != null && held.isFresh(today)) {
            return held.board();
        }
        var readAt = System.nanoTime();
        var board = read(unit, today);
        if (!board.lines().isEmpty()) {
            kept.put(unit, new Kept(board, today, readAt));
        }
        return board;
    }

    void changedAfterCommit(UnitId unit) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            kept.remove(unit);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                kept.remove(unit);
            }
        });
    }

    private Board read(UnitId unit, LocalDate day) {
        var inUse = lines.listLines(unit).stream().filter(Line::inUse).toList();
        var paces = paces(inUse, day);
        var open = openCounters(unit);
        return new Board(
                unit,
                inUse.stream()
                        .map(it -> line(it, paces.getOrDefault(it.id(), NONE), open.getOrDefault(it.id(), 0)))
                        .toList(),
                counters(unit, day));
    }

    private Board.LineNow line(Line line, Pace pace, int open) {
        boolean measured = pace.served() >= MEASURED_FROM;
        return new Board.LineNow(
                line,
                waiting(line),
                open,
                measured ? Math.max(1, Math.round(pace.seconds() / 60f)) : rules.whole("service.usual-minutes"),
                measured);
    }

    private List<Board.Waiting> waiting(Line line) {
        return order.of(List.of(line.id()), clock.instant()).stream()
                .map(CallingOrder.Called::who)
                .map(it -> new Board.Waiting(new TicketId(it.id()), it.label(), it.since(), it.priority(), it.slotAt()))
                .toList();
    }

    private record Pace(int served, int seconds) {}

    private static final Pace NONE = new Pace(0, 0);

    /** Seconds from call to end of the last twenty served in each line today. */
    private Map<LineId, Pace> paces(List<Line> inUse, LocalDate day) {
        var paces = new HashMap<LineId, Pace>();
        db.sql("""
                select l.id, count(*) as served,
                       percentile_cont(0.5) within group (order by extract(epoch from last.ended_at - last.called_at)) as seconds
                  from unnest(:lines::int[]) as l (id)
                 cross join lateral (
                       select t.called_at, t.ended_at from queue.ticket t
                        where t.line_id = l.id and t.day = :day and t.called_at is not null and t.state = 'DONE'
                        order by t.called_at desc limit 20) last
                 group by l.id
                """)
                .param("lines", TicketRows.ids(inUse.stream().map(Line::id).toList()))
                .param("day", day)
                .query((row, n) -> Map.entry(new LineId(row.getInt("id")), new Pace(row.getInt("served"), (int)
                        Math.round(row.getDouble("seconds")))))
                .list()
                .forEach(it -> paces.put(it.getKey(), it.getValue()));
        return paces;
    }

    private Map<LineId, Integer> openCounters(UnitId unit) {
        var open = new HashMap<LineId, Integer>();
        db.sql("""
                select cl.line_id, count(*) as open
                  from queue.counter c
                  join queue.counter_line cl on cl.counter_id = c.id
                 where c.unit_id = :unit and c.officer is not null
                 group by cl.line_id
                """)
                .param("unit", unit.value())
                .query((row, n) -> Map.entry(new LineId(row.getInt("line_id")), row.getInt("open")))
                .list()
                .forEach(it -> open.put(it.getKey(), it.getValue()));
        return open;
    }

    private List<Board.CounterNow> counters(UnitId unit, LocalDate day) {
        return db.sql("""
                select c.number, c.officer is not null as open, t.label, t.state, t.rung_at
                  from queue.counter c
                  left join queue.ticket t on t.counter_id = c.id and t.state in ('CALLED', 'SERVING') and t.day = :day
                 where c.unit_id = :unit and c.in_use
                 order by c.number
                """)
                .param("unit", unit.value())
                .param("day", day)
                .query(CachedBoards::counter)
                .list();
    }

    private static Board.CounterNow counter(ResultSet row, int n) throws SQLException {
        var state = row.getString("state");
        Instant rungAt = TicketRows.instant(row, "rung_at");
        return new Board.CounterNow(
                row.getInt("number"),
                row.getBoolean("open"),
                row.getString("label"),
                state == null ? null : TicketState.valueOf(state),
                rungAt);
    }
}
