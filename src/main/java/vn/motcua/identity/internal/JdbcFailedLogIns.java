package vn.motcua.identity.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counters of failed log-ins in a row and the moment before which the next one is not even tried. */
@Repository
class JdbcFailedLogIns {

    /**
     * What is counted. The delay doubles from 30 s with each failure beyond the free ones. An address may be a whole office behind
     * one router, so it is given more, waits shorter and is forgiven sooner.
     */
    enum Counter {
        ACCOUNT(5, Duration.ofMinutes(15), Duration.ofHours(24)),
        ADDRESS(30, Duration.ofMinutes(2), Duration.ofMinutes(15)),
        /** Whoever guesses here knows the password already; one guess in 333,333 opens. */
        SECOND_FACTOR(5, Duration.ofMinutes(15), Duration.ofHours(24));

        private final int free;
        private final Duration longest;
        private final Duration forgottenAfter;

        Counter(int free, Duration longest, Duration forgottenAfter) {
            this.free = free;
            this.longest = longest;
            this.forgottenAfter = forgottenAfter;
        }
    }

    private final JdbcClient db;

    JdbcFailedLogIns(JdbcClient db) {
        this.db = db;
    }

    /** Minutes, begun ones counted, which the next attempt must still wait; empty for not at all. */
    Optional<Long> findWait(Counter counter, String subject, Instant now) {
        return db.sql("""
                select not_before
                  from identity.failed_log_in
                 where kind = :kind and subject = :subject and not_before > :now
                """)
                .param("kind", counter.name())
                .param("subject", Sha256.of(subject))
                .param("now", JdbcSessions.utc(now))
                .query(OffsetDateTime.class)
                .optional()
                .map(it -> Math.ceilDiv(Duration.between(now, it.toInstant()).toMillis(), 60_000L));
    }

    /** Counts one failure; false when the subject must wait, and then nothing is counted. */
    boolean count(Counter counter, String subject, Instant now) {
        return db.sql("""
                insert into identity.failed_log_in as f (kind, subject, failures, last_at)
                values (:kind, :subject, 1, :now)
                on conflict (kind, subject) do update
                   set failures = case when f.last_at < :forgottenBefore then 1 else f.failures + 1 end,
                       last_at = :now,
                       not_before = case when f.last_at >= :forgottenBefore and f.failures + 1 >= :free
                                         then :now + interval '1 second'
                                                     * least(:longest, 30 * 2 ^ least(f.failures + 1 - :free, 10)) end
                 where f.not_before is null or f.not_before <= :now
                """)
                        .param("kind", counter.name())
                        .param("subject", Sha256.of(subject))
                        .param("now", JdbcSessions.utc(now))
                        .param("forgottenBefore", JdbcSessions.utc(now.minus(counter.forgottenAfter)))
                        .param("free", counter.free)
                        .param("longest", counter.longest.toSeconds())
                        .update()
                == 1;
    }

    void clear(Counter counter, String subject) {
        db.sql("delete from identity.failed_log_in where kind = :kind and subject = :subject")
                .param("kind", counter.name())
                .param("subject", Sha256.of(subject))
                .update();
    }

    void forgetOld(Instant now) {
        db.sql("delete from identity.failed_log_in where last_at < :before")
                .param("before", JdbcSessions.utc(now.minus(Counter.ACCOUNT.forgottenAfter)))
                .update();
    }
}
