package vn.motcua.identity.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.DutyRoster.Half;
import vn.motcua.operation.Settings;
import vn.motcua.shared.CivilTime;

@Repository
class JdbcSessions {

    static final Duration IDLE_LIMIT = Duration.ofMinutes(30);
    static final Duration WHOLE_LIMIT = Duration.ofHours(12);

    private final JdbcClient db;
    private final Settings settings;

    JdbcSessions(JdbcClient db, Settings settings) {
        this.db = db;
        this.settings = settings;
    }

    void insert(UUID id, SessionToken token, AccountId account, Instant now, String address, String browser) {
        db.sql("""
                insert into identity.session (id, token_hash, account, started_at, last_seen_at, ends_at, address, browser)
                values (:id, :tokenHash, :account, :now, :now, :endsAt, :address, :browser)
                """)
                .param("id", id)
                .param("tokenHash", token.hash())
                .param("account", account.value())
                .param("now", utc(now))
                .param("endsAt", utc(now.plus(WHOLE_LIMIT)))
                .param("address", address)
                .param("browser", browser)
                .update();
    }

    /** The one query of a request that tells who asks and what they may do. */
    Optional<CurrentSession> findLive(SessionToken token, Instant now) {
        return db.sql("""
                select s.id as session, s.last_seen_at, a.password_temporary, a.id, a.full_name, a.title, a.home_unit,
                       identity.grants_at(a.id, :today, :half) as grants,
                       :demanded and identity.lacks_second_factor(a.id, :today) as second_factor_missing
                  from identity.session s
                  join identity.account a on a.id = s.account
                 where s.token_hash = :tokenHash
                   and s.ends_at > :now
                   and s.last_seen_at > :idleSince
                   and a.status = 'ACTIVE'
                """)
                .param("tokenHash", token.hash())
                .param("demanded", settings.secondFactorRequired())
                .param("today", CivilTime.day(now))
                .param("half", Half.at(now).name())
                .param("now", utc(now))
                .param("idleSince", utc(now.minus(IDLE_LIMIT)))
                .query(JdbcSessions::current)
                .optional();
    }

    void touch(UUID session, Instant now) {
        db.sql("update identity.session set last_seen_at = :now where id = :id and last_seen_at < :now")
                .param("id", session)
                .param("now", utc(now))
                .update();
    }

    List<ListedSession> listLive(AccountId account, Instant now) {
        return db.sql("""
                select id, started_at, last_seen_at, address, browser
                  from identity.session
                 where account = :account
                   and ends_at > :now
                   and last_seen_at > :idleSince
                 order by last_seen_at desc, id
                """)
                .param("account", account.value())
                .param("now", utc(now))
                .param("idleSince", utc(now.minus(IDLE_LIMIT)))
                .query((row, _) -> new ListedSession(
                        row.getObject("id", UUID.class),
                        instant(row, "started_at"),
                        instant(row, "last_seen_at"),
                        row.getString("address"),
                        row.getString("browser")))
                .list();
    }

    boolean end(AccountId account, UUID session) {
        return db.sql("delete from identity.session where id = :id and account = :account")
                        .param("id", session)
                        .param("account", account.value())
                        .update()
                == 1;
    }

    /** @param kept the session that goes on; a random id ends them all */
    int endOthers(AccountId account, UUID kept) {
        return db.sql("delete from identity.session where account = :account and id <> :kept")
                .param("account", account.value())
                .param("kept", kept)
                .update();
    }

    Optional<AccountId> end(SessionToken token) {
        return db.sql("delete from identity.session where token_hash = :tokenHash returning account")
                .param("tokenHash", token.hash())
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }

    void forgetEnded(Instant now) {
        db.sql("delete from identity.session where ends_at <= :now or last_seen_at <= :idleSince")
                .param("now", utc(now))
                .param("idleSince", utc(now.minus(IDLE_LIMIT)))
                .update();
    }

    private static CurrentSession current(ResultSet row, int number) throws SQLException {
        return new CurrentSession(
                row.getObject("session", UUID.class),
                JdbcOfficers.officer(row, number),
                instant(row, "last_seen_at"),
                row.getBoolean("password_temporary"),
                row.getBoolean("second_factor_missing"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
