package vn.motcua.address.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.address.Rule;
import vn.motcua.address.Side;
import vn.motcua.address.Stretch;
import vn.motcua.identity.AccountId;
import vn.motcua.organization.UnitId;

/** The rules as stored. */
@Repository
class JdbcRules {

    private static final String COLUMNS = """
            select id, from_unit, into_unit, street, side, first_number, last_number, neighbourhood, parcel, since, until, source,
                   made_by, made_at
              from address.rule
            """;

    private final JdbcClient db;

    JdbcRules(JdbcClient db) {
        this.db = db;
    }

    long revision() {
        return db.sql("select number from address.revision").query(Long.class).single();
    }

    /** Every rule that is used today or will be; there are some for each divided unit. */
    List<Rule> listStanding(LocalDate today) {
        return db.sql(COLUMNS + " where until is null or until > :today")
                .param("today", today)
                .query(JdbcRules::rule)
                .list();
    }

    /** Until the transaction ends nobody else changes the rules of this divided unit. */
    void lock(UnitId from) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('address.rule', :unit))")
                .param("unit", from.value())
                .query((row, n) -> 1)
                .single();
    }

    List<Rule> listOf(UnitId from, LocalDate since) {
        return db.sql(COLUMNS + " where from_unit = :from and (until is null or until > :since)")
                .param("from", from.value())
                .param("since", since)
                .query(JdbcRules::rule)
                .list();
    }

    List<Rule> list(UnitId into, Integer[] units, UUID before, int limit) {
        return db.sql(COLUMNS + """
                 where into_unit = :into and into_unit = any(:units) and id < :before
                 order by id desc
                 limit :limit
                """)
                .param("into", into.value())
                .param("units", units)
                .param("before", before)
                .param("limit", limit)
                .query(JdbcRules::rule)
                .list();
    }

    Optional<Rule> find(UUID id, Integer[] units) {
        return db.sql(COLUMNS + " where id = :id and into_unit = any(:units)")
                .param("id", id)
                .param("units", units)
                .query(JdbcRules::rule)
                .optional();
    }

    void insert(Rule rule) {
        var stretch = rule.stretch();
        db.sql("""
                insert into address.rule (id, from_unit, into_unit, street, side, first_number, last_number, neighbourhood, parcel,
                                          since, source, made_by, made_at)
                values (:id, :from, :into, :street, :side, :first, :last, :neighbourhood, :parcel, :since, :source, :by, :at)
                """)
                .param("id", rule.id())
                .param("from", rule.from().value())
                .param("into", rule.into().value())
                .param("street", stretch.street())
                .param("side", stretch.side().name())
                .param("first", stretch.first())
                .param("last", stretch.last())
                .param("neighbourhood", stretch.neighbourhood())
                .param("parcel", stretch.parcel())
                .param("since", rule.since())
                .param("source", rule.source())
                .param("by", rule.madeBy().value())
                .param("at", Timestamp.from(rule.madeAt()))
                .update();
    }

    /** A rule that had not begun never will. */
    void end(UUID id, LocalDate until, AccountId by, Instant at) {
        db.sql("""
                update address.rule
                   set until = greatest(since, :until), ended_by = :by, ended_at = :at
                 where id = :id and until is null
                """)
                .param("id", id)
                .param("until", until)
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    private static Rule rule(ResultSet row, int n) throws SQLException {
        return new Rule(
                row.getObject("id", UUID.class),
                new UnitId(row.getInt("from_unit")),
                new UnitId(row.getInt("into_unit")),
                new Stretch(
                        row.getString("street"),
                        Side.valueOf(row.getString("side")),
                        row.getObject("first_number", Integer.class),
                        row.getObject("last_number", Integer.class),
                        row.getString("neighbourhood"),
                        row.getString("parcel")),
                row.getObject("since", LocalDate.class),
                day(row, "until"),
                row.getString("source"),
                new AccountId(row.getObject("made_by", UUID.class)),
                row.getTimestamp("made_at").toInstant());
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
