package vn.motcua.tables;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as people, other programs and attackers make them. */
class TableFilesTest {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final ReadLimits LIMITS = ReadLimits.usual();

    @TempDir
    Path folder;

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("sent"), bytes);
    }

    private Path csv(String text) throws IOException {
        return file(text.getBytes(UTF_8));
    }

    private static Map<String, String> book(String rows) {
        var parts = new LinkedHashMap<String, String>();
        parts.put(
                "xl/workbook.xml",
                XML + "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Một\" r:id=\"rId1\"/>"
                        + "<sheet name=\"Ẩn\" state=\"hidden\" r:id=\"rId2\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                XML + "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        parts.put("xl/worksheets/sheet1.xml", XML + "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        return parts;
    }

    private Path xlsx(Map<String, String> parts) throws IOException {
        var path = folder.resolve("sent.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(path))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
                zip.closeEntry();
            }
        }
        return path;
    }

    private TablesRefusal refused(Path file) throws IOException {
        return (TablesRefusal) HeardRows.refusal(file, LIMITS).code();
    }

    @Test
    void textsNumbersDatesFormulasAndErrorsAreToldApart() throws IOException {
        var parts = book("""
                <row r="2"><c r="A2" t="s"><v>1</v></c><c r="C2"><v>7.9012345678E10</v></c><c r="D2" s="1"><v>46085.5</v></c></row>
                <row><c><f>1+1</f><v>2</v></c><c t="e"><v>#REF!</v></c><c t="inlineStr"><is><t>x</t></is></c><c s="2"/></row>
                """);
        parts.put(
                "xl/sharedStrings.xml",
                XML
                        + "<sst><si><t>không</t></si><si><r><t>Nguyễn </t></r><r><t>Đẹp</t></r><rPh><t>sai</t></rPh></si></sst>");
        parts.put(
                "xl/styles.xml",
                XML + "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"[$-42A]dd/mm/yyyy\"/></numFmts>"
                        + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/><xf numFmtId=\"3\"/></cellXfs></styleSheet>");
        var heard = HeardRows.of(xlsx(parts));

        assertThat(heard.sheets).containsExactly("Một");
        assertThat(heard.texts(0)).containsExactly("Nguyễn Đẹp", "79012345678", "46085.5");
        assertThat(heard.rows.get(0).cells().get(2).moment()).isEqualTo(LocalDateTime.of(2026, 3, 4, 12, 0));
        assertThat(heard.rows.get(0).cells().get(2).address()).isEqualTo("D2");
        assertThat(heard.rows.get(1).number()).isEqualTo(3);
        assertThat(heard.texts(1)).containsExactly("2", "#REF!", "x");
        assertThat(heard.rows.get(1).cells())
                .extracting(ReadCell::origin)
                .containsExactly(ReadCell.Origin.FORMULA, ReadCell.Origin.ERROR, ReadCell.Origin.TYPED);
    }

    @Test
    void mergedCellsAreTold() throws IOException {
        var parts = book("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");
        parts.compute("xl/worksheets/sheet1.xml", (name, sheet) -> String.valueOf(sheet)
                .replace("</sheetData>", "</sheetData><mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>"));

        assertThat(HeardRows.of(xlsx(parts)).merged).containsExactly("Một A1:B2");
    }

    @Test
    void anAddressFarOutsideCostsNothingAndIsRefused() throws IOException {
        assertThat(refused(xlsx(book("<row r=\"1\"><c r=\"ZZZZZZZZZZ1\"><v>1</v></c></row>"))))
                .isEqualTo(TablesRefusal.TAB_105_TOO_MANY_COLUMNS);
        assertThat(refused(xlsx(book("<row r=\"999999999\"><c><v>1</v></c></row>"))))
                .isEqualTo(TablesRefusal.TAB_108_BROKEN);
    }

    @Test
    void whatUnpacksWithoutEndIsRefused() throws IOException {
        var manyRows = "<row/>".repeat(600_000);
        var onePiece = "<row><c t=\"str\"><v>" + "A".repeat(3 << 20) + "</v></c></row>";
        var longAttribute = "<row spans=\"" + "1".repeat(3 << 20) + "\"/>";

        assertThat(refused(xlsx(book(manyRows)))).isEqualTo(TablesRefusal.TAB_103_UNPACKS_TOO_LARGE);
        assertThat(refused(xlsx(book(onePiece)))).isEqualTo(TablesRefusal.TAB_103_UNPACKS_TOO_LARGE);
        assertThat(refused(xlsx(book(longAttribute)))).isEqualTo(TablesRefusal.TAB_103_UNPACKS_TOO_LARGE);
        var small = new ReadLimits(1_000, 1_000, 10, 10, 10);
        assertThat(HeardRows.refusal(xlsx(book("<row/>".repeat(1_000))), small).code())
                .isEqualTo(TablesRefusal.TAB_103_UNPACKS_TOO_LARGE);
    }

    @Test
    void anEntityNeitherGrowsNorReachesOut() throws IOException {
        var parts = book("");
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<!DOCTYPE w [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><worksheet><sheetData>"
                        + "<row r=\"1\"><c t=\"str\"><v>&a;</v></c></row></sheetData></worksheet>");

        assertThat(refused(xlsx(parts))).isEqualTo(TablesRefusal.TAB_108_BROKEN);
    }

    @Test
    void rowsColumnsAndCellsBeyondTheLimitsAreNamed() throws IOException {
        var limits = new ReadLimits(1 << 20, 200, 2, 2, 5);
        var rows = HeardRows.refusal(csv("a\nb\nc\n"), limits);
        var columns = HeardRows.refusal(csv("a,b,,\nc,d,e\n"), limits);
        var cell = HeardRows.refusal(csv("a,123456\n"), limits);
        var cellOfBook = HeardRows.refusal(
                xlsx(book("<row r=\"4\"><c r=\"B4\" t=\"inlineStr\"><is><t>123456</t></is></c></row>")), limits);

        assertThat(rows.code()).isEqualTo(TablesRefusal.TAB_104_TOO_MANY_ROWS);
        assertThat(columns.code()).isEqualTo(TablesRefusal.TAB_105_TOO_MANY_COLUMNS);
        assertThat(columns.details()).containsExactly("csv", 2, 2);
        assertThat(cell.details()).containsExactly("csv", "B1", 5);
        assertThat(cellOfBook.details()).containsExactly("Một", "B4", 5);
    }

    @Test
    void aFileIsWhatItHoldsAndNotWhatItIsCalled() throws IOException {
        assertThat(refused(file(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2})))
                .isEqualTo(TablesRefusal.TAB_101_OLD_EXCEL);
        assertThat(refused(xlsx(Map.of("word/document.xml", "<w/>")))).isEqualTo(TablesRefusal.TAB_102_NOT_A_TABLE);
        assertThat(refused(file(new byte[] {'%', 'P', 'D', 'F', 0, 1}))).isEqualTo(TablesRefusal.TAB_102_NOT_A_TABLE);
        assertThat(refused(file(new byte[] {'P', 'K', 3, 4, 0}))).isEqualTo(TablesRefusal.TAB_108_BROKEN);
    }

    @Test
    void aFileCutOffIsBroken() throws IOException {
        var whole = Files.readAllBytes(xlsx(book("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")));
        assertThat(refused(file(Arrays.copyOf(whole, whole.length - 40)))).isEqualTo(TablesRefusal.TAB_108_BROKEN);
        assertThat(refused(xlsx(book("<row r=\"1\"><c r=\"A1\"><v>1</v></row>"))))
                .isEqualTo(TablesRefusal.TAB_108_BROKEN);
    }

    @Test
    void aCsvFileIsReadWithAnyOfItsSeparatorsAndLineEnds() throws IOException {
        for (var text :
                new String[] {"a;b,c\r\n\"d\";\"e\n;f\"", "a\tb,c\nd\t\"e\n;f\"\n", "\ufeffa;b,c\r\"d\";\"e\n;f\""}) {
            var heard = HeardRows.of(csv(text));
            assertThat(heard.texts(0)).containsExactly("a", "b,c");
            assertThat(heard.texts(1)).containsExactly("d", "e\n;f");
        }
    }

    @Test
    void halfUtf8IsRefusedWithTheLine() throws IOException {
        var text = "tên\nNguyễn\nTrần\n".getBytes(UTF_8);
        var broken = Arrays.copyOf(text, text.length + 2);
        broken[text.length] = (byte) 0xe1;
        broken[text.length + 1] = 'x';
        var why = HeardRows.refusal(file(broken), LIMITS);

        assertThat(why.code()).isEqualTo(TablesRefusal.TAB_107_NOT_UTF8);
        assertThat(refused(file("tên;họ".getBytes(Charset.forName("UTF-16")))))
                .isEqualTo(TablesRefusal.TAB_107_NOT_UTF8);
    }

    @Test
    void addressesCountLikeASpreadsheet() {
        assertThat(ReadCell.address(7, 0)).isEqualTo("A7");
        assertThat(ReadCell.address(1, 25)).isEqualTo("Z1");
        assertThat(ReadCell.address(1, 26)).isEqualTo("AA1");
        assertThat(ReadCell.address(1, 701)).isEqualTo("ZZ1");
        assertThat(ReadCell.address(1, 702)).isEqualTo("AAA1");
    }
}
