package vn.motcua.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossier.DossierScenario.MARITAL_STATUS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.DossierScenario;
import vn.motcua.identity.PlainBrowser;
import vn.motcua.tables.ReadCell;
import vn.motcua.tables.ReadLimits;
import vn.motcua.tables.TableFiles;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.TestClock;

/** The lists beside those of dossiers: days, people, papers, the trail. */
@ApplicationTest
class EveryListIsAFileIT {

    @LocalServerPort
    int port;

    @Autowired
    DossierScenario scenario;

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
    void whatTheDeskPassesOnAndHandsOverIsTakenAsItIsShown() throws IOException {
        var admitted = scenario.admitted(MARITAL_STATUS, scenario.xuanHoa());
        var desk = signedIn("tiepnhan1.xuanhoa");

        assertThat(rows(desk, "/transfers/table.csv"))
                .anySatisfy(row -> assertThat(row).contains(admitted.code(), "Trong hôm nay"));
        for (var line : rows(desk, "/shift/table.csv?desk=27139")) {
            assertThat(desk.get("/shift").body()).contains(line.getFirst());
        }
    }

    @Test
    void theActsOfADayAreTakenWithWhoDidThem() throws IOException {
        var admitted = scenario.admitted(MARITAL_STATUS, scenario.xuanHoa());
        var leader = signedIn("phochutich.xuanhoa");

        assertThat(rows(leader, "/leader/acts/table.csv?day=2026-11-02&action=ADMIT"))
                .anySatisfy(row -> assertThat(row).contains(admitted.code()));
        assertThat(leader.get("/leader/acts?day=2026-11-02&action=ADMIT").body())
                .contains("/leader/acts/table.xlsx?day=2026-11-02&amp;action=ADMIT");
        assertThat(leader.get("/leader/acts/table.csv?day=mai").statusCode()).isEqualTo(422);
    }

    @Test
    void listsOfPeopleAndPapersAreTakenByWhoMaySeeThem() throws IOException {
        var leader = signedIn("phochutich.xuanhoa");
        for (var list : List.of("duty", "absences", "authority", "secondments", "stranded", "reports/today")) {
            rows(leader, "/" + list + "/table.csv");
        }
        assertThat(rows(signedIn("quantri.xuanhoa"), "/accounts/table.csv?q=hotich"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(String.join(" ", row)).contains("hotich"));
        rows(signedIn("quantri.xuanhoa"), "/rollout/table.csv");
        assertThat(leader.get("/accounts/table.csv").statusCode()).isEqualTo(403);
        assertThat(signedIn("hotich.xuanhoa").get("/secondments/table.xlsx").statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatAdministratorsKeepIsTakenAsItIsShown() throws IOException {
        var city = signedIn("quantri.thanhpho");
        assertThat(rows(city, "/administration/codes/table.csv"))
                .anySatisfy(row -> assertThat(row).contains("Phường Xuân Hòa"));
        assertThat(rows(city, "/administration/calendars/79/table.csv?year=2026"))
                .anySatisfy(row -> assertThat(row).contains("thứ Ba, 01/9/2026", "nghỉ lễ Quốc khánh"));
        var steps = rows(city, "/catalogue/processes/table.csv");
        assertThat(steps).filteredOn(row -> row.contains(MARITAL_STATUS)).isNotEmpty();
        assertThat(rows(city, "/catalogue/processes/table.csv?q=hon%20nhan"))
                .hasSizeLessThan(steps.size())
                .anySatisfy(row -> assertThat(row).contains(MARITAL_STATUS));
        assertThat(rows(city, "/administration/service-units/table.csv?on=2026-06-30&field=CULTURE"))
                .anySatisfy(row -> assertThat(row).contains("Trung tâm Văn hóa Mẫu 1", "chưa xác nhận"))
                .noneSatisfy(row -> assertThat(row).contains("Trường Tiểu học Mẫu 1"));
        rows(city, "/administration/notices/table.csv");
        rows(city, "/proposals/table.csv");
        assertThat(rows(city, "/account/sessions/table.csv")).isNotEmpty();
        var officer = signedIn("hotich.xuanhoa");
        for (var list : List.of(
                "administration/codes",
                "administration/service-units",
                "administration/calendars/79",
                "catalogue/processes",
                "proposals")) {
            assertThat(officer.get("/" + list + "/table.csv").statusCode())
                    .as(list)
                    .isEqualTo(403);
        }
    }

    @Test
    void theSheetsOfPastShiftsAreTakenByTheDesk() throws IOException {
        var desk = signedIn("tiepnhan1.xuanhoa");
        rows(desk, "/shift/sheets/table.csv");
        assertThat(signedIn("hotich.xuanhoa").get("/shift/sheets/table.csv").statusCode())
                .isEqualTo(403);
    }

    @Test
    void aDayInTheRoomIsTakenByWhoLeadsTheUnit() throws IOException {
        rows(signedIn("phochutich.xuanhoa"), "/queue/day/table.csv?day=2026-11-02");
        assertThat(signedIn("hotich.xuanhoa").get("/queue/day/table.csv").statusCode())
                .isEqualTo(403);
        assertThat(signedIn("phochutich.xuanhoa")
                        .get("/queue/day/tickets/table.csv?unit="
                                + scenario.xuanHoa().value() + "&line=999999")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void theTrailIsTakenForTheDaysChosenAndThatIsInTheTrail() throws IOException {
        var auditor = signedIn("giamsat.thanhpho");
        var taken = rows(auditor, "/audit/table.csv?from=02/11/2026&until=02/11/2026&actor=giamsat.thanhpho");

        assertThat(taken).anySatisfy(row -> assertThat(row).contains("Tải nhật ký"));
        assertThat(db.sql("select count(*) from audit.entry where action = 'audit.taken'")
                        .query(Long.class)
                        .single())
                .isPositive();
        assertThat(auditor.get("/audit/table.csv?from=01/01/2026&until=31/12/2026"))
                .satisfies(it -> assertThat(it.statusCode()).isEqualTo(422))
                .satisfies(it -> assertThat(it.body()).contains("tối đa 92 ngày"));
        assertThat(auditor.get("/audit/table.csv?from=03/11/2026&until=02/11/2026")
                        .statusCode())
                .isEqualTo(422);
        assertThat(signedIn("quantri.xuanhoa").get("/audit/table.csv").statusCode())
                .isEqualTo(403);
    }

    /** Every row's filled cells, without the head. */
    private List<List<String>> rows(PlainBrowser browser, String path) throws IOException {
        var answer = browser.get(path);
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
        var file = Files.writeString(folder.resolve("answer"), answer.body());
        var rows = new ArrayList<List<String>>();
        TableFiles.read(
                        file,
                        ReadLimits.usual(),
                        row -> rows.add(row.cells().stream().map(ReadCell::text).toList()))
                .orThrow();
        return rows.subList(1, rows.size());
    }

    private PlainBrowser signedIn(String loginName) {
        var browser = new PlainBrowser(port);
        assertThat(browser.logIn(loginName, "motcua2026").statusCode()).isEqualTo(303);
        return browser;
    }
}
