package vn.motcua.upkeep.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.Browser;
import vn.motcua.testing.TestClock;

/** A city administrator looks after the installation. */
@ApplicationTest
class UpkeepJourney {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    TestClock clock;

    @BeforeEach
    void twoBackupsWereTaken() {
        clock.set("2026-11-02T08:00");
        db.sql("delete from operation.backup_run").update();
        db.sql("""
                insert into operation.backup_run (node, file, state, started_at, ended_at, bytes, rows, files, problem)
                values ('may-a/4711', '/sao-luu/motcua', 'DONE', '2026-10-31T19:00Z', '2026-10-31T19:02Z', 48234496, 1284332, 310, null),
                       ('may-b/1903', '/sao-luu/motcua', 'FAILED', '2026-11-01T19:00Z', '2026-11-01T19:01Z', null, null, null,
                        'Nơi sao lưu đã hết chỗ.')
                """).update();
        db.sql("""
                insert into operation.node (name, version, started_at, seen_at, ahead_millis)
                values ('may-a/4711', '0.1.0', now() - interval '2 days', now() + interval '1 hour', -12),
                       ('may-b/1903', '0.1.0', now() - interval '2 days', now() - interval '2 minutes', 40)
                on conflict (name) do update set seen_at = excluded.seen_at
                """).update();
    }

    @AfterEach
    void theOtherNodesAreNone() {
        db.sql("delete from operation.node where name in ('may-a/4711', 'may-b/1903')")
                .update();
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.DESK, Browser.PHONE})
    void theFailureOfTheNightIsTheFirstThingRead(int width) {
        try (var administrator = Browser.open(port, width)) {
            var page = administrator.page();
            page.navigate("/login?next=/upkeep");
            page.fill("input[name=loginName]", "quantri.thanhpho");
            page.fill("input[name=password]", "motcua2026");
            page.keyboard().press("Enter");
            page.waitForURL("http://127.0.0.1:" + port + "/upkeep");

            assertThat(page.title()).contains("Vận hành hệ thống");
            assertThat(page.locator(".notice").first().innerText()).contains("Chưa đặt sao lưu định kỳ");
            assertThat(page.locator("table").first().innerText())
                    .contains("Không thành: Nơi sao lưu đã hết chỗ.", "46 MB", "1.284.332");
            assertThat(page.locator("table").nth(1).innerText())
                    .contains("may-b/1903", "Không còn báo, có thể đã dừng", "Sẵn sàng");
            administrator.assertAccessible();
            administrator.assertFits();
            administrator.picture(Path.of("target", "pictures", "upkeep-" + width + ".png"));
        }
    }
}
