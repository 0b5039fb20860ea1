package vn.motcua.organization.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.operation.FileImport;
import vn.motcua.operation.FileImport.Answer;
import vn.motcua.organization.PublicServiceUnits;
import vn.motcua.organization.PublicServiceUnits.Edition;
import vn.motcua.organization.PublicServiceUnits.Field;
import vn.motcua.organization.PublicServiceUnits.Form;
import vn.motcua.organization.PublicServiceUnits.Reorganisation;
import vn.motcua.organization.PublicServiceUnits.Scope;
import vn.motcua.organization.PublicServiceUnits.Wanted;
import vn.motcua.organization.ServiceFigures.Made;
import vn.motcua.shared.ConsistencyCheck;
import vn.motcua.tables.Cell;
import vn.motcua.tables.Heading;
import vn.motcua.tables.TableFormat;
import vn.motcua.tables.TableWriter;
import vn.motcua.testing.ApplicationTest;

/** Each test is undone: the units it brings in are nobody else's. */
@ApplicationTest
@Transactional
class ServiceListsIT {

    private static final long LIMIT = 4 << 20;
    private static final LocalDate DAY = LocalDate.parse("2015-07-01");
    private static final String UNITS =
            "code,name,field,scope,governing_code,governing_name,autonomy,from,until,basis\n";
    private static final String REORGANISATIONS = "day,form,decision,before,after\n";

    @TempDir
    Path folder;

    @Autowired
    List<FileImport> imports;

    @Autowired
    KeptLists counts;

    @Autowired
    PublicServiceUnits units;

    @Autowired
    List<ConsistencyCheck> checks;

    @Autowired
    JdbcClient db;

    @Test
    void aListComesInOnceAndTheSecondTimeNothingChanges() {
        var list = UNITS
                + "T-1,Trường Thử 1,EDUCATION,UNDER_COMMUNES,27139,,4,2010-01-01,,Quyết định thử\n"
                + "T-2,Bệnh viện Thử,HEALTH,UNDER_CITY,79,,1,2010-01-01,2020-01-01,Quyết định thử\n"
                + "T-3,Trung tâm Thử,CULTURE,UNDER_DEPARTMENTS,,Sở Thử nghiệm,,2010-01-01,,Quyết định thử\n"
                + "T-3,Trung tâm Thử,CULTURE,UNDER_DEPARTMENTS,79-STP,,2,2018-01-01,,Quyết định thử sau\n";

        assertThat(takeUnits(list).lines()).containsExactly("Đã đọc 4 dòng; ghi mới hoặc sửa 4.");
        assertThat(takeUnits(list)).isEqualTo(new Answer(true, List.of("Đã đọc 4 dòng; ghi mới hoặc sửa 0.")));
        assertThat(units.listEditions("T-3"))
                .extracting(Edition::governing, Edition::autonomy, Edition::from, Edition::until)
                .containsExactly(
                        tuple("Sở Thử nghiệm", null, LocalDate.parse("2010-01-01"), LocalDate.parse("2018-01-01")),
                        tuple("Sở Tư pháp", 2, LocalDate.parse("2018-01-01"), null));
        assertThat(units.listEditions("T-1"))
                .extracting(Edition::governing)
                .containsExactly("Ủy ban nhân dân phường Xuân Hòa");
        assertThat(units.list(new Wanted(DAY, Scope.UNDER_CITY, null), null, 10).items())
                .extracting(Edition::code)
                .containsExactly("T-2");
        assertThat(units.list(new Wanted(LocalDate.parse("2020-01-01"), Scope.UNDER_CITY, Field.HEALTH), null, 10)
                        .items())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "B 1,Tên,EDUCATION,UNDER_CITY,79,,,2010-01-01,,Căn cứ; Dòng 3, cột code; ORG_123_CELL",
                "B-1,,EDUCATION,UNDER_CITY,79,,,2010-01-01,,Căn cứ; Dòng 3, cột name; ORG_123_CELL",
                "B-1,Tên,ARMY,UNDER_CITY,79,,,2010-01-01,,Căn cứ; Dòng 3, cột field; ORG_123_CELL",
                "B-1,Tên,EDUCATION,NATION,79,,,2010-01-01,,Căn cứ; Dòng 3, cột scope; ORG_123_CELL",
                "B-1,Tên,EDUCATION,UNDER_CITY,79,,5,2010-01-01,,Căn cứ; Dòng 3, cột autonomy; ORG_123_CELL",
                "B-1,Tên,EDUCATION,UNDER_CITY,79,,,01/01/2010,,Căn cứ; Dòng 3, cột from; ORG_123_CELL",
                "B-1,Tên,EDUCATION,UNDER_CITY,79,,,2010-13-01,,Căn cứ; (dòng 3); ORG_126_DAY",
                "B-1,Tên,EDUCATION,UNDER_CITY,79,,,1930-01-01,,Căn cứ; (dòng 3); ORG_126_DAY",
                "B-1,Tên,EDUCATION,UNDER_CITY,79,,,2010-01-01,2010-01-01,Căn cứ; Dòng 3: ; ORG_143_PERIOD",
                "B-1,Tên,EDUCATION,UNDER_CITY,79,,,2010-01-01,,; Dòng 3, cột basis; ORG_123_CELL",
                "B-1,Tên,EDUCATION,UNDER_CITY,,,,2010-01-01,,Căn cứ; Dòng 3: ; ORG_142_GOVERNING",
                "B-1,Tên,EDUCATION,UNDER_CITY,79,Sở Thử,,2010-01-01,,Căn cứ; Dòng 3: ; ORG_142_GOVERNING",
                "B-1,Tên,EDUCATION,UNDER_CITY,99999,,,2010-01-01,,Căn cứ; Dòng 3: ; ORG_142_GOVERNING",
                "B-1,Tên,EDUCATION,UNDER_CITY,27139,,,2010-01-01,,Căn cứ; Dòng 3: ; ORG_142_GOVERNING",
                "B-1,Tên,EDUCATION,UNDER_COMMUNES,79,,,2010-01-01,,Căn cứ; Dòng 3: ; ORG_142_GOVERNING",
                "B-1,Tên,EDUCATION,UNDER_DEPARTMENTS,27139,,,2010-01-01,,Căn cứ; Dòng 3: ; ORG_142_GOVERNING",
                "G-1,Tên,EDUCATION,UNDER_CITY,79,,,2010-01-01,,Căn cứ; Dòng 3: ; ORG_144_LINE_TWICE",
                "G-1,Tên,EDUCATION,UNDER_CITY,79,,,2009-01-01,2011-01-01,Căn cứ; Dòng 3: ; ORG_143_PERIOD"
            })
    void aBadLineOfUnitsIsToldAndKeepsAllOfItOut(String line, String place, String code) {
        var good = "G-1,Tốt,EDUCATION,UNDER_CITY,79,,,2010-01-01,,Căn cứ\n";
        refused(takeUnits(UNITS + good + line + "\n"), place.strip(), code.strip());
        assertThat(units.listEditions("G-1")).isEmpty();
    }

    @Test
    void everyBadLineIsToldUpToABoundAndAllAreCounted() {
        var lines = new StringBuilder(UNITS);
        IntStream.range(0, 60)
                .forEach(it -> lines.append("Z-").append(it).append(",Tên,X,UNDER_CITY,79,,,2010-01-01,,Căn cứ\n"));
        var answer = takeUnits(lines.toString());

        assertThat(answer.done()).isFalse();
        assertThat(answer.lines()).hasSize(52).contains("Còn 10 điểm khác chưa nêu ở trên.");
        assertThat(answer.lines().getLast()).contains("60 điểm", "ORG_141_LINES");
    }

    @Test
    void otherFormatsAreRefusedInOneSentence() throws IOException {
        refusedAtOnce(take("service-units", folder.resolve("none.csv")), "ORG_120_NO_FILE");
        refusedAtOnce(takeUnits("code,name\nA,B\n"), "ORG_122_COLUMNS");
        refusedAtOnce(takeUnits(UNITS), "ORG_124_NO_ROWS");
        refusedAtOnce(takeUnits(""), "ORG_124_NO_ROWS");
        refusedAtOnce(
                take("service-units", bytes(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0})),
                "ORG_140_CSV_ONLY");
        refusedAtOnce(
                take("service-units", bytes("PK\3\4 không phải".getBytes(StandardCharsets.UTF_8))), "ORG_140_CSV_ONLY");
        refusedAtOnce(take("service-units", workbook()), "ORG_140_CSV_ONLY");
        refusedAtOnce(
                take("service-units", bytes(new byte[] {'c', (byte) 0xff, (byte) 0xfe, '\n'})), "TAB_107_NOT_UTF8");
        refusedAtOnce(
                imports.stream()
                        .filter(it -> it.kind().equals("service-units"))
                        .findFirst()
                        .orElseThrow()
                        .take(file(UNITS), 10, Map.of()),
                "ORG_121_FILE_TOO_LARGE");
    }

    private Path workbook() throws IOException {
        var path = folder.resolve("list.xlsx");
        try (OutputStream out = Files.newOutputStream(path);
                var table = TableWriter.open(TableFormat.XLSX, out, "Danh sách", List.of(Heading.of("code")))) {
            table.row(List.of(Cell.text("A")));
        }
        return path;
    }

    @Test
    void unitsThatWereReorganisedTellWhatBecameOfThem() {
        storeSome();
        var list = REORGANISATIONS
                + "2015-07-01,MERGE,Quyết định 1,R-1 | R-2,R-2\n"
                + "2015-07-01,SPLIT,Quyết định 2,R-3,R-4|R-5\n"
                + "2015-07-01,TRANSFER,Quyết định 3,R-6,R-6\n"
                + "2016-01-01,DISSOLVE,Quyết định 4,R-4,\n"
                + "2016-01-01,CONVERT,Quyết định 5,R-5,\n";

        // five reorganisations, and the four units that end with them
        assertThat(takeReorganisations(list).lines()).containsExactly("Đã đọc 5 dòng; ghi mới hoặc sửa 9.");
        assertThat(takeReorganisations(list).lines()).containsExactly("Đã đọc 5 dòng; ghi mới hoặc sửa 0.");
        assertThat(takeUnits(some()).lines()).containsExactly("Đã đọc 7 dòng; ghi mới hoặc sửa 0.");

        assertThat(units.listEditions("R-1")).extracting(Edition::until).containsExactly(DAY);
        assertThat(units.listEditions("R-2").getLast().until()).isNull();
        assertThat(units.listReorganisations("R-4"))
                .extracting(Reorganisation::form, it -> codes(it.before()), it -> codes(it.after()))
                .containsExactly(
                        tuple(Form.DISSOLVE, List.of("R-4"), List.of()),
                        tuple(Form.SPLIT, List.of("R-3"), List.of("R-4", "R-5")));
        assertThat(units.listReorganisations("R-6"))
                .singleElement()
                .satisfies(it -> assertThat(it.before().getFirst().governing()).isEqualTo("Sở Thử nghiệm"))
                .satisfies(it ->
                        assertThat(it.after().getFirst().governing()).isEqualTo("Ủy ban nhân dân phường Xuân Hòa"));
        assertThat(units.listChanges(LocalDate.parse("2016-06-01"), 9))
                .filteredOn(it -> it.after().scope() == Scope.UNDER_DEPARTMENTS)
                .extracting(
                        it -> it.day().toString(),
                        it -> it.before().number(),
                        it -> it.after().number(),
                        it -> it.less())
                .containsExactly(tuple("2016-01-01", 2, 0, 2));
        assertThat(findings("organization.public-service-reorganisations-agree"))
                .isEmpty();
        assertThat(findings("organization.one-public-service-edition-at-a-time"))
                .isEmpty();
    }

    private static List<String> codes(List<Edition> side) {
        return side.stream().map(Edition::code).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2015-7-1,DISSOLVE,Quyết định,R-1,; Dòng 3, cột day; ORG_123_CELL",
                "2015-07-01,SELL,Quyết định,R-1,; Dòng 3, cột form; ORG_123_CELL",
                "2015-07-01,DISSOLVE,,R-1,; Dòng 3, cột decision; ORG_123_CELL",
                "2015-07-01,DISSOLVE,Quyết định,,; Dòng 3, cột before; ORG_123_CELL",
                "2015-07-01,MERGE,Quyết định,R-1|R-2,R 2; Dòng 3, cột after; ORG_123_CELL",
                "2015-02-30,DISSOLVE,Quyết định,R-1,; (dòng 3); ORG_126_DAY",
                "2015-07-01,MERGE,Quyết định,R-1,R-2; Dòng 3: ; ORG_147_FORM_SIDES",
                "2015-07-01,DISSOLVE,Quyết định,R-99,; Dòng 3: ; ORG_146_SERVICE_UNIT_UNKNOWN",
                "2009-07-01,DISSOLVE,Quyết định,R-1,; Dòng 3: ; ORG_148_NOT_THERE_BEFORE",
                "2014-07-01,SPLIT,Quyết định,R-1,R-1|R-4; Dòng 3: ; ORG_149_NOT_THERE_AFTER",
                "2014-07-01,MERGE,Quyết định,R-1|R-6,R-1; Dòng 3: ; ORG_150_NOT_ENDED",
                "2016-01-01,DISSOLVE,Quyết định,R-3,; Dòng 3: ; ORG_151_REORGANISED_TWICE",
                "2014-07-01,TRANSFER,Quyết định,R-1,R-1; Dòng 3: ; ORG_152_TRANSFER_OF_NOTHING"
            })
    void aBadLineOfReorganisationsIsToldAndKeepsAllOfItOut(String line, String place, String code) {
        storeSome();
        refused(
                takeReorganisations(REORGANISATIONS + "2016-01-01,DISSOLVE,Quyết định,R-3,\n" + line + "\n"),
                place.strip(),
                code.strip());
        assertThat(units.listReorganisations("R-3")).isEmpty();
        assertThat(units.listEditions("R-3").getLast().until()).isNull();
    }

    @Test
    void aListOfUnitsThatContradictsWhatWasReorganisedIsRefused() {
        storeSome();
        takeReorganisations(REORGANISATIONS + "2015-07-01,DISSOLVE,Quyết định,R-1,\n");
        refused(
                takeUnits(UNITS + "R-1,Trường 1,EDUCATION,UNDER_COMMUNES,27139,,,2010-01-01,2019-01-01,Sửa\n"),
                "Dòng 2",
                "ORG_145_REORGANISED");
    }

    @Test
    void whatSomebodyWroteByHandIsFoundByTheCheck() {
        storeSome();
        takeReorganisations(REORGANISATIONS + "2015-07-01,DISSOLVE,Quyết định,R-1,\n");
        db.sql("update organization.public_service_edition set valid_until = null where code = 'R-1'")
                .update();
        db.sql("update organization.public_service_edition set valid_until = null where code = 'R-6'")
                .update();
        assertThat(findings("organization.public-service-reorganisations-agree"))
                .containsExactly("Đơn vị sự nghiệp R-1 không khớp với lần sắp xếp ngày 2015-07-01");
        assertThat(findings("organization.one-public-service-edition-at-a-time"))
                .containsExactly("Đơn vị sự nghiệp R-6 có hai giai đoạn cùng ngày 2015-07-01");
    }

    @Test
    void sharesOfAWholeCityAreNumeratorOverDenominator() {
        var lines = new StringBuilder(UNITS);
        add(lines, "C", 480, "UNDER_CITY,79,");
        add(lines, "D", 780, "UNDER_DEPARTMENTS,,Sở Thử nghiệm");
        add(lines, "X", 1_740, "UNDER_COMMUNES,27139,");
        assertThat(takeUnits(lines.toString()).lines()).containsExactly("Đã đọc 3000 dòng; ghi mới hoặc sửa 3000.");
        assertThat(takeUnits(lines.toString()).lines()).containsExactly("Đã đọc 3000 dòng; ghi mới hoặc sửa 0.");
        assertThat(counts.takeCounts(
                                file("scope,day,number,source\nNATION,2015-01-01,40000,Số thử nghiệm\n"
                                        + "CITY,2015-01-01,3100,Số thử nghiệm\n"),
                                LIMIT)
                        .done())
                .isTrue();

        assertThat(share(Scope.CITY, Scope.NATION)).containsExactly("3000/40000=75", "3100/40000=78");
        assertThat(share(Scope.UNDER_CITY, Scope.CITY)).containsExactly("480/3000=160");
        assertThat(share(Scope.UNDER_DEPARTMENTS, Scope.CITY)).containsExactly("780/3000=260");
        var city = units.figures(DAY).find(Scope.CITY).orElseThrow();
        assertThat(city.differs()).isTrue();
        assertThat(city.used().made()).isEqualTo(Made.COMPUTED);
        assertThat(units.figures(LocalDate.parse("2009-12-31")).find(Scope.UNDER_CITY))
                .isEmpty();

        var merged = new StringBuilder(REORGANISATIONS);
        IntStream.range(0, 300)
                .forEach(it -> merged.append("2015-07-01,MERGE,Quyết định thử,X-%04d|X-%04d,X-%04d\n"
                        .formatted(2 * it, 2 * it + 1, 2 * it)));
        assertThat(takeReorganisations(merged.toString()).done()).isTrue();
        assertThat(units.listChanges(DAY, 1))
                .extracting(
                        it -> it.after().scope(),
                        it -> it.before().number(),
                        it -> it.after().number(),
                        it -> it.permille().orElseThrow())
                .containsExactly(
                        tuple(Scope.CITY, 3_000, 2_700, 100L), tuple(Scope.UNDER_COMMUNES, 1_740, 1_440, 172L));
        assertThat(pages(new Wanted(DAY, Scope.UNDER_COMMUNES, null)))
                .hasSize(1_440)
                .doesNotHaveDuplicates()
                .isSorted();
    }

    private List<String> pages(Wanted wanted) {
        var codes = new ArrayList<String>();
        @Nullable String cursor = null;
        do {
            var slice = units.list(wanted, cursor, 100);
            slice.items().forEach(it -> codes.add(it.code()));
            cursor = slice.next();
        } while (cursor != null);
        return codes;
    }

    private static void add(StringBuilder lines, String letter, int many, String governed) {
        var fields = Field.values();
        IntStream.range(0, many)
                .forEach(it -> lines.append("%s-%04d,Đơn vị Mẫu %d,%s,%s,3,2010-01-01,,Quyết định thử\n"
                        .formatted(letter, it, it, fields[it % fields.length], governed)));
    }

    private List<String> share(Scope part, Scope whole) {
        return units.figures(DAY).ratios(part, whole).stream()
                .map(it -> it.part().number() + "/" + it.whole().number() + "=" + it.permille())
                .toList();
    }

    private void storeSome() {
        assertThat(takeUnits(some()).done()).isTrue();
    }

    private static String some() {
        return UNITS
                + "R-1,Trường 1,EDUCATION,UNDER_COMMUNES,27139,,,2010-01-01,,Quyết định thử\n"
                + "R-2,Trường 2,EDUCATION,UNDER_COMMUNES,27139,,,2010-01-01,,Quyết định thử\n"
                + "R-3,Trung tâm 3,CULTURE,UNDER_DEPARTMENTS,,Sở Thử nghiệm,,2010-01-01,,Quyết định thử\n"
                + "R-4,Trung tâm 4,CULTURE,UNDER_DEPARTMENTS,,Sở Thử nghiệm,,2015-07-01,,Quyết định thử\n"
                + "R-5,Trung tâm 5,CULTURE,UNDER_DEPARTMENTS,,Sở Thử nghiệm,,2015-07-01,,Quyết định thử\n"
                + "R-6,Trạm 6,HEALTH,UNDER_DEPARTMENTS,,Sở Thử nghiệm,4,2010-01-01,,Quyết định thử\n"
                + "R-6,Trạm 6,HEALTH,UNDER_COMMUNES,27139,,4,2015-07-01,,Quyết định thử\n";
    }

    private List<String> findings(String check) {
        return checks.stream()
                .filter(it -> it.name().equals(check))
                .findFirst()
                .orElseThrow()
                .findings();
    }

    private Answer takeUnits(String text) {
        return take("service-units", file(text));
    }

    private Answer takeReorganisations(String text) {
        return take("service-reorganisations", file(text));
    }

    private Answer take(String kind, Path file) {
        return imports.stream()
                .filter(it -> it.kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .take(file, LIMIT, Map.of());
    }

    private static void refused(Answer answer, String... words) {
        assertThat(answer.done()).isFalse();
        assertThat(String.join("\n", answer.lines())).contains(words);
    }

    private static void refusedAtOnce(Answer answer, String code) {
        assertThat(answer.done()).isFalse();
        assertThat(answer.lines()).singleElement().asString().contains(code);
    }

    private Path file(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private Path bytes(byte[] content) {
        try {
            return Files.write(Files.createTempFile(folder, "list", ".csv"), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
