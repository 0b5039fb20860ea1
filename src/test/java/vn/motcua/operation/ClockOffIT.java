package vn.motcua.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.identity.PlainBrowser;
import vn.motcua.testing.InnerNode;
import vn.motcua.testing.OfficeUnderLoad;
import vn.motcua.testing.OfficerByHttp;
import vn.motcua.testing.TestDatabase;

/** One node whose clock leaves the database's, and whose disk fills. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClockOffIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    static Path folder;

    private final Drifting clock = new Drifting();
    private final Database database = TestDatabase.empty();
    private InnerNode node;

    @BeforeAll
    void start() {
        var operating = new Operating(
                folder.resolve("files"),
                null,
                "127.0.0.1",
                false,
                Operating.CONNECTIONS,
                Duration.ofSeconds(5),
                1,
                null,
                null,
                null);
        node = InnerNode.start(database, folder, true, operating, clock);
    }

    @AfterAll
    void stop() {
        node.close();
    }

    @Test
    void fiveMinutesOffItRecordsNothingStillShowsAndGoesOnWhenSetRight() throws Exception {
        var desk = OfficerByHttp.signIn(() -> "http://127.0.0.1:" + node.port(), "tiepnhan1.xuanhoa");
        assertThat(admit(desk).isDone()).isTrue();
        for (var off : new Duration[] {Duration.ofMinutes(5), Duration.ofMinutes(-5)}) {
            clock.off = off;
            await().atMost(SOON)
                    .until(() -> node.bean(NodeCondition.class).refusesActs().isPresent());
            var refused = admit(desk);
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.body().path("code").asString()).isEqualTo("OPS_101_CLOCK_OFF");
            assertThat(refused.body().path("detail").asString())
                    .containsPattern("lệch (29|30)\\d giây")
                    .contains("Chưa có gì được ghi");
            assertThat(new PlainBrowser(node.port()).get("/procedures/1.004873").statusCode())
                    .isEqualTo(200);
            clock.off = Duration.ZERO;
            await().atMost(SOON).until(() -> admit(desk).isDone());
        }
    }

    private static OfficerByHttp.Answer admit(OfficerByHttp desk) throws java.io.IOException {
        return desk.post(
                "/api/v1/dossiers", java.util.UUID.randomUUID().toString(), OfficeUnderLoad.application("27139"));
    }

    @Test
    void aStartWithSuchAClockIsRefusedInASentence() {
        var settings = Settings.read(Map.of(), folder, 0);
        var ahead = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(5));
        assertThatThrownBy(() -> Probe.demandClock(database, settings, ahead))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("lệch")
                .hasMessageContaining("khởi động lại");
        Probe.demandClock(database, settings, Clock.systemUTC());
    }

    @Test
    void withoutRoomItOnlyShowsUntilThereIsRoomAgain() throws Exception {
        var condition = new NodeCondition(database, withFloor(1_000_000), Clock.systemUTC());
        condition.take(look(999_999));
        assertThat(condition.refusesActs())
                .map(it -> it.code().name())
                .contains(OperationRefusal.OPS_102_DISK_FULL.name());
        condition.take(look(1_000_000));
        assertThat(condition.refusesActs()).isEmpty();
    }

    /** The looking once ended before it began when its thread was faster than the one that started it. */
    @Test
    void startedAgainAndAgainItLooksEachTime() {
        var condition = new NodeCondition(database, withFloor(1), Clock.systemUTC());
        for (int i = 0; i < 200; i++) {
            long began = System.nanoTime();
            condition.start();
            await().atMost(SOON)
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> lookedSeconds(condition) < (System.nanoTime() - began) / 1e9);
            condition.stop();
        }
    }

    private static double lookedSeconds(NodeCondition condition) {
        return condition.signs().stream()
                .filter(it -> it.name().equals("database"))
                .findFirst()
                .orElseThrow()
                .figure();
    }

    private static Measured look(long free) {
        return new Measured(System.nanoTime(), true, Duration.ZERO, Duration.ZERO, free);
    }

    private static Settings withFloor(long bytes) {
        var operating = new Operating(
                folder,
                null,
                "127.0.0.1",
                false,
                Operating.CONNECTIONS,
                Duration.ofSeconds(5),
                bytes,
                null,
                null,
                null);
        return new Settings(
                folder,
                0,
                "127.0.0.1",
                null,
                false,
                0,
                "http://127.0.0.1",
                1024,
                100,
                false,
                TrustedProxies.NONE,
                null,
                operating);
    }

    /** The machine's time and so much more. */
    private static final class Drifting extends Clock {
        private volatile Duration off = Duration.ZERO;

        @Override
        public Instant instant() {
            return Instant.now().plus(off);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
