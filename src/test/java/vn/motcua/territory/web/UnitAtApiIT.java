package vn.motcua.territory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.territory.GeoJson.collection;
import static vn.motcua.territory.GeoJson.square;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.identity.PlainBrowser;
import vn.motcua.operation.FileImport;
import vn.motcua.shared.Changed;
import vn.motcua.territory.internal.Forgotten;
import vn.motcua.testing.ApiSchemas;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.TestClock;

/** A program asks which unit a place lies in. */
@ApplicationTest
class UnitAtApiIT {

    @LocalServerPort
    int port;

    @Autowired
    List<FileImport> imports;

    @Autowired
    JdbcClient db;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationEventPublisher events;

    @TempDir
    Path folder;

    PlainBrowser program;

    @BeforeEach
    void noBoundariesAreKnown() {
        clock.set("2026-11-02T08:00");
        Forgotten.all(db);
        events.publishEvent(new Changed("territory"));
        program = new PlainBrowser(port);
    }

    private void twoWards() throws IOException {
        var file = Files.writeString(
                folder.resolve("hai-phuong.geojson"),
                collection(square("27139", 106.6, 10.7, 0.01), square("27142", 106.6101, 10.7, 0.01)));
        imports.stream()
                .filter(it -> it.kind().equals("boundaries"))
                .findFirst()
                .orElseThrow()
                .take(file, 1_000_000, Map.of("from", "2025-07-01", "source", "Bản vẽ thử nghiệm"));
    }

    private String get(String query, int status) {
        var answer = program.get("/api/v1/units/at" + query);
        assertThat(answer.statusCode()).as(query + " " + answer.body()).isEqualTo(status);
        return answer.body();
    }

    @Test
    void aPlaceInsideIsAnsweredWithItsUnitAndWhoseBoundariesWereAsked() throws IOException {
        twoWards();
        var answer = get("?lat=10.705&lon=106.605", 200);
        assertThat(answer)
                .contains("\"code\":\"27139\"", "\"name\":\"Phường Xuân Hòa\"", "\"kind\":\"WARD\"", "\"near\":false")
                .contains("\"from\":\"2025-07-01\"", "Bản vẽ thử nghiệm", "không có giá trị pháp lý");
        var api = new ApiSchemas(program.get("/v3/api-docs").body());
        var schema = api.root().at("/components/schemas/UnitAt");
        assertThat(api.problems(schema, JsonMapper.shared().readTree(answer))).isEmpty();
    }

    @Test
    void aPlaceInTheGapIsNearOneAndTheOtherIsNamed() throws IOException {
        twoWards();
        // 11 m wide; 4 m from the first
        var answer = get("?lat=10.705&lon=106.610037", 200);
        var told = JsonMapper.shared().readTree(answer);
        assertThat(told.at("/unit/code").asString()).isEqualTo("27139");
        assertThat(told.at("/near").asBoolean()).isTrue();
        assertThat(told.at("/metresToBorder").asInt()).isEqualTo(4);
        assertThat(told.at("/others/0/code").asString()).isEqualTo("27142");
    }

    @Test
    void withoutBoundariesTheAnswerSaysWhatToDo() throws IOException {
        assertThat(get("?lat=10.705&lon=106.605", 404)).contains("TER_104_NO_BOUNDARIES", "Tìm đơn vị theo tên");
        twoWards();
        assertThat(get("?lat=10.705&lon=106.605&on=2025-06-30", 404)).contains("TER_104_NO_BOUNDARIES");
        assertThat(get("?lat=10.705&lon=106.605&on=2025-07-01", 200)).contains("27139");
        assertThat(get("?lat=21.03&lon=105.85", 404)).contains("TER_105_OUTSIDE");
    }

    @Test
    void whatIsNoPlaceOrNoDayIsRefused() {
        for (var query : List.of("", "?lat=10.7", "?lat=abc&lon=106.6", "?lat=10,7&lon=106.6", "?lat=NaN&lon=1e3")) {
            assertThat(get(query, 400)).as(query).contains("TER_101_NOT_A_DEGREE");
        }
        assertThat(get("?lat=106.6&lon=10.7", 400)).contains("TER_102_NO_SUCH_PLACE", "đổi chỗ");
        for (var day : List.of("2026-13-01", "1900-01-01", "hôm-nay", "9999999999")) {
            assertThat(get("?lat=10.7&lon=106.6&on=" + URLEncoder.encode(day, StandardCharsets.UTF_8), 400))
                    .as(day)
                    .contains("TER_103_DAY");
        }
    }
}
