package vn.motcua.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.testing.AtOnce;
import vn.motcua.testing.TestDatabase;

class TurnsIT {

    private static Database database;

    @BeforeAll
    static void makeDatabase() {
        database = TestDatabase.empty();
    }

    private final Turns here = new Turns(database, () -> true);
    private final Turns there = new Turns(database, () -> true);

    @Test
    void whileOneNodeIsAtItTheOtherLeavesItAndMayDoItAfterwards() {
        var done = new AtomicInteger();
        boolean taken = here.take("work", () -> {
            assertThat(there.take("work", done::incrementAndGet)).isFalse();
            assertThat(there.take("other work", done::incrementAndGet)).isTrue();
        });
        assertThat(taken).isTrue();
        assertThat(there.take("work", done::incrementAndGet)).isTrue();
        assertThat(done).hasValue(2);
    }

    @Test
    void ofManyAtOnceNeverTwoAreAtIt() {
        var atWork = new AtomicInteger();
        var most = new AtomicInteger();
        AtOnce.each(8, n -> new Turns(database, () -> true).take("one at a time", () -> {
            most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
            atWork.decrementAndGet();
        }));
        assertThat(most).hasValue(1);
    }

    @Test
    void aNodeThatTakesNoActsTakesNoTurnAndLeavesItToAnother() {
        var off = new Turns(database, () -> false);
        var done = new AtomicInteger();
        assertThat(off.take("sound nodes only", done::incrementAndGet)).isFalse();
        assertThat(here.take("sound nodes only", done::incrementAndGet)).isTrue();
        assertThat(done).hasValue(1);
    }

    @Test
    void workThatFailsGivesTheTurnBack() {
        try {
            here.take("fails", () -> {
                throw new IllegalStateException("as a bug would");
            });
        } catch (IllegalStateException expected) {
            assertThat(there.take("fails", () -> {})).isTrue();
            return;
        }
        throw new AssertionError("the failure was kept secret");
    }

    @Test
    void aNodeCutOffFromTheDatabaseLosesItsTurn() {
        here.take("cut off", () -> {
            terminateOthers();
            assertThat(there.take("cut off", () -> {})).isTrue();
        });
    }

    private static void terminateOthers() {
        try (var connection = database.connect()) {
            Backup.execute(connection, """
                    select pg_terminate_backend(pid, 5000) from pg_stat_activity
                     where datname = current_database() and pid <> pg_backend_pid()
                    """);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
