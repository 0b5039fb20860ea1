package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.identity.PlainBrowser;
import vn.motcua.operation.EmbeddedPostgres;
import vn.motcua.testing.AtOnce;
import vn.motcua.testing.InnerNode;
import vn.motcua.testing.OfficeUnderLoad;
import vn.motcua.testing.OfficeUnderLoad.Tally;
import vn.motcua.testing.OfficerByHttp;
import vn.motcua.testing.OfficesAtWork;
import vn.motcua.testing.PlainProxy;
import vn.motcua.testing.Product;
import vn.motcua.testing.StoredActs;

/** Two processes of the product on one PostgreSQL, behind a proxy that knows nothing of sessions. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesIT {

    private static final String PASSWORD = "motcua2026";
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    static Path folder;

    private EmbeddedPostgres postgres;
    private Product one;
    private Product two;
    private PlainProxy proxy;

    @BeforeAll
    void startTwoAtOnce() throws Exception {
        postgres = EmbeddedPostgres.start(folder.resolve("database"));
        InnerNode.prepare(postgres.database(), folder.resolve("prepared"));
        one = node("one");
        two = node("two");
        AtOnce.each(2, i -> {
            (i == 0 ? one : two).start();
            return i;
        });
        proxy = new PlainProxy(List.of(one::url, two::url));
    }

    private Product node(String name) {
        var database = postgres.database();
        return new Product(
                folder.resolve(name),
                Map.of(
                        "MOTCUA_DB_URL", database.url(),
                        "MOTCUA_DB_USER", database.user(),
                        "MOTCUA_DB_PASSWORD", database.password(),
                        "MOTCUA_FILES", folder.resolve("files").toString(),
                        "MOTCUA_MANAGEMENT_PORT", "0",
                        "MOTCUA_DISK_FLOOR_MB", "1",
                        "MOTCUA_LOG", "json"));
    }

    @AfterAll
    void stop() {
        proxy.close();
        one.close();
        two.close();
        postgres.close();
    }

    private static PlainBrowser browser(Product node) {
        return new PlainBrowser(URI.create(node.url()).getPort());
    }

    @Test
    @Order(1)
    void whoSignsInOnOneWorksOnTheOtherAndSignsOutOfBoth() {
        var here = browser(one);
        here.logIn("tiepnhan1.xuanhoa", PASSWORD);
        var there = browser(two);
        there.setCookie("motcua", here.cookie("motcua").orElseThrow());
        assertThat(there.get("/work").statusCode()).isEqualTo(200);
        assertThat(there.submit("/account/password", "/logout", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(here.get("/work").statusCode()).isEqualTo(303);
    }

    @Test
    @Order(2)
    void theSameKeySentToBothIsOneActAndAnotherBodyIsRefused() throws Exception {
        var desks = List.of(desk(one::url), desk(two::url));
        for (int i = 0; i < 10; i++) {
            var key = UUID.randomUUID().toString();
            var answers = AtOnce.each(2, n -> post(desks.get(n), key, OfficeUnderLoad.application("27139")));
            assertThat(answers).allMatch(OfficerByHttp.Answer::isDone);
            assertThat(answers.getFirst().body()).isEqualTo(answers.getLast().body());
            var other = post(desks.get(i % 2), key, OfficeUnderLoad.application("27604"));
            assertThat(other.body().path("code").asString()).isEqualTo("DOS_111_KEY_REUSED");
        }
    }

    private static OfficerByHttp desk(Supplier<String> url) {
        return OfficerByHttp.signIn(url, "tiepnhan1.xuanhoa");
    }

    private static OfficerByHttp.Answer post(OfficerByHttp officer, String key, Object body) {
        try {
            return officer.post("/api/v1/dossiers", key, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @Order(3)
    void aChangeOfTheCalendarIsKnownToBothAtOnce() throws Exception {
        var question = "/api/v1/deadlines?received=2026-06-08T08:00&amount=1&unit=WORKING_DAY";
        assertThat(due(one, question)).contains("2026-06-09");
        execute("""
                insert into clock.calendar_day (calendar, day, kind, standing, periods, spoken, source, origin)
                select calendar, date '2026-06-09', kind, standing, periods, 'ngày nghỉ thử nghiệm', source, 'OFFICE'
                  from clock.calendar_day
                 where day = date '2026-09-02' and calendar in ('VN', '79')
                 limit 1
                """);
        for (var node : List.of(one, two)) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(due(node, question)).contains("2026-06-10"));
        }
        execute("delete from clock.calendar_day where origin = 'OFFICE'");
    }

    private static String due(Product node, String question) {
        return browser(node).get(question).body();
    }

    private void execute(String sql) throws SQLException {
        try (var connection = postgres.database().connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    @Order(4)
    void aNodeKilledUnderLoadCostsPeopleARetryAndNothingElse() throws Exception {
        var before = StoredActs.read(postgres.database());
        var tally = new Tally();
        try (var offices = new OfficesAtWork(proxy::url, tally)) {
            for (var dying : List.of(one, two)) {
                offices.awaitActs(60);
                dying.killApplication();
                offices.awaitActs(60);
                tally.breath = Duration.ofMillis(100);
                dying.start();
                tally.breath = Duration.ZERO;
            }
            offices.awaitActs(60);
            offices.finish();
        }
        assertThat(tally.unexpected).isEmpty();
        var stored = StoredActs.read(postgres.database());
        assertThat(stored.all()).containsAll(before.all());
        assertThat(stored.since(before)).containsExactlyInAnyOrderElementsOf(tally.acknowledged);
        assertThat(stored.numbersByBook()).hasSize(6);
        assertThat(stored.wrongNumbers()).isEmpty();
        System.out.printf(
                "Two nodes: %d acts acknowledged, 2 kills, %d retries, duplicates 0, lost 0%n",
                tally.acknowledged.size(), tally.retries.get());
    }

    @Test
    @Order(5)
    void bothFeedTheTrailAndEveryActIsInItOnce() {
        await().atMost(SOON).untilAsserted(() -> assertThat(one.rows("""
                        select substr(subject, 9) || ' ' || (details ->> 'version') from audit.entry
                         where subject like 'dossier:%' and details ? 'version'
                           and substr(subject, 9) in (select unit_id || '-' || year || '-' || serial from dossier.dossier)
                         order by 1
                        """)).isEqualTo(one.rows("""
                        select unit_id || '-' || year || '-' || serial || ' ' || version from dossier.event order by 1
                        """)));
    }

    @Test
    @Order(6)
    void aDatabaseThatFallsSilentIsToldInASentenceAndBothGoOnByThemselves() throws Exception {
        var desk = desk(proxy::url);
        assertThat(health(one)).contains("\"ready\":true");
        signal("STOP");
        try {
            await().atMost(SOON).until(() -> health(two), it -> it.contains("\"ready\":false"));
            var answer = browser(one).get("/procedures/1.004873");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).contains("5");
            assertThat(answer.body()).contains("Chờ vài phút rồi thử lại");
        } finally {
            signal("CONT");
        }
        await().atMost(SOON)
                .ignoreExceptionsMatching(UncheckedIOException.class::isInstance)
                .until(() -> post(desk, UUID.randomUUID().toString(), OfficeUnderLoad.application("27139"))
                        .isDone());
        await().atMost(SOON).until(() -> health(one) + health(two), it -> !it.contains("\"ready\":false"));
    }

    private void signal(String name) throws Exception {
        var postmaster = ProcessHandle.of(postgres.processId()).orElseThrow();
        var command = new java.util.ArrayList<>(List.of("kill", "-" + name, Long.toString(postmaster.pid())));
        postmaster.descendants().forEach(it -> command.add(Long.toString(it.pid())));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }

    private static String health(Product node) {
        return new PlainBrowser(URI.create(node.management()).getPort())
                .get("/health")
                .body();
    }

    @Test
    @Order(7)
    void figuresAreToldAndEachLogLineIsAnObjectThatNamesItsRequest() {
        var figures = new PlainBrowser(URI.create(one.management()).getPort())
                .get("/metrics")
                .body();
        assertThat(figures)
                .contains(
                        "motcua_clock_well 1.0",
                        "motcua_answers_total{status=\"2xx\"}",
                        "motcua_audit_unsealed_seconds");
        var lines = one.log().lines().filter(it -> it.startsWith("{")).toList();
        assertThat(lines).isNotEmpty().allSatisfy(it -> assertThat(
                        JsonMapper.shared().readTree(it).path("@timestamp").asString())
                .isNotEmpty());
        assertThat(one.log().lines().filter(it -> it.contains("\"log.level\"") && !it.startsWith("{")))
                .isEmpty();
    }

    @Test
    @Order(8)
    void theStoredStateIsAsItMustBe() {
        one.stop();
        var check = one.verb("check", "--data", folder.resolve("one").toString());
        assertThat(check.code()).as(check.output()).isZero();
    }
}
