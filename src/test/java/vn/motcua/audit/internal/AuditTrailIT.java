package vn.motcua.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.dao.DataAccessException;
import vn.motcua.audit.AuditChain.Break;
import vn.motcua.audit.AuditChain.Break.Kind;
import vn.motcua.audit.AuditEntry;

/** On a database of its own: these tests break the trail, which the shared context must not see. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditTrailIT {

    private final TrailScenario scenario = new TrailScenario();

    @BeforeAll
    void migrate() {
        scenario.migrate();
    }

    private static AuditEntry entry(String subject) {
        return new AuditEntry("test.acted", UUID.randomUUID().toString(), subject, Map.of("b", "2", "a", "1"));
    }

    @Test
    void whatIsRolledBackLeavesNoEntry() {
        var subject = "rolled-back:" + UUID.randomUUID();

        scenario.transaction.executeWithoutResult(status -> {
            scenario.trail.record(entry(subject));
            status.setRollbackOnly();
        });

        assertThat(scenario.countOf(subject)).isZero();
    }

    @Test
    void anEntryCannotBeChangedRemovedOrEmptied() {
        scenario.trail.record(entry("fixed:1"));
        scenario.sealAll();

        for (var table : List.of("audit.entry", "audit.block")) {
            var column = table.endsWith("entry") ? "subject = 'x'" : "entries = 7";
            assertThatThrownBy(() -> scenario.sql("update " + table + " set " + column))
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("append-only");
            assertThatThrownBy(() -> scenario.sql("delete from " + table)).hasMessageContaining("append-only");
            assertThatThrownBy(() -> scenario.sql("truncate " + table)).hasMessageContaining("append-only");
        }
    }

    @Test
    void entriesOfARunningTransactionAreSealedOnlyOnceItHasEnded() {
        var early = "early:" + UUID.randomUUID();
        var late = "late:" + UUID.randomUUID();

        scenario.transaction.executeWithoutResult(_ -> {
            scenario.trail.record(entry(early));
            scenario.elsewhere(() -> {
                scenario.trail.record(entry(late));
                scenario.sealer.seal();
            });
            assertThat(scenario.isSealed(late)).isFalse();
        });
        scenario.sealAll();

        assertThat(scenario.isSealed(early)).isTrue();
        assertThat(scenario.isSealed(late)).isTrue();
        assertThat(scenario.chain.verify().holds()).isTrue();
    }

    @Test
    void manyWritersAtOnceAreAllSealedAndNoneIsSkipped() throws Exception {
        var run = "many:" + UUID.randomUUID();
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Boolean>> writers = IntStream.range(0, 8)
                    .<Callable<Boolean>>mapToObj(_ -> () -> {
                        for (int i = 0; i < 50; i++) {
                            boolean keep = i % 5 != 0;
                            scenario.transaction.executeWithoutResult(status -> {
                                scenario.trail.recordAll(List.of(entry(run), entry(run)));
                                if (!keep) {
                                    status.setRollbackOnly();
                                }
                            });
                            scenario.sealer.seal();
                        }
                        return true;
                    })
                    .toList();
            for (var writer : threads.invokeAll(writers)) {
                assertThat(writer.get()).isTrue();
            }
        }
        scenario.sealAll();

        assertThat(scenario.countOf(run)).isEqualTo(8 * 40 * 2);
        var verdict = scenario.chain.verify();
        assertThat(verdict.broken()).isNull();
        assertThat(verdict.entries()).isEqualTo(scenario.countOfAll());
    }

    @Test
    void tamperingWithTriggersSwitchedOffIsFoundWhereItHappened() {
        for (int i = 0; i < 4; i++) {
            scenario.trail.recordAll(List.of(entry("sealed:" + i), entry("sealed:" + i)));
            scenario.sealAll();
        }
        long last = scenario.chain.head().number();

        assertThat(scenario.breakAfter("update audit.entry set subject = 'other' where subject = 'sealed:2'"))
                .isEqualTo(new Break(last - 1, Kind.CONTENT));
        assertThat(scenario.breakAfter("update audit.entry set details = '{\"a\":\"9\"}' where subject = 'sealed:3'")
                        .kind())
                .isEqualTo(Kind.CONTENT);
        assertThat(scenario.breakAfter("delete from audit.entry where subject = 'sealed:3'"))
                .isEqualTo(new Break(last, Kind.MISSING_ENTRIES));
        assertThat(scenario.breakAfter("delete from audit.block where number = " + (last - 2)))
                .isEqualTo(new Break(last - 2, Kind.CHAIN));
        assertThat(scenario.breakAfter("""
                insert into audit.entry (xid, position, id, at, action, subject, details)
                select xid, position + 1000000, gen_random_uuid(), at, action, subject, details
                  from audit.entry where subject = 'sealed:2' limit 1
                """).kind()).isEqualTo(Kind.CONTENT);
        assertThat(scenario.chain.verify().holds()).isTrue();
    }

    @Test
    void theProofGoesStretchByStretchAndFindsTheSameBreak() {
        for (int i = 0; i < 4; i++) {
            scenario.trail.recordAll(List.of(entry("stretch:" + i), entry("stretch:" + i)));
            scenario.sealAll();
        }
        long last = scenario.chain.head().number();
        long at = 0;
        long entries = 0;
        for (var stretch = scenario.chain.verifyAfter(0, 1); ; stretch = scenario.chain.verifyAfter(at, 1)) {
            assertThat(stretch.broken()).isNull();
            assertThat(stretch.first()).isEqualTo(at + 1);
            at = stretch.last();
            entries += stretch.entries();
            if (stretch.toTheEnd()) {
                break;
            }
        }
        assertThat(at).isEqualTo(last);
        assertThat(entries).isEqualTo(scenario.countOfAll());
        assertThat(scenario.chain.verifyAfter(last + 7, 1).toTheEnd()).isTrue();

        var broken = scenario.afterTampering(
                "update audit.entry set subject = 'other' where subject = 'stretch:2'",
                () -> scenario.chain.verifyAfter(last - 2, 1_000).broken());
        assertThat(broken).isEqualTo(new Break(last - 1, Kind.CONTENT));
    }

    @Test
    void cuttingTheLastBlocksOffIsSeenAgainstAHeadKeptElsewhere() {
        scenario.trail.record(entry("head:1"));
        scenario.sealAll();
        var kept = scenario.chain.head();
        assertThat(scenario.chain.contains(kept)).isTrue();

        assertThat(scenario.afterTampering(
                        "delete from audit.block where number = " + kept.number(), () -> scenario.chain.contains(kept)))
                .isFalse();
    }

    @Test
    void aTrailMovedToAnotherClusterKeepsItsProofAndGoesOn() {
        scenario.trail.record(entry("moved:1"));
        scenario.sealAll();
        scenario.trail.record(entry("moved:unsealed"));
        var kept = scenario.chain.head();

        scenario.sql("select audit.renumber_after_restore()");
        scenario.trail.record(entry("moved:2"));
        scenario.sealAll();

        assertThat(scenario.chain.contains(kept)).isTrue();
        var verdict = scenario.chain.verify();
        assertThat(verdict.broken()).isNull();
        assertThat(verdict.entries()).isEqualTo(scenario.countOfAll());
    }
}
