package vn.motcua.rollout.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.identity.AccountId;
import vn.motcua.organization.UnitId;
import vn.motcua.rollout.Openings.Opening;
import vn.motcua.rollout.Openings.State;

/** The files themselves: which there are and how far each has come. */
@Repository
class JdbcOpenings {

    private static final String COLUMNS = """
            select id, unit, state, file_name, received_by, received_at, lines, checked, problems, remarks, accounts, books,
                   dossiers, decided_by, decided_at
              from rollout.opening
            """;

    private final JdbcClient db;

    JdbcOpenings(JdbcClient db) {
        this.db = db;
    }

    /** Where the check of a file stands. */
    record Progress(UUID id, UnitId unit, String fileName, int sheet, int row) {}

    void begin(UUID id, UnitId unit, String fileName, String hash, AccountId by, Instant now) {
        db.sql("""
                insert into rollout.opening (id, unit, state, file_name, file_hash, received_by, received_at)
                values (:id, :unit, 'READING', :fileName, :hash, :by, :now)
                """)
                .param("id", id)
                .param("unit", unit.value())
                .param("fileName", fileName)
                .param("hash", hash)
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Read whole: the check may begin. */
    void beginCheck(UUID id, int accounts, int books, int dossiers) {
        db.sql("""
                update rollout.opening
                   set state = 'CHECKING', lines = :accounts + :books + :dossiers, accounts = :accounts, books = :books,
                       dossiers = :dossiers
                 where id = :id
                """)
                .param("id", id)
                .param("accounts", accounts)
                .param("books", books)
                .param("dossiers", dossiers)
                .update();
    }

    void checkAnew(UUID id) {
        db.sql("delete from rollout.problem where opening = :id")
                .param("id", id)
                .update();
        db.sql("""
                update rollout.opening
                   set state = 'CHECKING', checked = 0, at_sheet = 0, at_row = 0, problems = 0, remarks = 0
                 where id = :id and state = 'CHECKED'
                """).param("id", id).update();
    }

    Optional<Opening> find(UUID id, Integer[] units, boolean everyUnit) {
        return db.sql(COLUMNS + " where id = :id and (:everyUnit or unit = any(:units))")
                .param("id", id)
                .param("units", units)
                .param("everyUnit", everyUnit)
                .query(JdbcOpenings::opening)
                .optional();
    }

    Optional<UUID> findByHash(UnitId unit, String hash) {
        return db.sql("""
                select id
                  from rollout.opening
                 where unit = :unit and file_hash = :hash and state in ('CHECKING', 'CHECKED', 'APPLIED')
                """)
                .param("unit", unit.value())
                .param("hash", hash)
                .query(UUID.class)
                .optional();
    }

    List<Opening> list(Integer[] units, boolean everyUnit, Instant before, UUID beforeId, int limit) {
        return db.sql(COLUMNS + """
                 where (:everyUnit or unit = any(:units)) and state <> 'READING'
                   and (received_at, id) < (:before, :beforeId)
                 order by received_at desc, id desc
                 limit :limit
                """)
                .param("units", units)
                .param("everyUnit", everyUnit)
                .param("before", Timestamp.from(before))
                .param("beforeId", beforeId)
                .param("limit", limit)
                .query(JdbcOpenings::opening)
                .list();
    }

    /** One file whose check goes on, locked for this transaction; files that another node holds are passed over. */
    Optional<Progress> lockNext() {
        return db.sql("""
                select id, unit, file_name, at_sheet, at_row
                  from rollout.opening
                 where state = 'CHECKING'
                 order by received_at
                 limit 1
                   for update skip locked
                """)
                .query((row, n) -> new Progress(
                        row.getObject("id", UUID.class),
                        new UnitId(row.getInt("unit")),
                        row.getString("file_name"),
                        row.getInt("at_sheet"),
                        row.getInt("at_row")))
                .optional();
    }

    void advance(UUID id, int sheet, int row, int lines, long problems, long remarks) {
        db.sql("""
                update rollout.opening
                   set at_sheet = :sheet, at_row = :row, checked = checked + :lines, problems = problems + :problems,
                       remarks = remarks + :remarks
                 where id = :id
                """)
                .param("id", id)
                .param("sheet", sheet)
                .param("row", row)
                .param("lines", lines)
                .param("problems", problems)
                .param("remarks", remarks)
                .update();
    }

    void endCheck(UUID id) {
        db.sql("update rollout.opening set state = 'CHECKED' where id = :id")
                .param("id", id)
                .update();
    }

    /** Locks the file until the transaction ends, so that two administrators decide one after the other. */
    void lock(UUID id) {
        db.sql("select 1 from rollout.opening where id = :id for update")
                .param("id", id)
                .query(Integer.class)
                .optional();
    }

    void decide(UUID id, State state, AccountId by, Instant now) {
        db.sql("""
                update rollout.opening
                   set state = :state, decided_by = :by, decided_at = :now
                 where id = :id
                """)
                .param("id", id)
                .param("state", state.name())
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Files whose reading broke off: nobody was told about them. */
    List<UUID> listAbandoned(Instant before) {
        return db.sql("select id from rollout.opening where state = 'READING' and received_at < :before limit 20")
                .param("before", Timestamp.from(before))
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    void delete(UUID id) {
        db.sql("delete from rollout.opening where id = :id and state = 'READING'")
                .param("id", id)
                .update();
    }

    private static Opening opening(ResultSet row, int n) throws SQLException {
        return new Opening(
                row.getObject("id", UUID.class),
                new UnitId(row.getInt("unit")),
                State.valueOf(row.getString("state")),
                row.getString("file_name"),
                new AccountId(row.getObject("received_by", UUID.class)),
                row.getTimestamp("received_at").toInstant(),
                row.getInt("lines"),
                row.getInt("checked"),
                row.getInt("problems"),
                row.getInt("remarks"),
                row.getInt("accounts"),
                row.getInt("books"),
                row.getInt("dossiers"),
                account(row.getObject("decided_by", UUID.class)),
                row.getTimestamp("decided_at") == null
                        ? null
                        : row.getTimestamp("decided_at").toInstant());
    }

    private static @Nullable AccountId account(@Nullable UUID id) {
        return id == null ? null : new AccountId(id);
    }
}
