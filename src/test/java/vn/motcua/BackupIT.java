package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.motcua.testing.OfficeUnderLoad;
import vn.motcua.testing.OfficerByHttp;
import vn.motcua.testing.Product;
import vn.motcua.testing.ReadBackup;

/** A backup taken while the office works, restored elsewhere: all as before, and work goes on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackupIT {

    private static final String TIMELINE = """
            select e.version || ' ' || e.action || ' ' || e.to_state || ' ' || e.at || ' ' || coalesce(e.actor::text, '') || ' ' ||
                   coalesce(e.number, '') || ' ' || e.details::text || ' ' || e.key
              from dossier.event e
             where e.unit_id || '-' || e.year || '-' || e.serial = '%s'
             order by e.version
            """;

    @TempDir
    static Path folder;

    private Product source;
    private Path backup;
    private JsonNode passedOn;
    private List<String> timeline;

    @BeforeAll
    void backUpARunningOffice() throws Exception {
        source = new Product(folder.resolve("source"));
        source.start();
        // a transaction counter far above that of the cluster the backup will go to
        execute("do $$ begin for i in 1..3000 loop perform pg_current_xact_id(); commit; end loop; end $$");
        var desk = OfficerByHttp.signIn(source::url, "tiepnhan1.xuanhoa");
        for (int i = 0; i < 3; i++) {
            var admitted = post(desk, "/api/v1/dossiers", OfficeUnderLoad.application("27139"));
            passedOn = post(desk, acts(admitted), act("PASS_ON", admitted));
        }
        keepFile(passedOn.get("id").asString());
        backup = folder.resolve("one.zip");
        timeline = source.rows(TIMELINE.formatted(passedOn.get("id").asString()));
        assertEnded(
                0,
                "Đã sao lưu",
                source.verb(
                        "backup",
                        backup.toString(),
                        "--data",
                        folder.resolve("source").toString()));
    }

    @AfterAll
    void stop() {
        source.close();
    }

    private void execute(String sql) throws SQLException {
        try (var connection = source.database().connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A scanned paper, on disk and in the table as the product keeps it. */
    private void keepFile(String dossier) throws Exception {
        var content = "%PDF-1.4 bản quét thử nghiệm".getBytes(StandardCharsets.UTF_8);
        var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        var file = folder.resolve("source/files").resolve(hash.substring(0, 2)).resolve(hash);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        var id = dossier.split("-");
        execute("""
                insert into dossier.file (id, unit_id, year, serial, component, name, hash, media_type, bytes, pages, officer, at)
                values (gen_random_uuid(), %s, %s, %s, 'to-khai', 'to-khai.pdf', '%s', 'application/pdf', %d, 1,
                        gen_random_uuid(), now())
                """.formatted(id[0], id[1], id[2], hash, content.length));
    }

    @Test
    void restoredElsewhereAllIsAsBeforeAndWorkGoesOn() throws Exception {
        var data = folder.resolve("restored").toString();
        try (var restored = new Product(Path.of(data))) {
            assertEnded(0, "Đã khôi phục", restored.verb("restore", backup.toString(), "--data", data));
            var second = folder.resolve("two.zip");
            assertEnded(0, "Đã sao lưu", restored.verb("backup", second.toString(), "--data", data));
            assertThat(ReadBackup.content(second)).isEqualTo(ReadBackup.content(backup));
            assertEnded(0, "Không có gì bất thường", restored.verb("check", "--data", data));
            assertEnded(1, "đã có dữ liệu", restored.verb("restore", backup.toString(), "--data", data));

            restored.start();
            assertThat(restored.rows(TIMELINE.formatted(passedOn.get("id").asString())))
                    .isEqualTo(timeline);
            var examiner = OfficerByHttp.signIn(restored::url, "hotich.xuanhoa");
            var taken = post(examiner, acts(passedOn), act("TAKE", passedOn));
            assertThat(taken.get("state").asString()).isEqualTo("EXAMINING");
            assertEveryActIsInTheTrailOnce(restored);
        }
    }

    /** The feed goes on where the backup was taken: nothing skipped though the new cluster counts lower, nothing doubled. */
    private static void assertEveryActIsInTheTrailOnce(Product product) {
        var acts = product.rows("""
                select unit_id || '-' || year || '-' || serial || ' ' || version from dossier.event order by xid, position
                """);
        assertThat(acts).hasSize(7);
        Awaitility.await().atMost(30, TimeUnit.SECONDS).untilAsserted(() -> assertThat(product.rows("""
                select substr(subject, 9) || ' ' || (details ->> 'version') from audit.entry
                 where subject like 'dossier:%' and details ? 'version'
                 order by xid, position
                """))
                .isEqualTo(acts));
    }

    @Test
    void aRunningOfficeIsNotRestoredInto() {
        assertEnded(
                1,
                "đang chạy",
                source.verb(
                        "restore",
                        backup.toString(),
                        "--data",
                        folder.resolve("source").toString()));
    }

    @Test
    void whatIsNotAWholeBackupIsRefusedInASentenceAndLeavesNothing() throws IOException {
        var whole = Files.readAllBytes(backup);
        var text = Files.writeString(folder.resolve("text.zip"), "không phải bản sao lưu");
        var cut = Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(whole, whole.length / 2));
        var foreign = ReadBackup.changed(backup, "foreign.zip", (name, it) -> name.equals("manifest.json") ? null : it);
        var otherKind = ReadBackup.changed(
                backup, "kind.zip", (name, it) -> name.equals("manifest.json") ? "{\"format\":\"x\"}".getBytes() : it);
        var shorter = ReadBackup.changed(
                backup, "shorter.zip", (name, it) -> name.endsWith("dossier.event.copy") ? new byte[0] : it);
        var tampered =
                ReadBackup.changed(backup, "tampered.zip", (name, it) -> name.startsWith("files/") ? new byte[5] : it);
        var without = ReadBackup.changed(backup, "without.zip", (name, it) -> name.startsWith("files/") ? null : it);

        var empty = folder.resolve("empty");
        var product = new Product(empty);
        assertThat(Stream.of(text, cut, foreign, otherKind, shorter, tampered, without))
                .allSatisfy(it -> {
                    assertEnded(1, "ản sao lưu", product.verb("restore", it.toString(), "--data", empty.toString()));
                    assertThat(empty).doesNotExist();
                });
    }

    @Test
    void aBackupOfALaterReleaseLeavesThePlaceEmptyForAnother() {
        var later = ReadBackup.changed(
                backup,
                "later.zip",
                (name, it) -> name.equals("manifest.json")
                        ? new String(it, StandardCharsets.UTF_8)
                                .replace("\"migrations\":[", "\"migrations\":[\"99.001\",")
                                .getBytes(StandardCharsets.UTF_8)
                        : it);
        var data = folder.resolve("later").toString();
        var product = new Product(Path.of(data));
        assertEnded(1, "phiên bản mới hơn", product.verb("restore", later.toString(), "--data", data));
        assertEnded(0, "Đã khôi phục", product.verb("restore", backup.toString(), "--data", data));
    }

    @Test
    void anEncryptedBackupIsRehearsedAndRestoredByItsSecretOnly() throws Exception {
        var from = folder.resolve("source").toString();
        var key = folder.resolve("khoa").toString();
        var file = folder.resolve("sealed.backup");
        assertEnded(0, "Đã tạo tệp khóa", source.verb("backup", "key", key));
        var sealed = Map.of("MOTCUA_BACKUP_KEY_FILE", key);
        assertEnded(0, "đã mã hóa", source.verb(sealed, "backup", file.toString(), "--data", from));
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                .doesNotContain("manifest.json", "PK\u0003\u0004");

        var rehearsed = source.verb(sealed, "backup", "rehearse", file.toString());
        assertEnded(0, "Diễn tập đạt", rehearsed);
        assertThat(rehearsed.output()).contains("cách đây", "Khôi phục:", "Rà soát:", "đạt       dossier.");

        var empty = folder.resolve("for-sealed");
        var product = new Product(empty);
        var other = Map.of("MOTCUA_BACKUP_PASSPHRASE", "một cụm mật khẩu khác");
        var into =
                List.of("restore", file.toString(), "--data", empty.toString()).toArray(String[]::new);
        assertEnded(1, "đã được mã hóa", product.verb(into));
        assertEnded(1, "không đúng", product.verb(other, into));
        assertThat(empty).doesNotExist();
        assertEnded(0, "Đã khôi phục", product.verb(sealed, into));
    }

    private static void assertEnded(int code, String said, Product.Ended ended) {
        assertThat(ended.output()).contains(said).doesNotContain("\tat ");
        assertThat(ended.code()).as(ended.output()).isEqualTo(code);
    }

    private static JsonNode post(OfficerByHttp officer, String path, Object body) throws IOException {
        var answer = officer.post(path, UUID.randomUUID().toString(), body);
        assertThat(answer.isDone()).as(answer.toString()).isTrue();
        return answer.body();
    }

    private static String acts(JsonNode dossier) {
        return "/api/v1/dossiers/" + dossier.get("id").asString() + "/acts";
    }

    private static Map<String, ?> act(String action, JsonNode dossier) {
        return Map.of("action", action, "version", dossier.get("version").asInt());
    }
}
