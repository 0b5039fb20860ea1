package vn.motcua.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.shared.Slice;

class TableWriterTest {

    private static final List<Heading> HEADINGS = List.of(
            Heading.of("Mã hồ sơ"),
            Heading.wide("Người nộp"),
            Heading.of("Phí"),
            Heading.of("Ngày"),
            Heading.of("Lúc"));
    private static final Instant MORNING = Instant.parse("2026-03-04T02:30:45Z");

    @TempDir
    Path folder;

    private Path written(TableFormat format, RowSource rows) throws IOException {
        var file = folder.resolve("table." + format.extension());
        try (var out = Files.newOutputStream(file);
                var table = TableWriter.open(format, out, "Hồ sơ: đang [xử lý]", HEADINGS)) {
            rows.writeTo(table);
        }
        return file;
    }

    private static List<Cell> aRow(String applicant) {
        return List.of(
                Cell.text("012345678901"),
                Cell.text(applicant),
                Cell.number(1_200_000),
                Cell.day(LocalDate.of(2026, 3, 4)),
                Cell.moment(MORNING));
    }

    @Test
    void aSpreadsheetKeepsTheKindOfEveryCell() throws IOException {
        var heard =
                HeardRows.of(written(TableFormat.XLSX, RowSource.of(List.of("Nguyễn Thị Đẹp"), TableWriterTest::aRow)));

        assertThat(heard.sheets).containsExactly("Hồ sơ  đang  xử lý");
        assertThat(heard.texts(0)).containsExactly("Mã hồ sơ", "Người nộp", "Phí", "Ngày", "Lúc");
        var cells = heard.rows.get(1).cells();
        assertThat(cells.get(0).text()).isEqualTo("012345678901");
        assertThat(cells.get(1).text()).isEqualTo("Nguyễn Thị Đẹp");
        assertThat(cells.get(2).text()).isEqualTo("1200000");
        assertThat(cells.get(2).moment()).isNull();
        assertThat(cells.get(3).moment()).isEqualTo(LocalDateTime.of(2026, 3, 4, 0, 0));
        assertThat(cells.get(4).moment()).isEqualTo(LocalDateTime.of(2026, 3, 4, 9, 30));
    }

    @Test
    void aCsvFileIsReadByEverySpreadsheetAlike() throws IOException {
        var file = written(TableFormat.CSV, RowSource.of(List.of("Trần \"Ba\", Năm"), TableWriterTest::aRow));

        assertThat(Files.readString(file))
                .isEqualTo("\ufeffMã hồ sơ,Người nộp,Phí,Ngày,Lúc\r\n"
                        + "012345678901,\"Trần \"\"Ba\"\", Năm\",1200000,2026-03-04,2026-03-04 09:30\r\n");
        assertThat(HeardRows.of(file).texts(1).get(1)).isEqualTo("Trần \"Ba\", Năm");
    }

    @Test
    void nothingThatIsTypedBecomesAFormula() throws IOException {
        var harmful = List.of("=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "=HYPERLINK(\"http://example.org\")");
        var csv = Files.readString(written(TableFormat.CSV, RowSource.of(harmful, TableWriterTest::aRow)));
        var xlsx = HeardRows.of(written(TableFormat.XLSX, RowSource.of(harmful, TableWriterTest::aRow)));

        assertThat(csv).contains(",'=1+1,", ",'+1,", ",'-1,", ",'@SUM(A1),", ",'\tx,", ",\"'\rx\",");
        assertThat(csv).doesNotContain(",=", ",+", ",@", ",-1");
        assertThat(xlsx.rows.get(1).cells().get(1).text()).isEqualTo("=1+1");
        assertThat(xlsx.rows).allSatisfy(row -> assertThat(row.cells())
                .allSatisfy(it -> assertThat(it.origin()).isEqualTo(ReadCell.Origin.TYPED)));
    }

    @Test
    void whatXmlCannotCarryDoesNotBreakTheFile() throws IOException {
        var odd = List.of("a\u0000b\u0008c", "\ud83d\ude00 \ud83d", "x".repeat(40_000));
        var heard = HeardRows.of(written(TableFormat.XLSX, RowSource.of(odd.subList(0, 2), TableWriterTest::aRow)));

        assertThat(heard.rows.get(1).cells().get(1).text()).isEqualTo("a b c");
        assertThat(heard.rows.get(2).cells().get(1).text()).startsWith("\ud83d\ude00");
        var longest = written(TableFormat.XLSX, RowSource.of(odd.subList(2, 3), TableWriterTest::aRow));
        assertThat(HeardRows.refusal(longest, ReadLimits.usual()).code())
                .isEqualTo(TablesRefusal.TAB_106_CELL_TOO_LONG);
    }

    @Test
    void rowsAreFetchedSliceBySliceAndNeverKept() throws IOException {
        var asked = new ArrayList<String>();
        var rows = RowSource.paged(
                cursor -> {
                    asked.add(String.valueOf(cursor));
                    int from = cursor == null ? 0 : Integer.parseInt(cursor);
                    return new Slice<>(List.of(from, from + 1), from == 4 ? null : String.valueOf(from + 2));
                },
                (Integer it) -> aRow("Người " + it));

        assertThat(HeardRows.of(written(TableFormat.XLSX, rows)).rows).hasSize(7);
        assertThat(asked).containsExactly("null", "2", "4");
    }

    @Test
    void aHundredThousandRowsAreWrittenAndReadInLittleMemory() throws IOException {
        RowSource many = table -> {
            for (int i = 0; i < 100_000; i++) {
                table.row(aRow("Nguyễn Văn & Số " + i));
            }
        };
        var file = written(TableFormat.XLSX, many);
        var read = new int[1];
        var limits = new ReadLimits(1L << 30, 200, 200_000, 10, 1_000);
        long before = used();
        TableFiles.read(file, limits, row -> read[0]++).orThrow();

        assertThat(read[0]).isEqualTo(100_001);
        assertThat(used() - before).isLessThan(16L << 20);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void theNameOfADownloadIsGivenInAsciiAndAsWritten() {
        assertThat(TableAnswer.disposition("Hồ sơ \"đang\" xử lý/2026", "xlsx"))
                .isEqualTo("attachment; filename=\"ho-so-dang-xu-ly-2026.xlsx\"; "
                        + "filename*=UTF-8''H%E1%BB%93%20s%C6%A1%20-%C4%91ang-%20x%E1%BB%AD%20l%C3%BD-2026.xlsx");
    }

    @Test
    void theStreamStaysOpenForWhatFollows() throws IOException {
        for (var format : TableFormat.values()) {
            var out = new ByteArrayOutputStream();
            TableWriter.open(format, out, "x", HEADINGS).close();
            int size = out.size();
            out.write("after".getBytes(StandardCharsets.US_ASCII));
            assertThat(out.size()).isEqualTo(size + 5);
        }
    }
}
