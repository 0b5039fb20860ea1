package vn.motcua.identity.internal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.AuthorityPaper;
import vn.motcua.identity.Role;
import vn.motcua.identity.SigningLine;
import vn.motcua.identity.internal.AuthorityRules.Rule;
import vn.motcua.organization.UnitId;

@Repository
class JdbcAuthorities {

    private final JdbcClient db;

    JdbcAuthorities(JdbcClient db) {
        this.db = db;
    }

    /** False when the unit has issued a paper of this number on this day. */
    boolean insert(AuthorityPaper paper, Instant now) {
        return db.sql("""
                insert into identity.authority (id, line, number, signed_on, basis, issuer, receiver, unit, role, fields, procedures,
                                                under, from_day, last_day, issued_at)
                values (:id, :line, :number, :signedOn, :basis, :issuer, :receiver, :unit, :role, :fields, :procedures,
                        :under, :from, :last, :now)
                on conflict (unit, number, signed_on) do nothing
                """)
                        .param("id", paper.id())
                        .param("line", paper.line().name())
                        .param("number", paper.number())
                        .param("signedOn", paper.signedOn())
                        .param("basis", paper.basis())
                        .param("issuer", paper.issuer().value())
                        .param("receiver", paper.receiver().value())
                        .param("unit", paper.unit().value())
                        .param("role", paper.role().name())
                        .param("fields", sorted(paper.fields()))
                        .param("procedures", sorted(paper.procedures()))
                        .param("under", paper.under(), Types.OTHER)
                        .param("from", paper.from())
                        .param("last", paper.lastDay())
                        .param("now", JdbcSessions.utc(now))
                        .update()
                == 1;
    }

    boolean revoke(UUID paper, String reason, AccountId by, Instant now) {
        return db.sql("""
                update identity.authority
                   set revoked_at = :now, revoked_by = :by, revoked_for = :reason
                 where id = :id and revoked_at is null and last_day >= :today
                """)
                        .param("id", paper)
                        .param("by", by.value())
                        .param("reason", reason)
                        .param("now", JdbcSessions.utc(now))
                        .param("today", vn.motcua.shared.CivilTime.day(now))
                        .update()
                == 1;
    }

    Optional<AuthorityPaper> find(UUID id) {
        return db.sql("""
                select id, line, number, signed_on, basis, issuer, receiver, unit, role, fields, procedures, under, from_day,
                       last_day, revoked_at, revoked_for
                  from identity.authority
                 where id = :id
                """).param("id", id).query(JdbcAuthorities::paper).optional();
    }

    List<AuthorityPaper> list(AccountId reader, int[] units, int limit) {
        return db.sql("""
                select id, line, number, signed_on, basis, issuer, receiver, unit, role, fields, procedures, under, from_day,
                       last_day, revoked_at, revoked_for
                  from (select u.* from unnest(:units::int[]) as s (unit)
                         cross join lateral (select * from identity.authority u
                                              where u.unit = s.unit order by u.id desc limit :limit) u
                         union
                        select * from identity.authority where receiver = :reader) u
                 order by id desc
                 limit :limit
                """)
                .param("units", boxed(units))
                .param("reader", reader.value())
                .param("limit", limit)
                .query(JdbcAuthorities::paper)
                .list();
    }

    List<AuthorityPaper> listInForce(UnitId unit, LocalDate today) {
        return db.sql("""
                select id, line, number, signed_on, basis, issuer, receiver, unit, role, fields, procedures, under, from_day,
                       last_day, revoked_at, revoked_for
                  from identity.authority u
                 where u.unit = :unit and u.last_day >= :today and identity.counts(u, :today)
                 order by u.from_day, u.id
                """)
                .param("unit", unit.value())
                .param("today", today)
                .query(JdbcAuthorities::paper)
                .list();
    }

    /** Papers of the receiver for the role in the unit that reach into the days since, the latest to end first. */
    List<AuthorityPaper> listOf(AccountId receiver, Role role, UnitId unit, LocalDate since) {
        return db.sql("""
                select id, line, number, signed_on, basis, issuer, receiver, unit, role, fields, procedures, under, from_day,
                       last_day, revoked_at, revoked_for
                  from identity.authority
                 where receiver = :receiver and last_day >= :since and unit = :unit and role = :role
                 order by coalesce((revoked_at at time zone 'Asia/Ho_Chi_Minh')::date, last_day) desc, id desc
                 limit 20
                """)
                .param("receiver", receiver.value())
                .param("since", since)
                .param("unit", unit.value())
                .param("role", role.name())
                .query(JdbcAuthorities::paper)
                .list();
    }

    Rule rule(SigningLine line, LocalDate on) {
        return db.sql("""
                select line, redelegable, longest_days, basis
                  from identity.authority_rule
                 where line = :line and from_day <= :on and (until_day is null or until_day > :on)
                """)
                .param("line", line.name())
                .param("on", on)
                .query((row, _) -> new Rule(
                        SigningLine.valueOf(row.getString("line")),
                        row.getBoolean("redelegable"),
                        row.getObject("longest_days", Integer.class),
                        row.getString("basis")))
                .single();
    }

    private static AuthorityPaper paper(ResultSet row, int ignored) throws SQLException {
        var revoked = row.getObject("revoked_at", OffsetDateTime.class);
        return new AuthorityPaper(
                row.getObject("id", UUID.class),
                SigningLine.valueOf(row.getString("line")),
                row.getString("number"),
                row.getObject("signed_on", LocalDate.class),
                row.getString("basis"),
                new AccountId(row.getObject("issuer", UUID.class)),
                new AccountId(row.getObject("receiver", UUID.class)),
                new UnitId(row.getInt("unit")),
                Role.valueOf(row.getString("role")),
                codes(row.getArray("fields")),
                codes(row.getArray("procedures")),
                row.getObject("under", UUID.class),
                row.getObject("from_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                revoked == null ? null : revoked.toInstant(),
                row.getString("revoked_for"));
    }

    static Set<String> codes(Array column) throws SQLException {
        return Set.of((String[]) column.getArray());
    }

    static String[] sorted(Set<String> codes) {
        return codes.stream().sorted().toArray(String[]::new);
    }

    static Integer[] boxed(int[] values) {
        return java.util.Arrays.stream(values).boxed().toArray(Integer[]::new);
    }
}
