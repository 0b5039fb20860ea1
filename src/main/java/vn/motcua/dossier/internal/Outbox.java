package vn.motcua.dossier.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.catalogue.Channel;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierEvents;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.State;
import vn.motcua.organization.UnitId;

/** The event table read in the order of its transactions up to the oldest one still running; a row of {@code reader} per listener. */
@Component
class Outbox implements DossierEvents {

    private final JdbcClient db;
    private final TransactionTemplate transaction;

    Outbox(JdbcClient db, TransactionTemplate transaction) {
        this.db = db;
        this.transaction = transaction;
    }

    @Override
    public int deliver(String reader, int most, Consumer<List<DossierEvent>> listener) {
        return Objects.requireNonNull(transaction.execute(_ -> tryLock(reader) ? handOver(reader, most, listener) : 0));
    }

    private int handOver(String reader, int most, Consumer<List<DossierEvent>> listener) {
        var placed = known(listNew(reader, most));
        if (!placed.isEmpty()) {
            listener.accept(placed.stream().map(Placed::event).toList());
            move(reader, placed.getLast());
        }
        return placed.size();
    }

    /** Those before the first act that only a newer release knows: its own nodes hand that one over, and all after it. */
    private static List<Placed> known(List<Waiting> waiting) {
        return waiting.stream()
                .map(Waiting::placed)
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .toList();
    }

    /** One node at a time reads under a name; held until the transaction ends. */
    private boolean tryLock(String reader) {
        return db.sql("select pg_try_advisory_xact_lock(hashtextextended('dossier.reader.' || :reader, 0))")
                .param("reader", reader)
                .query(Boolean.class)
                .single();
    }

    private List<Waiting> listNew(String reader, int most) {
        return db.sql("""
                select e.xid::text as xid, e.position, e.unit_id, e.year, e.serial, e.version, d.code, e.action, e.to_state,
                       d.resolving_unit, d.field, d.procedure_code, d.procedure_name, d.channel, d.holder, d.received_at, e.at,
                       e.promised_at
                  from (select xid, position, unit_id, year, serial, version, action, to_state, at, promised_at
                          from dossier.event
                         where (xid, position) > (
                                   coalesce((select xid from dossier.reader where name = :reader), '0'::xid8),
                                   coalesce((select position from dossier.reader where name = :reader), 0))
                           and xid < pg_snapshot_xmin(pg_current_snapshot())
                         order by xid, position
                         limit :most) e
                  join dossier.dossier d on d.unit_id = e.unit_id and d.year = e.year and d.serial = e.serial
                 order by e.xid, e.position
                """)
                .param("reader", reader)
                .param("most", most)
                .query(Outbox::read)
                .list();
    }

    private void move(String reader, Placed last) {
        db.sql("""
                insert into dossier.reader (name, xid, position) values (:reader, cast(:xid as xid8), :position)
                on conflict (name) do update set xid = excluded.xid, position = excluded.position
                """)
                .param("reader", reader)
                .param("xid", last.xid())
                .param("position", last.position())
                .update();
    }

    @Override
    public boolean isBehind(String reader, Instant before) {
        return db.sql("""
                select exists (
                    select 1 from dossier.event
                     where (xid, position) > (
                               coalesce((select xid from dossier.reader where name = :reader), '0'::xid8),
                               coalesce((select position from dossier.reader where name = :reader), 0))
                       and at < :before)
                """)
                .param("reader", reader)
                .param("before", Timestamp.from(before))
                .query(Boolean.class)
                .single();
    }

    @Override
    public void startOver(String reader) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('dossier.reader.' || :reader, 0))::text")
                .param("reader", reader)
                .query(String.class)
                .single();
        db.sql("delete from dossier.reader where name = :reader")
                .param("reader", reader)
                .update();
    }

    @Override
    public List<UnitCount> countReceived() {
        return db.sql("""
                select resolving_unit, state, count(*) as n
                  from dossier.dossier
                 where received_at is not null
                 group by resolving_unit, state
                 order by resolving_unit, state
                """)
                .query((row, _) -> new UnitCount(
                        new UnitId(row.getInt("resolving_unit")),
                        State.valueOf(row.getString("state")),
                        row.getLong("n")))
                .list();
    }

    private record Placed(String xid, long position, DossierEvent event) {}

    private record Waiting(Optional<Placed> placed) {}

    private static Waiting read(ResultSet row, int ignored) throws SQLException {
        var action = Newer.known(Action.class, row.getString("action"));
        var state = Newer.known(State.class, row.getString("to_state"));
        return new Waiting(action == null || state == null ? Optional.empty() : Optional.of(place(row, action, state)));
    }

    private static Placed place(ResultSet row, Action action, State state) throws SQLException {
        var event = new DossierEvent(
                new DossierId(row.getInt("unit_id"), row.getInt("year"), row.getLong("serial")),
                row.getInt("version"),
                row.getString("code"),
                action,
                state,
                new UnitId(row.getInt("resolving_unit")),
                row.getString("field"),
                row.getString("procedure_code"),
                row.getString("procedure_name"),
                Channel.valueOf(row.getString("channel")),
                row.getObject("holder", UUID.class),
                JdbcDossiers.instant(row, "received_at"),
                row.getTimestamp("at").toInstant(),
                JdbcDossiers.instant(row, "promised_at"));
        return new Placed(row.getString("xid"), row.getLong("position"), event);
    }
}
