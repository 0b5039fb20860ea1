package vn.motcua.identity.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.identity.AccountId;

@Repository
class JdbcSecondFactors {

    private final JdbcClient db;

    JdbcSecondFactors(JdbcClient db) {
        this.db = db;
    }

    /**
     * A row of the table; never compared, so its array does no harm.
     *
     * @param confirmed null while the secret has been shown and not yet proven
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Factor(byte[] secret, @Nullable Instant confirmed) {

        @Override
        public String toString() {
            return "Factor";
        }
    }

    Optional<Factor> find(AccountId account) {
        return db.sql("select secret, confirmed_at from identity.second_factor where account = :account")
                .param("account", account.value())
                .query((row, _) -> {
                    var confirmed = row.getObject("confirmed_at", OffsetDateTime.class);
                    return new Factor(row.getBytes("secret"), confirmed == null ? null : confirmed.toInstant());
                })
                .optional();
    }

    /** The account's new secret, not yet proven. */
    void replace(AccountId account, byte[] secret, Instant now) {
        db.sql("""
                insert into identity.second_factor (account, secret, created_at)
                values (:account, :secret, :now)
                on conflict (account) do update
                   set secret = excluded.secret, created_at = excluded.created_at, confirmed_at = null, last_step = 0
                """)
                .param("account", account.value())
                .param("secret", secret)
                .param("now", JdbcSessions.utc(now))
                .update();
    }

    /** False when there is nothing to confirm. */
    boolean confirm(AccountId account, long step, Instant now) {
        return db.sql("""
                update identity.second_factor
                   set confirmed_at = :now, last_step = :step
                 where account = :account and confirmed_at is null
                """)
                        .param("account", account.value())
                        .param("step", step)
                        .param("now", JdbcSessions.utc(now))
                        .update()
                == 1;
    }

    /** False when the interval, or a later one, has been used already. */
    boolean use(AccountId account, long step) {
        return db.sql("""
                update identity.second_factor
                   set last_step = :step
                 where account = :account and confirmed_at is not null and last_step < :step
                """).param("account", account.value()).param("step", step).update() == 1;
    }

    /** False when there was none. */
    boolean remove(AccountId account) {
        return db.sql("delete from identity.second_factor where account = :account")
                        .param("account", account.value())
                        .update()
                == 1;
    }

    void insertStarted(SessionToken token, AccountId account, Instant ends) {
        db.sql("insert into identity.started_log_in (token_hash, account, ends_at) values (:hash, :account, :ends)")
                .param("hash", token.hash())
                .param("account", account.value())
                .param("ends", JdbcSessions.utc(ends))
                .update();
    }

    Optional<AccountId> findStarted(SessionToken token, Instant now) {
        return db.sql("select account from identity.started_log_in where token_hash = :hash and ends_at > :now")
                .param("hash", token.hash())
                .param("now", JdbcSessions.utc(now))
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }

    void endStarted(AccountId account) {
        db.sql("delete from identity.started_log_in where account = :account")
                .param("account", account.value())
                .update();
    }

    void forgetStarted(Instant now) {
        db.sql("delete from identity.started_log_in where ends_at <= :now")
                .param("now", JdbcSessions.utc(now))
                .update();
    }
}
