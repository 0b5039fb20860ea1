package vn.motcua.identity.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Accounts.NewAccount;
import vn.motcua.identity.Accounts.NewPosition;
import vn.motcua.organization.UnitId;

@Repository
class JdbcAccounts {

    private final JdbcClient db;

    JdbcAccounts(JdbcClient db) {
        this.db = db;
    }

    Optional<KnownAccount> findActive(String loginName) {
        return db.sql("""
                select id, login_name, full_name, home_unit, password_hash, password_temporary, password_changed_at
                  from identity.account
                 where login_name = :loginName and status = 'ACTIVE'
                """)
                .param("loginName", loginName)
                .query(JdbcAccounts::known)
                .optional();
    }

    Optional<KnownAccount> findActive(AccountId id) {
        return db.sql("""
                select id, login_name, full_name, home_unit, password_hash, password_temporary, password_changed_at
                  from identity.account
                 where id = :id and status = 'ACTIVE'
                """).param("id", id.value()).query(JdbcAccounts::known).optional();
    }

    /** Also of a closed account. */
    Optional<AccountId> findId(String loginName) {
        return db.sql("select id from identity.account where login_name = :loginName")
                .param("loginName", loginName)
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }

    /** Also by a closed account. */
    boolean isTaken(String loginName) {
        return db.sql("select exists (select from identity.account where login_name = :loginName)")
                .param("loginName", loginName)
                .query(Boolean.class)
                .single();
    }

    /** False when the log-in name is taken, also by a closed account. */
    boolean insert(AccountId id, NewAccount account, String hash, boolean temporary, Instant now) {
        return db.sql("""
                insert into identity.account (id, login_name, full_name, title, home_unit, status, password_hash,
                                              password_temporary, password_changed_at, opened_at)
                values (:id, :loginName, :fullName, :title, :homeUnit, 'ACTIVE', :hash, :temporary, :now, :now)
                on conflict (login_name) do nothing
                """)
                        .param("id", id.value())
                        .param("loginName", account.loginName())
                        .param("fullName", account.fullName())
                        .param("title", account.title())
                        .param("homeUnit", account.homeUnit().value())
                        .param("hash", hash)
                        .param("temporary", temporary)
                        .param("now", JdbcSessions.utc(now))
                        .update()
                == 1;
    }

    /** False when the account is not active any more, or its password is no longer the one that was checked. */
    boolean replacePassword(KnownAccount account, String hash, boolean temporary, Instant now) {
        return db.sql("""
                update identity.account
                   set password_hash = :hash, password_temporary = :temporary, password_changed_at = :now, version = version + 1
                 where id = :id and status = 'ACTIVE' and password_hash = :before
                """)
                        .param("id", account.id().value())
                        .param("before", account.passwordHash())
                        .param("hash", hash)
                        .param("temporary", temporary)
                        .param("now", JdbcSessions.utc(now))
                        .update()
                == 1;
    }

    /** The same password under a stronger scheme: no change of password, so no session ends. */
    void strengthen(KnownAccount account, String hash) {
        db.sql("update identity.account set password_hash = :hash where id = :id and password_hash = :before")
                .param("id", account.id().value())
                .param("before", account.passwordHash())
                .param("hash", hash)
                .update();
    }

    boolean hasTemporaryPassword(AccountId account) {
        return db.sql("select password_temporary from identity.account where id = :id")
                .param("id", account.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    Map<String, AccountId> findActive(Collection<String> loginNames) {
        var found = new HashMap<String, AccountId>();
        db.sql("""
                select login_name, id
                  from identity.account
                 where login_name = any(:names) and status = 'ACTIVE'
                """).param("names", loginNames.toArray(String[]::new)).query(row -> {
            found.put(row.getString("login_name"), new AccountId(row.getObject("id", UUID.class)));
        });
        return found;
    }

    Set<String> listTaken(Collection<String> loginNames) {
        return Set.copyOf(db.sql("select login_name from identity.account where login_name = any(:names)")
                .param("names", loginNames.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    boolean close(AccountId account) {
        return db.sql("""
                update identity.account
                   set status = 'CLOSED', version = version + 1
                 where id = :id and status = 'ACTIVE'
                """).param("id", account.value()).update() == 1;
    }

    void insert(UUID id, NewPosition position, @Nullable AccountId by, Instant now) {
        var grant = position.grant();
        db.sql("""
                insert into identity.position (id, account, unit, role, fields, from_day, until_day, given_by, given_at)
                values (:id, :account, :unit, :role, :fields, :from, :until, :by, :now)
                """)
                .param("id", id)
                .param("account", position.account().value())
                .param("unit", grant.unit().value())
                .param("role", grant.role().name())
                .param("fields", grant.fields().stream().sorted().toArray(String[]::new))
                .param("from", position.from())
                .param("until", position.until(), Types.DATE)
                .param("by", by == null ? null : by.value(), Types.OTHER)
                .param("now", JdbcSessions.utc(now))
                .update();
    }

    /** The account whose position ended; empty when it is unknown or ends earlier anyway. A position not yet begun ends where it begins. */
    Optional<AccountId> endPosition(UUID position, LocalDate until, @Nullable AccountId by, Instant now) {
        return db.sql("""
                update identity.position
                   set until_day = greatest(:until, from_day), ended_by = :by, ended_at = :now
                 where id = :id
                   and (until_day is null or until_day > greatest(:until, from_day))
                returning account
                """)
                .param("id", position)
                .param("until", until)
                .param("by", by == null ? null : by.value(), Types.OTHER)
                .param("now", JdbcSessions.utc(now))
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }

    void endPositions(AccountId account, LocalDate until, @Nullable AccountId by, Instant now) {
        db.sql("""
                update identity.position
                   set until_day = greatest(:until, from_day), ended_by = :by, ended_at = :now
                 where account = :account
                   and (until_day is null or until_day > greatest(:until, from_day))
                """)
                .param("account", account.value())
                .param("until", until)
                .param("by", by == null ? null : by.value(), Types.OTHER)
                .param("now", JdbcSessions.utc(now))
                .update();
    }

    private static KnownAccount known(ResultSet row, int ignored) throws SQLException {
        return new KnownAccount(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("login_name"),
                row.getString("full_name"),
                new UnitId(row.getInt("home_unit")),
                row.getString("password_hash"),
                row.getBoolean("password_temporary"),
                row.getTimestamp("password_changed_at").toInstant());
    }
}
