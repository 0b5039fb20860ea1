package vn.motcua.territory.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.territory.GeoJson.collection;
import static vn.motcua.territory.GeoJson.square;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.operation.FileImport.Answer;
import vn.motcua.organization.Units;
import vn.motcua.shared.ConsistencyCheck;
import vn.motcua.territory.Boundaries;
import vn.motcua.territory.BoundaryEdition;
import vn.motcua.territory.GeoPoint;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.TestClock;

/** Boundaries come in whole, once, and leave those of former days as they were. */
@ApplicationTest
class ImportBoundariesIT {

    private static final long LIMIT = 1024 * 1024;
    private static final GeoPoint MIDDLE = new GeoPoint(10.705, 106.605);
    private static final LocalDate TODAY = LocalDate.parse("2026-11-02");

    @Autowired
    ImportBoundaries imports;

    @Autowired
    RememberedBoundaries boundaries;

    @Autowired
    Units units;

    @Autowired
    JdbcClient db;

    @Autowired
    TestClock clock;

    @Autowired
    List<ConsistencyCheck> checks;

    @TempDir
    Path folder;

    @BeforeEach
    void noBoundariesAreKnown() {
        clock.set("2026-11-02T08:00");
        Forgotten.all(db);
        boundaries.forget();
    }

    private Answer take(String text, Map<String, String> options) throws IOException {
        return imports.take(Files.writeString(folder.resolve("ranh-gioi.geojson"), text), LIMIT, options);
    }

    private Answer take(String text) throws IOException {
        return take(text, Map.of());
    }

    private String unitAt(LocalDate day) {
        return boundaries
                .findUnit(MIDDLE, day)
                .map(it -> units.get(it.unit()).code())
                .orElse("");
    }

    @Test
    void afterAnImportAPointHasAUnit() throws IOException {
        assertThat(unitAt(TODAY)).isEmpty();
        var answer = take(collection(square("27139", 106.6, 10.7, 0.01), square("27142", 106.61, 10.7, 0.01)));
        assertThat(answer.done()).isTrue();
        assertThat(answer.lines().getFirst())
                .contains("2 đơn vị, 10 điểm, đúng từ ngày 02/11/2026", "Nguồn: ranh-gioi.geojson");
        assertThat(answer.lines().getLast()).contains("166 đơn vị của Thành phố chưa có ranh giới");
        assertThat(unitAt(TODAY)).isEqualTo("27139");
        assertThat(checks)
                .filteredOn(it -> it.name().startsWith("territory."))
                .singleElement()
                .satisfies(it -> assertThat(it.findings()).isEmpty());
    }

    @Test
    void theSameFileOnceMoreChangesNothing() throws IOException {
        var file = collection(square("27139", 106.6, 10.7, 0.01));
        take(file, Map.of("from", "2025-07-01", "source", "Sở Thử nghiệm"));
        var before = boundaries.listEditions();
        assertThat(take(file).lines()).singleElement().asString().contains("Không có gì thay đổi", "Sở Thử nghiệm");
        assertThat(take(file, Map.of("from", "2025-07-01")).done()).isTrue();
        boundaries.forget();
        assertThat(boundaries.listEditions()).isEqualTo(before).hasSize(1);
    }

    @Test
    void eachDayIsAnsweredByTheBoundariesOfThen() throws IOException {
        take(collection(square("27139", 106.6, 10.7, 0.01)), Map.of("from", "2025-07-01"));
        take(collection(square("27142", 106.6, 10.7, 0.01)), Map.of("from", "2026-05-01"));
        assertThat(unitAt(LocalDate.parse("2025-06-30"))).isEmpty();
        assertThat(unitAt(LocalDate.parse("2025-07-01"))).isEqualTo("27139");
        assertThat(unitAt(LocalDate.parse("2026-04-30"))).isEqualTo("27139");
        assertThat(unitAt(LocalDate.parse("2026-05-01"))).isEqualTo("27142");
        clock.set("2026-11-02T08:01");
        // a better drawing of the same day takes its place and is told apart by its file
        take(collection(square("27154", 106.6, 10.7, 0.01)), Map.of("from", "2026-05-01"));
        assertThat(unitAt(TODAY)).isEqualTo("27154");
        assertThat(boundaries.listEditions()).hasSize(3);
    }

    @Test
    void oneWrongFeatureKeepsEverythingOutAndIsNamed() throws IOException {
        take(collection(square("27139", 106.6, 10.7, 0.01)));
        var answer = take(collection(
                square("27142", 106.6, 10.7, 0.01),
                square("99999", 106.7, 10.7, 0.01),
                square("27142", 106.8, 10.7, 0.01)));
        assertThat(answer.done()).isFalse();
        assertThat(answer.lines())
                .hasSize(3)
                .anySatisfy(it -> assertThat(it).contains("Đối tượng 2, mã 99999", "TER_302_CODE_UNKNOWN"))
                .anySatisfy(it -> assertThat(it).contains("Đối tượng 3, mã 27142", "TER_303_CODE_TWICE"));
        assertThat(answer.lines().getLast()).contains("Có 2 đối tượng phải sửa nên chưa nhập gì");
        assertThat(unitAt(TODAY)).isEqualTo("27139");
        assertThat(boundaries.listEditions()).hasSize(1);
    }

    @Test
    void aFileThatBreaksOffLeavesNothingBehind() throws IOException {
        var whole = collection(square("27139", 106.6, 10.7, 0.01), square("27142", 106.61, 10.7, 0.01));
        var answer = take(whole.substring(0, whole.length() - 30));
        assertThat(answer.done()).isFalse();
        assertThat(answer.lines()).singleElement().asString().contains("Tệp hỏng ở dòng 2", "TER_204_UNREADABLE");
        assertThat(db.sql("select count(*) from territory.boundary")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatIsNoBoundaryFileIsRefusedInOneSentence() throws IOException {
        assertThat(take("<kml/>").lines()).singleElement().asString().contains("không phải GeoJSON");
        assertThat(take(collection()).lines()).singleElement().asString().contains("không có đối tượng nào");
        assertThat(imports.take(folder, LIMIT, Map.of()).lines())
                .singleElement()
                .asString()
                .contains("TER_208_NO_FILE");
        assertThat(imports.take(folder.resolve("không-có"), LIMIT, Map.of()).done())
                .isFalse();
    }

    @Test
    void aFileBeyondTheLimitIsNotEvenOpened() throws IOException {
        var file = folder.resolve("lớn.geojson");
        try (var large = new RandomAccessFile(file.toFile(), "rw")) {
            // takes no room on the disk
            large.setLength(200L * 1024 * 1024);
        }
        var answer = imports.take(file, 64L * 1024 * 1024, Map.of());
        assertThat(answer.done()).isFalse();
        assertThat(answer.lines()).singleElement().asString().contains("lớn hơn 64 MB", "MOTCUA_IMPORT_LIMIT_MB");
    }

    @Test
    void theDayAndTheSourceMustMakeSense() throws IOException {
        var file = collection(square("27139", 106.6, 10.7, 0.01));
        assertThat(take(file, Map.of("from", "1944-01-01")).lines())
                .singleElement()
                .asString()
                .contains("TER_103_DAY");
        assertThat(take(file, Map.of("source", " ")).lines())
                .singleElement()
                .asString()
                .contains("TER_209_SOURCE");
        assertThat(boundaries.listEditions()).isEmpty();
    }

    @Test
    void anEditionThatLostAnAreaIsFound() throws IOException {
        take(collection(square("27139", 106.6, 10.7, 0.01), square("27142", 106.61, 10.7, 0.01)));
        db.sql("delete from territory.boundary where unit_id = :unit")
                .param("unit", units.findByCode("27142").orElseThrow().id().value())
                .update();
        assertThat(checks)
                .filteredOn(it -> it.name().startsWith("territory."))
                .singleElement()
                .satisfies(it ->
                        assertThat(it.findings()).singleElement().asString().contains("ghi 2 đơn vị, có 1"));
        assertThat(boundaries.listEditions()).extracting(BoundaryEdition::units).containsExactly(2);
        Forgotten.all(db);
    }

    @Test
    void nearAndOutsideAreToldApart() throws IOException {
        take(collection(square("27139", 106.6, 10.7, 0.01)));
        Boundaries door = boundaries;
        var near = door.findUnit(new GeoPoint(10.7101, 106.605), TODAY).orElseThrow();
        assertThat(near.near()).isTrue();
        assertThat(near.edition().units()).isEqualTo(1);
        assertThat(door.findUnit(new GeoPoint(10.72, 106.605), TODAY)).isEmpty();
    }
}
