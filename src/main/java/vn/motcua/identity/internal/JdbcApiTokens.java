package vn.motcua.identity.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.identity.AccountId;
import vn.motcua.organization.UnitId;

@Repository
class JdbcApiTokens {

    private final JdbcClient db;

    JdbcApiTokens(JdbcClient db) {
        this.db = db;
    }

    void insert(ListedToken it, ApiToken secret, @Nullable AccountId by) {
        db.sql("""
                insert into identity.api_token (id, token_hash, account, name, scope, unit, created_by, created_at, ends_on)
                values (:id, :hash, :account, :name, :scope, :unit, :by, :created, :endsOn)
                """)
                .param("id", it.id())
                .param("hash", secret.hash())
                .param("account", it.account().value())
                .param("name", it.name())
                .param("scope", it.scope().name())
                .param("unit", it.unit() == null ? null : it.unit().value(), Types.INTEGER)
                .param("by", by == null ? null : by.value(), Types.OTHER)
                .param("created", JdbcSessions.utc(it.created()))
                .param("endsOn", it.endsOn())
                .update();
    }

    /** Neither revoked nor past its day. */
    Optional<ListedToken> findLive(ApiToken secret, LocalDate today) {
        return db.sql("""
                select id, account, name, scope, unit, created_at, ends_on, last_used_at, revoked_at
                  from identity.api_token
                 where token_hash = :hash and revoked_at is null and ends_on > :today
                """)
                .param("hash", secret.hash())
                .param("today", today)
                .query(JdbcApiTokens::token)
                .optional();
    }

    void touch(UUID id, Instant now) {
        db.sql("""
                update identity.api_token
                   set last_used_at = :now
                 where id = :id and (last_used_at is null or last_used_at < :now)
                """).param("id", id).param("now", JdbcSessions.utc(now)).update();
    }

    /** The latest first. */
    List<ListedToken> list(AccountId account, int limit) {
        return db.sql("""
                select id, account, name, scope, unit, created_at, ends_on, last_used_at, revoked_at
                  from identity.api_token
                 where account = :account
                 order by created_at desc, id desc
                 limit :limit
                """)
                .param("account", account.value())
                .param("limit", limit)
                .query(JdbcApiTokens::token)
                .list();
    }

    /** The account it acted as; empty when there is none, or it has been revoked already. */
    Optional<AccountId> revoke(UUID id, @Nullable AccountId of, @Nullable AccountId by, Instant now) {
        return db.sql("""
                update identity.api_token
                   set revoked_at = :now, revoked_by = :by
                 where id = :id
                   and (:of::uuid is null or account = :of)
                   and revoked_at is null
                returning account
                """)
                .param("id", id)
                .param("of", of == null ? null : of.value(), Types.OTHER)
                .param("by", by == null ? null : by.value(), Types.OTHER)
                .param("now", JdbcSessions.utc(now))
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }

    private static ListedToken token(ResultSet row, int ignored) throws SQLException {
        int unit = row.getInt("unit");
        boolean everyUnit = row.wasNull();
        return new ListedToken(
                row.getObject("id", UUID.class),
                Objects.requireNonNull(JdbcStaff.account(row, "account")),
                row.getString("name"),
                TokenScope.valueOf(row.getString("scope")),
                everyUnit ? null : new UnitId(unit),
                Objects.requireNonNull(instant(row, "created_at")),
                row.getObject("ends_on", LocalDate.class),
                instant(row, "last_used_at"),
                instant(row, "revoked_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
