package vn.motcua.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossier.DossierScenario.MARITAL_STATUS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.DossierLists;
import vn.motcua.dossier.DossierScenario;
import vn.motcua.dossier.State;
import vn.motcua.dossier.WorkItem;
import vn.motcua.identity.PlainBrowser;
import vn.motcua.shared.Slice;
import vn.motcua.tables.ReadLimits;
import vn.motcua.tables.TableFiles;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.TestClock;

@ApplicationTest
class ListDownloadsIT {

    private static final int SMALL_SLICE = 3;

    @LocalServerPort
    int port;

    @Autowired
    DossierScenario scenario;

    @Autowired
    DossierLists lists;

    @Autowired
    JdbcClient db;

    @Autowired
    TestClock clock;

    @TempDir
    Path folder;

    @BeforeEach
    void monday() {
        clock.set("2026-11-02T08:00");
    }

    @Test
    void aFileHoldsExactlyTheRowsOfItsList() throws IOException {
        for (int i = 0; i < 4; i++) {
            scenario.examining(MARITAL_STATUS, scenario.xuanHoa());
        }
        var me = scenario.examiner(MARITAL_STATUS, scenario.xuanHoa());
        var browser = signedIn("hotich.xuanhoa");

        assertThat(codes(browser, "/work/table.csv"))
                .hasSizeGreaterThanOrEqualTo(4)
                .isEqualTo(codes(after -> lists.listMyWork(me, after, SMALL_SLICE)));
        assertThat(codes(browser, "/dossiers/table.csv?state=EXAMINING"))
                .isEqualTo(codes(after -> lists.search(me, "", State.EXAMINING, after, SMALL_SLICE)));
    }

    @Test
    void everyListOfDossiersCanBeTakenAsAFile() throws IOException {
        var submitted = scenario.submitted(MARITAL_STATUS, scenario.xuanHoa());
        var ready = scenario.ready(MARITAL_STATUS, scenario.xuanHoa());
        var leader = signedIn("phochutich.xuanhoa");
        var range = "?from=02/11/2026&until=02/11/2026";

        assertThat(codes(leader, "/approvals/table.csv?procedure=" + MARITAL_STATUS))
                .contains(submitted.code());
        assertThat(codes(leader, "/register/table.csv" + range)).contains(submitted.code(), ready.code());
        assertThat(codes(signedIn("tiepnhan1.xuanhoa"), "/uncollected/table.csv"))
                .contains(ready.code());
        clock.set("2026-11-04T08:00");
        assertThat(codes(signedIn("phochutich.xuanhoa"), "/leader/soon/table.csv"))
                .contains(submitted.code());
        clock.set("2026-11-20T08:00");
        assertThat(codes(signedIn("phochutich.xuanhoa"), "/leader/late/table.csv"))
                .contains(submitted.code());
        assertThat(codes(new PlainBrowser(port), "/units/table.csv")).contains("27139", "27604");
        assertThat(codes(new PlainBrowser(port), "/procedures/table.csv?q=khai%20sinh"))
                .isNotEmpty();
    }

    @Test
    void whoTookWhichListIsKeptWithoutTheWordsTyped() {
        var acted = scenario.examining(MARITAL_STATUS, scenario.xuanHoa());
        var me = scenario.examiner(MARITAL_STATUS, scenario.xuanHoa());
        signedIn("hotich.xuanhoa").get("/dossiers/table.csv?q=" + acted.code());

        var kept = db.sql("""
                        select action || ' ' || details::text
                          from audit.entry
                         where actor = :me and action like 'list.download%'
                         order by position desc
                         limit 2
                        """)
                .param("me", me.account().value().toString())
                .query(String.class)
                .list();
        assertThat(kept.getFirst()).contains("list.download-ended", "\"rows\": \"1\"", "\"whole\": \"true\"", "Hồ sơ");
        assertThat(kept.getLast()).contains("list.download-begun", "\"words\": \"true\"", "\"format\": \"csv\"");
        assertThat(kept).noneMatch(it -> it.contains(acted.code()));
    }

    @Test
    void aForeignRegisterAndAnUnknownFormatAreRefusedBeforeTheFirstByte() {
        var stranger = signedIn("hotich.tanvinhloc");

        assertThat(stranger.get("/register/table.csv?unit=" + scenario.xuanHoa().value())
                        .statusCode())
                .isEqualTo(403);
        assertThat(stranger.get("/register/table.csv?from=mai").statusCode()).isEqualTo(422);
        assertThat(stranger.get("/work/table.pdf").statusCode()).isEqualTo(404);
        assertThat(stranger.get("/leader/late/table.xlsx").statusCode()).isEqualTo(403);
    }

    @Test
    void theFileNamesItselfAndStaysOutOfCaches() {
        var answer = signedIn("hotich.xuanhoa").get("/work/table.xlsx");

        assertThat(answer.body()).startsWith("PK");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .isEqualTo(
                        "attachment; filename=\"viec-cua-toi.xlsx\"; filename*=UTF-8''Vi%E1%BB%87c%20c%E1%BB%A7a%20t%C3%B4i.xlsx");
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }

    /** The first column of a file, without its head. */
    private List<String> codes(PlainBrowser browser, String path) throws IOException {
        var answer = browser.get(path);
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
        var file = Files.writeString(folder.resolve("answer"), answer.body());
        var codes = new ArrayList<String>();
        TableFiles.read(
                        file,
                        ReadLimits.usual(),
                        row -> codes.add(row.cells().getFirst().text()))
                .orThrow();
        return codes.subList(1, codes.size());
    }

    private static List<String> codes(Function<@Nullable String, Slice<WorkItem>> list) {
        var codes = new ArrayList<String>();
        String after = null;
        do {
            var slice = list.apply(after);
            slice.items().forEach(it -> codes.add(it.code()));
            after = slice.next();
        } while (after != null);
        return codes;
    }

    private PlainBrowser signedIn(String loginName) {
        var browser = new PlainBrowser(port);
        assertThat(browser.logIn(loginName, "motcua2026").statusCode()).isEqualTo(303);
        return browser;
    }
}
