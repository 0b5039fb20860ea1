package vn.motcua.queue.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Role;
import vn.motcua.organization.UnitId;
import vn.motcua.queue.Counter;
import vn.motcua.queue.CounterId;
import vn.motcua.queue.Line;
import vn.motcua.queue.LineId;
import vn.motcua.queue.Priority;
import vn.motcua.queue.QueueRefusal;
import vn.motcua.queue.Rooms;
import vn.motcua.shared.Result;
import vn.motcua.shared.Text;

/** Lines, counters, seats. */
@Service
class RoomPlan implements Rooms {

    private static final Pattern LETTER = Pattern.compile("[A-Z]");
    private static final Pattern FIELD = Pattern.compile("[a-z0-9-]{1,40}");
    private static final int LONGEST_NAME = 80;
    private static final int MOST_PLACES = 200;
    private static final int MOST_COUNTERS = 999;

    private final JdbcClient db;
    private final JdbcLines lines;
    private final JdbcTickets tickets;
    private final QueueRules rules;
    private final CachedBoards boards;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RoomPlan(
            JdbcClient db,
            JdbcLines lines,
            JdbcTickets tickets,
            QueueRules rules,
            CachedBoards boards,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.db = db;
        this.lines = lines;
        this.tickets = tickets;
        this.rules = rules;
        this.boards = boards;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public List<Line> listLines(UnitId unit) {
        return lines.listLines(unit);
    }

    @Override
    public List<Counter> listCounters(UnitId unit) {
        return lines.listCounters(unit);
    }

    @Override
    public List<UnitId> listBookable() {
        return db.sql("select distinct unit_id from queue.line where in_use and slot_places > 0")
                .query((row, n) -> new UnitId(row.getInt("unit_id")))
                .list();
    }

    @Override
    public Map<Priority, Integer> priorities() {
        return rules.priorities();
    }

    @Override
    public Optional<Counter> findSeat(Officer officer) {
        return lines.findSeat(officer);
    }

    @Override
    public List<Line> listServed(Counter counter, Officer officer) {
        return lines.listServed(counter, officer);
    }

    @Override
    public Result<Counter> sit(CounterId counter, Officer officer) {
        var before = lines.findSeat(officer);
        if (before.map(Counter::id).filter(counter::equals).isPresent()) {
            return Result.done(before.orElseThrow());
        }
        if (before.isPresent() && isBusy(before.get())) {
            return Result.refused(QueueRefusal.QUE_126_FINISH_FIRST);
        }
        try {
            return Objects.requireNonNull(transaction.execute(_ -> change(counter, officer)));
        } catch (DuplicateKeyException e) {
            // the same officer sits down at two counters at once: the first one stands
            return Result.refused(QueueRefusal.QUE_126_FINISH_FIRST);
        }
    }

    private boolean isBusy(Counter counter) {
        return tickets.findAt(counter.id()).isPresent();
    }

    private Result<Counter> change(CounterId counter, Officer officer) {
        rise(officer);
        int seated = db.sql("""
                update queue.counter
                   set officer = :officer, seated_at = :now
                 where id = :id and in_use and officer is null and unit_id = any (:units::int[])
                """)
                .param("officer", officer.account().value())
                .param("now", Timestamp.from(clock.instant()))
                .param("id", counter.value())
                .param("units", officer.rights().units(Role.RECEPTION_OFFICER))
                .update();
        var seat = lines.findSeat(officer);
        seat.ifPresent(it -> boards.changedAfterCommit(it.unit()));
        return seated == 1 ? Result.done(seat.orElseThrow()) : whyNot(counter, officer);
    }

    private void rise(Officer officer) {
        db.sql("update queue.counter set officer = null, seated_at = null where officer = :officer")
                .param("officer", officer.account().value())
                .update();
    }

    private Result<Counter> whyNot(CounterId counter, Officer officer) {
        var taken = db.sql("""
                select number from queue.counter
                 where id = :id and in_use and officer is not null and unit_id = any (:units::int[])
                """)
                .param("id", counter.value())
                .param("units", officer.rights().units(Role.RECEPTION_OFFICER))
                .query(Integer.class)
                .optional();
        return taken.<Result<Counter>>map(it -> Result.refused(QueueRefusal.QUE_125_SEAT_TAKEN, it))
                .orElseGet(() -> Result.refused(QueueRefusal.QUE_104_NO_COUNTER));
    }

    @Override
    public Result<Counter> stand(Officer officer) {
        var seat = lines.findSeat(officer);
        if (seat.isEmpty()) {
            return Result.refused(QueueRefusal.QUE_120_NOT_AT_A_COUNTER);
        }
        if (isBusy(seat.get())) {
            return Result.refused(QueueRefusal.QUE_126_FINISH_FIRST);
        }
        rise(officer);
        boards.changedAfterCommit(seat.get().unit());
        return Result.done(seat.get());
    }

    @Override
    public Result<LineId> keep(LineDraft draft, Officer officer) {
        if (!officer.rights().has(Role.UNIT_ADMINISTRATOR, draft.unit(), null)) {
            return Result.refused(IdentityRefusal.IDN_403_NOT_ALLOWED);
        }
        var name = Text.clean(draft.name());
        var nameEn = Text.clean(draft.nameEn());
        boolean sound = LETTER.matcher(draft.letter()).matches()
                && !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && nameEn.length() <= LONGEST_NAME
                && draft.slotPlaces() >= 0
                && draft.slotPlaces() <= MOST_PLACES
                && draft.fields().stream().allMatch(it -> FIELD.matcher(it).matches());
        return sound
                ? Result.done(Objects.requireNonNull(transaction.execute(_ -> stored(draft, name, nameEn, officer))))
                : Result.refused(QueueRefusal.QUE_142_SETUP_INCOMPLETE);
    }

    private LineId stored(LineDraft draft, String name, String nameEn, Officer officer) {
        int id = db.sql("""
                insert into queue.line (unit_id, letter, name, name_en, fields, slot_places, in_use)
                values (:unit, :letter, :name, :nameEn, :fields, :places, :inUse)
                    on conflict (unit_id, letter) do update
                   set name = excluded.name, name_en = excluded.name_en, fields = excluded.fields,
                       slot_places = excluded.slot_places, in_use = excluded.in_use
                returning id
                """)
                .param("unit", draft.unit().value())
                .param("letter", draft.letter())
                .param("name", name)
                .param("nameEn", nameEn)
                .param("fields", draft.fields().toArray(String[]::new))
                .param("places", draft.slotPlaces())
                .param("inUse", draft.inUse())
                .query(Integer.class)
                .single();
        recorded("queue.line-kept", "line:" + id, draft.unit(), officer, Map.of("letter", draft.letter()));
        return new LineId(id);
    }

    private void recorded(String action, String subject, UnitId unit, Officer officer, Map<String, String> details) {
        audit.record(new AuditEntry(action, officer.account().toString(), subject, details));
        boards.changedAfterCommit(unit);
    }

    @Override
    public Result<CounterId> keep(CounterDraft draft, Officer officer) {
        if (!officer.rights().has(Role.UNIT_ADMINISTRATOR, draft.unit(), null)) {
            return Result.refused(IdentityRefusal.IDN_403_NOT_ALLOWED);
        }
        var known = new HashSet<>(
                lines.listLines(draft.unit()).stream().map(Line::id).toList());
        boolean sound = draft.number() > 0 && draft.number() <= MOST_COUNTERS && known.containsAll(draft.lines());
        return sound
                ? Result.done(Objects.requireNonNull(transaction.execute(_ -> stored(draft, officer))))
                : Result.refused(QueueRefusal.QUE_142_SETUP_INCOMPLETE);
    }

    private CounterId stored(CounterDraft draft, Officer officer) {
        int id = db.sql("""
                insert into queue.counter (unit_id, number, in_use) values (:unit, :number, :inUse)
                    on conflict (unit_id, number) do update set in_use = excluded.in_use
                returning id
                """)
                .param("unit", draft.unit().value())
                .param("number", draft.number())
                .param("inUse", draft.inUse())
                .query(Integer.class)
                .single();
        db.sql("delete from queue.counter_line where counter_id = :id")
                .param("id", id)
                .update();
        db.sql("insert into queue.counter_line (counter_id, line_id) select :id, unnest(:lines::int[])")
                .param("id", id)
                .param("lines", TicketRows.ids(draft.lines()))
                .update();
        recorded("queue.counter-kept", "counter:" + id, draft.unit(), officer, Map.of("number", "" + draft.number()));
        return new CounterId(id);
    }
}
