package vn.motcua.identity.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.identity.AccountId;

@Repository
class JdbcRecoveryCodes {

    private final JdbcClient db;

    JdbcRecoveryCodes(JdbcClient db) {
        this.db = db;
    }

    /**
     * A row of the table; never compared, so its arrays do no harm.
     *
     * @param salt null where a former release has kept the SHA-256 alone
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Kept(AccountId account, byte[] hash, byte @Nullable [] salt) {

        @Override
        public String toString() {
            return "Kept";
        }
    }

    void replace(AccountId account, List<byte[]> hashes, byte[] salt) {
        forget(account);
        hashes.forEach(it -> db.sql(
                        "insert into identity.recovery_code (account, code_hash, salt) values (:account, :hash, :salt)")
                .param("account", account.value())
                .param("hash", it)
                .param("salt", salt)
                .update());
    }

    void forget(AccountId account) {
        db.sql("delete from identity.recovery_code where account = :account")
                .param("account", account.value())
                .update();
    }

    List<Kept> listUnused(AccountId account) {
        return db.sql("""
                select account, code_hash, salt
                  from identity.recovery_code
                 where account = :account and used_at is null
                """)
                .param("account", account.value())
                .query(JdbcRecoveryCodes::kept)
                .list();
    }

    boolean use(AccountId account, byte[] hash, Instant now) {
        return db.sql("""
                update identity.recovery_code
                   set used_at = :now
                 where account = :account and code_hash = :hash and used_at is null
                """)
                        .param("account", account.value())
                        .param("hash", hash)
                        .param("now", JdbcSessions.utc(now))
                        .update()
                == 1;
    }

    int countLeft(AccountId account) {
        return db.sql("select count(*) from identity.recovery_code where account = :account and used_at is null")
                .param("account", account.value())
                .query(Integer.class)
                .single();
    }

    List<Kept> listUnstretched(int most) {
        return db.sql("select account, code_hash, salt from identity.recovery_code where salt is null limit :most")
                .param("most", most)
                .query(JdbcRecoveryCodes::kept)
                .list();
    }

    void stretch(Kept former, byte[] hash, byte[] salt) {
        db.sql("""
                update identity.recovery_code
                   set code_hash = :hash, salt = :salt
                 where account = :account and code_hash = :former and salt is null
                """)
                .param("hash", hash)
                .param("salt", salt)
                .param("account", former.account().value())
                .param("former", former.hash())
                .update();
    }

    private static Kept kept(ResultSet row, int ignored) throws SQLException {
        return new Kept(
                new AccountId(row.getObject("account", UUID.class)), row.getBytes("code_hash"), row.getBytes("salt"));
    }
}
