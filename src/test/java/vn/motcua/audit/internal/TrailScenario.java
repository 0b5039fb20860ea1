package vn.motcua.audit.internal;

import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.audit.AuditChain;
import vn.motcua.testing.TestClock;
import vn.motcua.testing.TestDatabase;

/** A trail in a database of its own, sealed only when a test says so. */
final class TrailScenario {

    private final DriverManagerDataSource source;
    private final JdbcClient db;
    final TransactionTemplate transaction;
    final JdbcAuditTrail trail;
    final SealBlocks sealer;
    final VerifyChain chain;

    TrailScenario() {
        var database = TestDatabase.empty();
        source = new DriverManagerDataSource(database.url(), database.user(), database.password());
        db = JdbcClient.create(source);
        transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        var clock = new TestClock();
        var json = JsonMapper.builder().build();
        var blocks = new JdbcBlocks(db, clock);
        trail = new JdbcAuditTrail(db, clock, json);
        sealer = new SealBlocks(blocks, transaction, json);
        chain = new VerifyChain(blocks, json);
    }

    void migrate() {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration/audit")
                .load()
                .migrate();
    }

    void sql(String statement) {
        if (statement.startsWith("select")) {
            db.sql(statement).query().listOfRows();
        } else {
            db.sql(statement).update();
        }
    }

    long countOf(String subject) {
        return db.sql("select count(*) from audit.entry where subject = :subject")
                .param("subject", subject)
                .query(Long.class)
                .single();
    }

    long countOfAll() {
        return db.sql("select count(*) from audit.entry").query(Long.class).single();
    }

    /** Transactions of other databases on the same server may hold the horizon back for a moment. */
    void sealAll() {
        var limit = Instant.now().plusSeconds(30);
        while (chain.verify().entries() < countOfAll()) {
            if (Instant.now().isAfter(limit)) {
                throw new AssertionError("Entries stay unsealed");
            }
            sealer.seal();
        }
    }

    boolean isSealed(String subject) {
        return db.sql("""
                select exists (select from audit.entry e
                                 join audit.block b on (b.last_xid, b.last_position) >= (e.xid, e.position)
                                where e.subject = :subject)
                """).param("subject", subject).query(Boolean.class).single();
    }

    /** On another thread, so outside the running transaction. */
    void elsewhere(Runnable act) {
        try (var thread = Executors.newSingleThreadExecutor()) {
            thread.submit(act).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    AuditChain.Break breakAfter(String tampering) {
        return afterTampering(tampering, () -> {
            var broken = chain.verify().broken();
            if (broken == null) {
                throw new AssertionError("Not found: " + tampering);
            }
            return broken;
        });
    }

    /** Tampers as a superuser who switches triggers off, looks, and takes everything back. */
    <T> T afterTampering(String tampering, Supplier<T> look) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            db.sql("set local session_replication_role = replica").update();
            db.sql(tampering).update();
            return look.get();
        });
    }
}
