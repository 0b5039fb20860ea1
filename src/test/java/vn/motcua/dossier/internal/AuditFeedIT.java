package vn.motcua.dossier.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossier.DossierScenario.MARITAL_STATUS;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.dossier.Acted;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierScenario;
import vn.motcua.organization.UnitId;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.AtOnce;

/** The event table is the outbox: a reader skips no commit and repeats none, in whatever order transactions end. */
@ApplicationTest
class AuditFeedIT {

    private static final int WRITERS = 6;
    private static final int READERS = 2;
    private static final int EACH = 5;

    @Autowired
    DossierScenario scenario;

    @Autowired
    AuditFeed feed;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    @Test
    void anActThatCommitsLateIsWaitedForAndComesInItsOrder() throws Exception {
        var written = new CompletableFuture<Acted>();
        var mayCommit = new CountDownLatch(1);
        try (var slow = Executors.newSingleThreadExecutor()) {
            var committed = slow.submit(() -> holdOpen(scenario.xuanHoa(), written, mayCommit));
            var first = written.get(30, TimeUnit.SECONDS);
            var second = scenario.admitted(MARITAL_STATUS, scenario.tanVinhLoc());
            feed.feed();
            assertThat(trail(first, second)).as("behind an open transaction").isEmpty();
            mayCommit.countDown();
            committed.get(30, TimeUnit.SECONDS);
            catchUp();
            assertThat(trail(first, second))
                    .containsExactly(
                            first.dossier().toString(), second.dossier().toString());
        }
    }

    private void holdOpen(UnitId unit, CompletableFuture<Acted> written, CountDownLatch mayCommit) {
        transaction.executeWithoutResult(_ -> {
            written.complete(scenario.admitted(MARITAL_STATUS, unit));
            try {
                assertThat(mayCommit.await(30, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    void readersAmongManyWritersCarryEveryActOnce() {
        var units = List.of(scenario.xuanHoa(), scenario.tanVinhLoc());
        var done = AtOnce.each(WRITERS + READERS, i -> i < WRITERS ? lead(units.get(i % 2)) : read());
        catchUp();

        var acts = done.stream().flatMap(List::stream).toList();
        assertThat(acts).hasSize(WRITERS * EACH);
        assertThat(acts).allSatisfy(it -> assertThat(versionsInTrail(it)).containsExactly("1", "2", "3"));
    }

    private List<DossierId> lead(UnitId unit) {
        return java.util.stream.IntStream.range(0, EACH)
                .mapToObj(_ -> scenario.examining(MARITAL_STATUS, unit).dossier())
                .toList();
    }

    private List<DossierId> read() {
        for (int i = 0; i < EACH * 10; i++) {
            feed.feed();
        }
        return List.of();
    }

    /** Until the reader stands at the end; another reader may hold the lock for a moment. */
    private void catchUp() {
        do {
            feed.feed();
        } while (behind() > 0);
    }

    private long behind() {
        return db.sql("""
                select count(*) from dossier.event e
                 where (e.xid, e.position) > (select xid, position from dossier.reader where name = 'audit')
                """).query(Long.class).single();
    }

    private List<String> trail(Acted... acts) {
        return db.sql("""
                select substr(subject, 9) from audit.entry
                 where subject in (:subjects) order by xid, position
                """)
                .param(
                        "subjects",
                        java.util.Arrays.stream(acts)
                                .map(it -> "dossier:" + it.dossier())
                                .toList())
                .query(String.class)
                .list();
    }

    private List<String> versionsInTrail(DossierId dossier) {
        return db.sql("""
                select details ->> 'version' from audit.entry
                 where subject = :subject and action like 'dossier.%' and action <> 'dossier.opened'
                 order by xid, position
                """)
                .param("subject", "dossier:" + dossier)
                .query(String.class)
                .list();
    }
}
