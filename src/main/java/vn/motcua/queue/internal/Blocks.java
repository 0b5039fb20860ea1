package vn.motcua.queue.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.numbering.Numbers;
import vn.motcua.organization.UnitId;
import vn.motcua.queue.DeviceId;
import vn.motcua.queue.Line;
import vn.motcua.queue.LineId;
import vn.motcua.queue.Rooms.Block;
import vn.motcua.shared.CivilTime;

/**
 * Numbers a touch screen holds in reserve for the time without connection: of a series of their own ("AN003"), so that the numbers
 * given by the server have no gaps, and twenty at a time to one device only, so that no two papers are alike.
 */
@Component
class Blocks {

    static final int SIZE = 20;

    private static final String BOOK = "queue.block";
    private static final int LEAST_LEFT = 10;

    private final JdbcClient db;
    private final JdbcLines lines;
    private final Numbers numbers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Blocks(JdbcClient db, JdbcLines lines, Numbers numbers, TransactionTemplate transaction, Clock clock) {
        this.db = db;
        this.lines = lines;
        this.numbers = numbers;
        this.transaction = transaction;
        this.clock = clock;
    }

    static String label(Line line, int number) {
        return line.letter() + "N%03d".formatted(number);
    }

    /** What the device holds today; another block for every line of which it has few left. */
    List<Block> reserve(DeviceId device, UnitId unit) {
        var day = CivilTime.day(clock.instant());
        lines.listLines(unit).stream().filter(Line::inUse).forEach(it -> topUp(device, it, day));
        return list(device, day);
    }

    private void topUp(DeviceId device, Line line, LocalDate day) {
        transaction.executeWithoutResult(_ -> {
            // the device's row makes two requests of one device wait for each other
            db.sql("select id from queue.device where id = :id for update")
                    .param("id", device.value())
                    .query((row, n) -> row.getString(1))
                    .single();
            if (left(device, line.id(), day) < LEAST_LEFT) {
                add(device, line.id(), day);
            }
        });
    }

    private long left(DeviceId device, LineId line, LocalDate day) {
        return db.sql("""
                select count(*) * :size - (select count(*) from queue.ticket t
                                            where t.issued_line_id = :line and t.day = :day and t.offline and t.visit = 1
                                              and exists (select from queue.block b
                                                           where b.line_id = :line and b.day = :day and b.device_id = :device
                                                             and b.number = (t.number - 1) / :size + 1))
                  from queue.block
                 where device_id = :device and day = :day and line_id = :line
                """)
                .param("size", SIZE)
                .param("device", device.value())
                .param("line", line.value())
                .param("day", day)
                .query(Long.class)
                .single();
    }

    private void add(DeviceId device, LineId line, LocalDate day) {
        db.sql("insert into queue.block (line_id, day, number, device_id) values (:line, :day, :number, :device)")
                .param("line", line.value())
                .param("day", day)
                .param("number", Math.toIntExact(numbers.next(BOOK, line.value() + "/" + day)))
                .param("device", device.value())
                .update();
    }

    /** What is still free of each block: a device that has forgotten everything begins behind what has been entered. */
    private List<Block> list(DeviceId device, LocalDate day) {
        return db.sql("""
                select b.line_id, b.number,
                       (select max(t.number) from queue.ticket t
                         where t.issued_line_id = b.line_id and t.day = b.day and t.offline and t.visit = 1
                           and t.number between (b.number - 1) * :size + 1 and b.number * :size) as given
                  from queue.block b
                 where b.device_id = :device and b.day = :day
                 order by b.line_id, b.number
                """)
                .param("size", SIZE)
                .param("device", device.value())
                .param("day", day)
                .query((row, n) -> block(new LineId(row.getInt("line_id")), row.getInt("number"), row.getInt("given")))
                .list();
    }

    private static Block block(LineId line, int number, int given) {
        return new Block(line, Math.max((number - 1) * SIZE, given) + 1, number * SIZE);
    }

    boolean holds(DeviceId device, LineId line, LocalDate day, int number) {
        return number > 0
                && db.sql("""
                        select exists (select from queue.block
                                        where line_id = :line and day = :day and number = :block and device_id = :device)
                        """)
                        .param("line", line.value())
                        .param("day", day)
                        .param("block", (number - 1) / SIZE + 1)
                        .param("device", device.value())
                        .query(Boolean.class)
                        .single();
    }
}
