package vn.motcua.insight.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossier.DossierScenario.MARITAL_STATUS;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.dossier.Acted;
import vn.motcua.dossier.DossierEvents;
import vn.motcua.dossier.DossierScenario;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.ConsistencyCheck;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.AtOnce;

/** The figures follow the dossiers: no act skipped, none counted twice, and all of it can be made anew. */
@ApplicationTest
class HearDossiersIT {

    @Autowired
    ApplicationContext application;

    @Autowired
    DossierScenario scenario;

    @Autowired
    HearDossiers hearing;

    @Autowired
    DossierEvents events;

    @Autowired
    List<ConsistencyCheck> checks;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    @Test
    void anActThatCommitsLateIsHeardOnceItHasCommitted() throws Exception {
        var written = new CompletableFuture<Acted>();
        var mayCommit = new CountDownLatch(1);
        try (var slow = Executors.newSingleThreadExecutor()) {
            var committed = slow.submit(() -> holdOpen(scenario.xuanHoa(), written, mayCommit));
            var first = written.get(30, TimeUnit.SECONDS);
            var second = scenario.admitted(MARITAL_STATUS, scenario.tanVinhLoc());
            hearing.hear();
            assertThat(versions(first, second)).as("behind an open transaction").isEmpty();
            mayCommit.countDown();
            committed.get(30, TimeUnit.SECONDS);
            CaughtUp.in(application);
            assertThat(versions(first, second)).containsExactly(1, 1);
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
    void manyWritersAndReadersAtOnceLeaveEveryDossierAsItIs() {
        var units = List.of(scenario.xuanHoa(), scenario.tanVinhLoc());
        var done = AtOnce.each(6, i -> i < 4 ? scenario.examining(MARITAL_STATUS, units.get(i % 2)) : read());
        CaughtUp.in(application);
        var acted = done.stream().filter(it -> it != null).toArray(Acted[]::new);
        assertThat(versions(acted)).hasSize(4).containsOnly(3);
        assertThat(findings()).isEmpty();
    }

    private @Nullable Acted read() {
        for (int i = 0; i < 20; i++) {
            hearing.hear();
        }
        return null;
    }

    @Test
    void whenTheListenerFailsNeitherFactsNorPlaceMove() {
        var acted = scenario.admitted(MARITAL_STATUS, scenario.xuanHoa());
        try {
            events.deliver("a-test", 1_000, _ -> {
                throw new IllegalStateException("a failing listener");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("a failing listener");
        }
        var heard = new ArrayList<String>();
        while (events.deliver("a-test", 1_000, batch -> batch.forEach(it -> heard.add(it.code()))) > 0) {
            // until the end
        }
        assertThat(heard).contains(acted.code());
        transaction.executeWithoutResult(_ -> events.startOver("a-test"));
    }

    @Test
    void madeAnewTheFiguresAreTheSame() {
        scenario.returned(MARITAL_STATUS, scenario.xuanHoa());
        CaughtUp.in(application);
        var before = everything();
        hearing.rebuild();
        CaughtUp.in(application);
        assertThat(everything()).isEqualTo(before);
        assertThat(findings()).isEmpty();
    }

    private String everything() {
        return db.sql("""
                select count(*) || ' ' || md5(string_agg(f::text, ';' order by unit_id, year, serial)) || ' ' ||
                       (select count(*) from insight.past_standing)
                  from insight.fact f
                """).query(String.class).single();
    }

    @Test
    void whatTheFiguresLackIsFound() {
        var acted = scenario.admitted(MARITAL_STATUS, scenario.xuanHoa());
        CaughtUp.in(application);
        db.sql("delete from insight.fact where code = :code")
                .param("code", acted.code())
                .update();
        assertThat(findings()).anyMatch(it -> it.contains(scenario.xuanHoa().value() + " RECEIVED"));
        hearing.rebuild();
        assertThat(findings()).isEmpty();
    }

    private List<String> findings() {
        return checks.stream()
                .filter(it -> it.name().startsWith("insight."))
                .flatMap(it -> it.findings().stream())
                .toList();
    }

    private List<Integer> versions(Acted... acts) {
        return db.sql("select version from insight.fact where code in (:codes)")
                .param("codes", Arrays.stream(acts).map(Acted::code).toList())
                .query(Integer.class)
                .list();
    }
}
