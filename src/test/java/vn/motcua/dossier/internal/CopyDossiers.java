package vn.motcua.dossier.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.motcua.dossier.DossierId;
import vn.motcua.numbering.Numbers;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Result;

/**
 * The gate's tables as files to copy: holds the one dossier that is being led, and sends finished ones with their events in
 * batches. Indexes that no constraint needs are set aside while many come, and made anew at the end.
 */
final class CopyDossiers extends JdbcDossiers {

    private static final int BATCH = 2_000;
    private static final int MANY = 100_000;

    private final Connection connection;
    private final List<String> indexes = new ArrayList<>();
    private final Map<List<String>, Long> counters = new HashMap<>();
    private final ExecutorService sender =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
    private final CopyText dossiers = new CopyText();
    private final CopyText events = new CopyText();
    private @Nullable Future<?> sending;
    private long serial;
    private int batched;
    private @Nullable Dossier current;
    private @Nullable Entry entry;
    private @Nullable Instant receivedAt;
    private @Nullable Object admittedBy;

    /** @param many how many are to come */
    CopyDossiers(Connection connection, int many) throws SQLException {
        super(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
        this.connection = connection;
        // rows of the gate's making: foreign keys and append-only triggers have nothing to find
        execute("set session_replication_role = replica");
        execute("set statement_timeout = 0");
        execute("set maintenance_work_mem = '256MB'");
        if (many >= MANY) {
            setIndexesAside();
        }
        readCounters();
        serial = one("select nextval('dossier.dossier_serial')");
        one("select setval('dossier.dossier_serial', " + (serial + many) + ")");
    }

    private void setIndexesAside() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid)
                          from pg_index i
                          left join pg_constraint c on c.conindid = i.indexrelid
                         where i.indrelid in ('dossier.dossier'::regclass, 'dossier.event'::regclass) and c.oid is null
                        """)) {
            while (rows.next()) {
                indexes.add(rows.getString(2));
                execute("drop index " + rows.getString(1));
            }
        }
    }

    private void readCounters() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select book, scope, value from numbering.counter")) {
            while (rows.next()) {
                counters.put(List.of(rows.getString(1), rows.getString(2)), rows.getLong(3));
            }
        }
    }

    Numbers numbers() {
        return new Numbers() {
            @Override
            public long next(String book, String scope) {
                return counters.merge(List.of(book, scope), 1L, Long::sum);
            }

            @Override
            public Optional<Refusal> findHindrance(String book, String scope, long last) {
                throw new IllegalStateException("A copied store begins its books at 1");
            }

            @Override
            public Result<Long> open(String book, String scope, long last, String reason, UUID by) {
                throw new IllegalStateException("A copied store begins its books at 1");
            }
        };
    }

    DossierId id() {
        return led().id;
    }

    int version() {
        return led().version;
    }

    @Nullable
    Instant watchAt() {
        return current == null ? null : current.watchAt;
    }

    private Dossier led() {
        return Objects.requireNonNull(current);
    }

    @Override
    Optional<Dossier> find(DossierId id) {
        return Optional.ofNullable(current);
    }

    @Override
    Optional<KeptOutcome> findByKey(String key) {
        return Optional.empty();
    }

    @Override
    boolean codeTaken(String code) {
        return false;
    }

    @Override
    long nextSerial() {
        return serial++;
    }

    @Override
    void insert(Dossier dossier, Entry entered, EventRow event) {
        current = dossier;
        entry = entered;
        receivedAt = entered.receivedAt();
        admittedBy = dossier.admittedBy;
        add(dossier, event);
    }

    @Override
    boolean change(Dossier dossier, int expectedVersion, EventRow event) {
        if (event.admits()) {
            receivedAt = receivedAt == null ? dossier.actedAt : receivedAt;
            admittedBy = admittedBy == null ? event.actor() : admittedBy;
        }
        add(dossier, event);
        return true;
    }

    private void add(Dossier it, EventRow event) {
        events.row(
                it.id.unit(),
                it.id.year(),
                it.id.serial(),
                it.version,
                event.action(),
                event.from(),
                it.state,
                event.actor(),
                event.actorUnit(),
                it.actedAt,
                it.promisedAt,
                event.number(),
                event.details(),
                event.key(),
                event.bodyHash());
    }

    /** The dossier stands where its story leaves it. */
    void finished() {
        var it = led();
        var from = Objects.requireNonNull(entry);
        var command = from.command();
        dossiers.row(
                it.id.unit(),
                it.id.year(),
                it.id.serial(),
                it.version,
                it.code,
                false,
                it.state,
                it.stateBefore,
                from.helped(),
                it.resolving.value(),
                it.field,
                command.procedure().value(),
                it.procedureVersion,
                from.procedure().name(),
                command.channel(),
                it.onTheSpot,
                it.decidedBy,
                it.holder,
                admittedBy,
                it.draftedBy,
                command.owner().name(),
                Json.write(command.parties()),
                command.request(),
                Json.write(command.papers()),
                command.sets(),
                command.copies(),
                command.pages(),
                from.fee(),
                Json.write(from.feeLines()),
                command.returnPlace(),
                words(SearchTokens.withCode(from.tokens(), it.code)),
                from.submittedAt(),
                receivedAt,
                it.clockStartedAt,
                it.clockReason,
                it.term.unit(),
                it.term.amount(),
                it.promisedFirst,
                it.promisedAt,
                it.provisional,
                it.sortAt,
                Json.write(it.suspensions),
                it.supplements,
                it.apologies,
                it.apologyState,
                it.late,
                it.watchAt,
                it.draft == null ? null : Json.write(it.draft),
                it.resultNumber,
                it.finishedAt,
                it.returnedAt,
                it.actedAt,
                it.actedBy);
        current = null;
        if (++batched == BATCH) {
            send();
        }
    }

    private static String words(String[] tokens) {
        var text = new StringBuilder();
        for (var token : tokens) {
            text.append('\'').append(token.replace("'", "''")).append("' ");
        }
        return text.toString();
    }

    /** The next batch is led while this one is on its way. */
    private void send() {
        awaitSent();
        var rows = dossiers.take();
        var acts = events.take();
        batched = 0;
        sending = sender.submit(() -> {
            copy(DOSSIERS, rows);
            copy(EVENTS, acts);
            return null;
        });
    }

    private void copy(String into, byte[] text) throws SQLException, IOException {
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn(into, new java.io.ByteArrayInputStream(text));
    }

    private void awaitSent() {
        try {
            if (sending != null) {
                sending.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("Copying failed", e);
        }
    }

    /** Sends the rest, and leaves counters, indexes, readers and statistics as they should be. */
    void end() throws SQLException {
        send();
        awaitSent();
        sender.shutdown();
        writeCounters();
        for (var index : indexes) {
            execute(index);
        }
        execute("""
                insert into dossier.reader (name, xid, position)
                select r.name, e.xid, e.position
                  from (values ('audit'), ('insight')) as r (name)
                 cross join (select xid, position from dossier.event order by xid desc, position desc limit 1) e
                on conflict (name) do update set xid = excluded.xid, position = excluded.position
                """);
        execute("set session_replication_role = origin");
        execute("vacuum analyze dossier.dossier");
        execute("vacuum analyze dossier.event");
    }

    private void writeCounters() throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into numbering.counter (book, scope, value) values (?, ?, ?)
                on conflict (book, scope) do update set value = excluded.value
                """)) {
            for (var counter : counters.entrySet()) {
                statement.setString(1, counter.getKey().getFirst());
                statement.setString(2, counter.getKey().getLast());
                statement.setLong(3, counter.getValue());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long one(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static final String DOSSIERS = """
            copy dossier.dossier (
                unit_id, year, serial, version, code, foreign_code, state, state_before, helped_unit, resolving_unit, field,
                procedure_code, procedure_version, procedure_name, channel, on_the_spot, decided_by, holder, admitted_by,
                drafted_by, applicant_name, parties, request, papers, sets, copies, pages, fee, fee_lines, return_place, find,
                submitted_at, received_at, clock_started_at, clock_reason, term_unit, term_amount, promised_first, promised_at,
                provisional, sort_at, suspensions, supplements, apologies, apology_state, late, watch_at, draft, result_number,
                finished_at, returned_at, acted_at, acted_by)
            from stdin
            """;

    private static final String EVENTS = """
            copy dossier.event (unit_id, year, serial, version, action, from_state, to_state, actor, actor_unit, at,
                                promised_at, number, details, key, body_hash)
            from stdin
            """;

    /** Rows in the text form of COPY. */
    private static final class CopyText {
        private final StringBuilder text = new StringBuilder();

        void row(@Nullable Object... values) {
            for (int i = 0; i < values.length; i++) {
                text.append(i == 0 ? "" : "\t");
                value(values[i]);
            }
            text.append('\n');
        }

        private void value(@Nullable Object value) {
            if (value == null) {
                text.append("\\N");
            } else if (value instanceof String words) {
                escape(words);
            } else {
                text.append(value);
            }
        }

        private void escape(String words) {
            for (int i = 0; i < words.length(); i++) {
                char c = words.charAt(i);
                switch (c) {
                    case '\\' -> text.append("\\\\");
                    case '\t' -> text.append("\\t");
                    case '\n' -> text.append("\\n");
                    case '\r' -> text.append("\\r");
                    default -> text.append(c);
                }
            }
        }

        byte[] take() {
            var taken = text.toString().getBytes(StandardCharsets.UTF_8);
            text.setLength(0);
            return taken;
        }
    }
}
