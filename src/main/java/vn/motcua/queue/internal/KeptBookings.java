package vn.motcua.queue.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;
import vn.motcua.identity.Officer;
import vn.motcua.organization.UnitId;
import vn.motcua.queue.Bookings;
import vn.motcua.queue.Line;
import vn.motcua.queue.LineId;
import vn.motcua.queue.NewTicket;
import vn.motcua.queue.Priority;
import vn.motcua.queue.QueueRefusal;
import vn.motcua.queue.Ticket;
import vn.motcua.queue.TicketAction;
import vn.motcua.queue.Tickets;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Result;
import vn.motcua.shared.Text;
import vn.motcua.shared.TimeOrderedId;

/** The places of a slot are one row that counts, so two who want the last place cannot both have it. */
@Service
class KeptBookings implements Bookings {

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{8,15}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s.()-]+");
    private static final int LONGEST_NAME = 100;

    private final JdbcClient db;
    private final JdbcLines lines;
    private final ActsOnce once;
    private final Tickets tickets;
    private final OpenSlots slots;
    private final QueueRules rules;
    private final Attempts attempts;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    KeptBookings(
            JdbcClient db,
            JdbcLines lines,
            ActsOnce once,
            Tickets tickets,
            OpenSlots slots,
            QueueRules rules,
            Attempts attempts,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.db = db;
        this.lines = lines;
        this.once = once;
        this.tickets = tickets;
        this.slots = slots;
        this.rules = rules;
        this.attempts = attempts;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public List<LocalDate> listDays(Line line) {
        return line.slotPlaces() == 0 ? List.of() : slots.listDays(line.unit());
    }

    @Override
    public List<Slot> listSlots(Line line, LocalDate day) {
        var open = line.slotPlaces() == 0 ? List.<Instant>of() : slots.list(line.unit(), day);
        if (open.isEmpty()) {
            return List.of();
        }
        Map<Instant, Integer> taken = db
                .sql("""
                select at, taken from queue.slot where line_id = :line and at between :from and :until
                """)
                .param("line", line.id().value())
                .param("from", Timestamp.from(open.getFirst()))
                .param("until", Timestamp.from(open.getLast()))
                .query((row, n) -> Map.entry(TicketRows.moment(row, "at"), row.getInt("taken")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return open.stream()
                .map(it -> new Slot(it, Math.max(0, line.slotPlaces() - taken.getOrDefault(it, 0))))
                .toList();
    }

    @Override
    public Result<Booking> book(Asked asked, String origin, String key) {
        if (!ActsOnce.isKey(key)) {
            return Result.refused(QueueRefusal.QUE_108_KEY_MISSING);
        }
        return known(key).orElseGet(() -> {
            var result = bookNow(asked, origin, key);
            // refused perhaps only because the same request, a moment ahead, has taken the place
            return result instanceof Result.Refused ? known(key).orElse(result) : result;
        });
    }

    private Optional<Result<Booking>> known(String key) {
        return read("where key = :value", key).map(it -> Result.done(it.shown()));
    }

    private Result<Booking> bookNow(Asked asked, String origin, String key) {
        var name = Text.clean(asked.name());
        var phone = BETWEEN.matcher(asked.phone()).replaceAll("");
        if (name.length() < 2
                || name.length() > LONGEST_NAME
                || !PHONE.matcher(phone).matches()) {
            return Result.refused(QueueRefusal.QUE_132_NAME_OR_PHONE);
        }
        if (!attempts.count("booking:" + origin, rules.whole("booking.per-origin-hour"))) {
            return Result.refused(QueueRefusal.QUE_133_TOO_MANY_BOOKINGS);
        }
        return lines.find(asked.unit(), asked.line())
                .map(line -> kept(line, asked, name, phone, key))
                .orElseGet(() -> Result.refused(QueueRefusal.QUE_101_NO_LINE));
    }

    private Result<Booking> kept(Line line, Asked asked, String name, String phone, String key) {
        if (!slots.list(line.unit(), CivilTime.day(asked.slotAt())).contains(asked.slotAt())) {
            return Result.refused(QueueRefusal.QUE_130_NO_SLOT);
        }
        try {
            return Objects.requireNonNull(transaction.execute(_ -> {
                holdPhone(phone);
                if (openOf(phone) >= rules.whole("booking.open-per-phone")) {
                    return Result.<Booking>refused(QueueRefusal.QUE_133_TOO_MANY_BOOKINGS);
                }
                return takePlace(line, asked.slotAt())
                        ? Result.done(inserted(asked, name, phone, key))
                        : Result.refused(QueueRefusal.QUE_131_SLOT_FULL);
            }));
        } catch (DuplicateKeyException e) {
            return known(key).orElseThrow(() -> e);
        }
    }

    /** Until the transaction ends: of several bookings at once each counts those before it. */
    private void holdPhone(String phone) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('queue.booking:' || :phone, 0))")
                .param("phone", phone)
                .query()
                .listOfRows();
    }

    private int openOf(String phone) {
        return db.sql("""
                select count(*) from (select from queue.booking
                                       where phone = :phone and slot_at >= :now and state = 'BOOKED' limit 10) open
                """)
                .param("phone", phone)
                .param("now", Timestamp.from(clock.instant()))
                .query(Integer.class)
                .single();
    }

    private boolean takePlace(Line line, Instant at) {
        return line.slotPlaces() > 0
                && db.sql("""
                        insert into queue.slot as s (line_id, at, taken) values (:line, :at, 1)
                            on conflict (line_id, at) do update set taken = s.taken + 1 where s.taken < :places
                        """)
                                .param("line", line.id().value())
                                .param("at", Timestamp.from(at))
                                .param("places", line.slotPlaces())
                                .update()
                        == 1;
    }

    private Booking inserted(Asked asked, String name, String phone, String key) {
        var code = Secret.forPeople();
        db.sql("""
                insert into queue.booking (id, unit_id, line_id, procedure_code, slot_at, name, phone, code, state, made_at, key)
                values (:id, :unit, :line, :procedure, :at, :name, :phone, :code, 'BOOKED', :now, :key)
                """)
                .param("id", TimeOrderedId.next(clock))
                .param("unit", asked.unit().value())
                .param("line", asked.line().value())
                .param("procedure", asked.procedure())
                .param("at", Timestamp.from(asked.slotAt()))
                .param("name", name)
                .param("phone", phone)
                .param("code", code)
                .param("now", Timestamp.from(clock.instant()))
                .param("key", key)
                .update();
        return new Booking(code, asked.unit(), asked.line(), asked.slotAt(), asked.procedure(), State.BOOKED);
    }

    @Override
    public Result<Booking> find(String code, String origin) {
        return counted(code, origin, it -> Result.done(it.shown()));
    }

    /** Counted before the look and forgiven after a right one, so that guesses made together do not all see the same counter. */
    private <T> Result<T> counted(String code, String origin, Function<Row, Result<T>> then) {
        var subject = "code:" + origin;
        if (!attempts.count(subject, rules.whole("booking.wrong-codes-hour"))) {
            return Result.refused(QueueRefusal.QUE_134_TOO_OFTEN);
        }
        var found = read("where code = :value", Secret.typed(code));
        if (found.isEmpty()) {
            return Result.refused(QueueRefusal.QUE_135_NO_BOOKING);
        }
        attempts.forgive(subject);
        return then.apply(found.get());
    }

    @Override
    public Result<Booking> cancel(String code, String origin) {
        return counted(code, origin, it -> Objects.requireNonNull(transaction.execute(_ -> cancelled(it))));
    }

    private Result<Booking> cancelled(Row booking) {
        if (!end(booking, State.CANCELLED)) {
            return Result.refused(QueueRefusal.QUE_136_BOOKING_CLOSED);
        }
        db.sql("update queue.slot set taken = taken - 1 where line_id = :line and at = :at and taken > 0")
                .param("line", booking.shown().line().value())
                .param("at", Timestamp.from(booking.shown().slotAt()))
                .update();
        return Result.done(read("where id = :value", booking.id()).orElseThrow().shown());
    }

    private boolean end(Row booking, State state) {
        return db.sql("update queue.booking set state = :state, ended_at = :now where id = :id and state = 'BOOKED'")
                        .param("state", state.name())
                        .param("now", Timestamp.from(clock.instant()))
                        .param("id", booking.id())
                        .update()
                == 1;
    }

    @Override
    public Result<Ticket> arrive(String code, UnitId unit, String origin, String key) {
        return once.known(key, TicketAction.TAKE, null).orElseGet(() -> {
            var result = counted(code, origin, it -> arrived(it, unit, key));
            // refused perhaps only because the same request, a moment ahead, has done it
            return result instanceof Result.Refused
                    ? once.known(key, TicketAction.TAKE, null).orElse(result)
                    : result;
        });
    }

    private Result<Ticket> arrived(Row booking, UnitId unit, String key) {
        var shown = booking.shown();
        if (!shown.unit().equals(unit)) {
            return Result.refused(QueueRefusal.QUE_135_NO_BOOKING);
        }
        if (!CivilTime.day(shown.slotAt()).equals(CivilTime.day(clock.instant()))) {
            return Result.refused(QueueRefusal.QUE_137_BOOKING_NOT_TODAY);
        }
        return Objects.requireNonNull(transaction.execute(status -> end(booking, State.ARRIVED)
                ? ticket(booking, key, status)
                : Result.refused(QueueRefusal.QUE_136_BOOKING_CLOSED)));
    }

    private Result<Ticket> ticket(Row booking, String key, TransactionStatus status) {
        var shown = booking.shown();
        var arrived = new NewTicket.Arrived(booking.id(), shown.slotAt(), shown.procedure());
        var taken = tickets.take(new NewTicket(shown.unit(), shown.line(), Priority.NONE, arrived), key);
        if (taken instanceof Result.Refused) {
            status.setRollbackOnly();
        }
        return taken;
    }

    @Override
    public Optional<String> findName(Ticket ticket, Officer officer) {
        var atCounter = tickets.findAtCounter(officer).filter(it -> it.id().equals(ticket.id()));
        var name = atCounter.flatMap(it ->
                db.sql("""
                select b.name
                  from queue.ticket t
                  join queue.booking b on b.id = t.booking_id
                 where t.id = :id and b.name is not null
                """).param("id", it.id().value()).query(String.class).optional());
        name.ifPresent(_ -> audit.record(new AuditEntry(
                "queue.booking-name-seen", officer.account().toString(), "ticket:" + ticket.id(), Map.of())));
        return name;
    }

    private record Row(UUID id, Booking shown) {}

    private Optional<Row> read(String where, Object value) {
        return db.sql("select id, code, unit_id, line_id, slot_at, procedure_code, state from queue.booking " + where)
                .param("value", value)
                .query(KeptBookings::row)
                .optional();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        @Nullable String procedure = row.getString("procedure_code");
        return new Row(
                row.getObject("id", UUID.class),
                new Booking(
                        row.getString("code"),
                        new UnitId(row.getInt("unit_id")),
                        new LineId(row.getInt("line_id")),
                        TicketRows.moment(row, "slot_at"),
                        procedure,
                        State.valueOf(row.getString("state"))));
    }
}
