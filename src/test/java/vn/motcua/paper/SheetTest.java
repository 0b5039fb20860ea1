package vn.motcua.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.testing.ReadPdf;

class SheetTest {

    private static final PageSetup PORTRAIT = PageSetup.portrait("Giấy tiếp nhận", "H29.27.101-261102-0017");
    private static final Letterhead HEAD = new Letterhead(
            "Ủy ban nhân dân xã Cần Giờ",
            "Trung tâm Phục vụ\nhành chính công",
            "05/PBS-TTPVHCC",
            "Cần Giờ",
            LocalDate.of(2026, 2, 4));

    private static ReadPdf printed(Consumer<Sheet> content) {
        return new ReadPdf(Sheet.print(PORTRAIT, content));
    }

    @Test
    void thePageIsA4AndTheFileSaysWhatItIs() {
        try (var pdf = printed(sheet -> sheet.title("Giấy"))) {
            var page = pdf.document().getPage(0).getMediaBox();
            assertThat(page.getWidth()).isCloseTo(595, within(1f));
            assertThat(page.getHeight()).isCloseTo(842, within(1f));
            assertThat(pdf.document().getDocumentInformation().getTitle()).isEqualTo("Giấy tiếp nhận");
            assertThat(pdf.document().getDocumentCatalog().getLanguage()).isEqualTo("vi-VN");
            assertThat(pdf.document()
                            .getDocumentCatalog()
                            .getViewerPreferences()
                            .displayDocTitle())
                    .isTrue();
        }
    }

    @Test
    void everyFontIsEmbeddedAsASubset() {
        try (var pdf = printed(sheet -> {
            sheet.letterhead(HEAD);
            sheet.line("Email", null);
            sheet.table(List.of(Column.text("Ghi chú", 1)), Stream.of(List.of("")));
            sheet.signatures(Signature.blank(), Signature.byHand("Người hướng dẫn", ""));
        })) {
            assertThat(pdf.fonts()).isNotEmpty().allMatch(PDFont::isEmbedded);
            assertThat(pdf.fonts())
                    .extracting(PDFont::getName)
                    .allMatch(name -> name.matches("[A-Z]{6}\\+LiberationSerif.*"));
        }
    }

    /** However long the table: its last rows, with their heading, are on the page of the signatures. */
    @Test
    void signaturesNeverStandAlone() {
        for (int rows = 30; rows < 44; rows++) {
            int last = rows;
            var out = new ByteArrayOutputStream();
            Sheet.print(PORTRAIT, out, sheet -> {
                sheet.letterhead(HEAD);
                sheet.table(
                        List.of(Column.centred("STT", 1), Column.text("Nội dung", 3)),
                        IntStream.rangeClosed(1, last).mapToObj(i -> List.of(String.valueOf(i), "dòng số " + i)));
                sheet.signatures(Signature.byHand("Người giao", ""), Signature.byHand("Người nhận", ""));
            });
            try (var pdf = new ReadPdf(out.toByteArray())) {
                var page = pdf.textOfPage(pdf.pages());
                assertThat(page)
                        .as(rows + " rows")
                        .contains("NGƯỜI GIAO", "dòng số " + rows, "dòng số " + (rows - 1), "Nội dung");
                assertThat(Pattern.compile("dòng số " + rows + "(?!\\d)")
                                .matcher(pdf.text())
                                .results())
                        .as("set once")
                        .hasSize(1);
            }
        }
    }

    @Test
    void theHeadStandsAsTheDecreeSetsIt() {
        try (var pdf = printed(sheet -> sheet.letterhead(HEAD))) {
            assertThat(pdf.text())
                    .containsSubsequence(
                            "ỦY BAN NHÂN DÂN", "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG",
                            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
                            "Số: 05/PBS-TTPVHCC", "Cần Giờ, ngày 04 tháng 02 năm 2026");
        }
    }

    @Test
    void pagesAreNumberedFromTheSecondAndSayWhatTheyBelongTo() {
        try (var pdf = printed(sheet -> IntStream.range(0, 100).forEach(i -> sheet.text("Một dòng")))) {
            assertThat(pdf.pages()).isGreaterThan(2);
            assertThat(pdf.textOfPage(1)).doesNotContain("H29.27.101-261102-0017");
            assertThat(pdf.textOfPage(2)).contains("2 H29.27.101-261102-0017");
            assertThat(pdf.textOfPage(3)).contains("3 H29.27.101-261102-0017");
        }
    }

    @Test
    void aPaperThatWouldSpillOverIsSetCloser() {
        Consumer<Sheet> content = sheet -> IntStream.range(0, 40).forEach(i -> sheet.line("Dòng", "chữ"));

        try (var pdf = printed(content)) {
            assertThat(pdf.pages()).isEqualTo(1);
        }
    }

    @Test
    void signaturesAreNotTornApart() {
        for (int lines = 20; lines < 60; lines++) {
            int count = lines;
            try (var pdf = printed(sheet -> {
                IntStream.range(0, count).forEach(i -> sheet.text("Một dòng"));
                sheet.signatures(Signature.byHand("Người nộp", "Lê Minh Khuê"));
            })) {
                assertThat(pdf.textOfPage(pdf.pages())).contains("NGƯỜI NỘP (Ký và ghi rõ họ tên) Lê Minh Khuê");
            }
        }
    }

    static Stream<String> hostileTexts() {
        return Stream.of(
                "X".repeat(5_000),
                "từ ".repeat(1_700),
                "\u202E😀\u0000 שלום 漢字 \uD800",
                "\n".repeat(5_000) + "a",
                "x" + "\u0301".repeat(5_000),
                "",
                " ");
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void noTextLeavesTheMarginsOrThrows(String text) {
        try (var pdf = printed(sheet -> everything(sheet, text))) {
            assertThat(pdf.characters()).isNotEmpty().allSatisfy(character -> {
                assertThat(character.getXDirAdj()).isGreaterThan(83);
                assertThat(character.getXDirAdj() + character.getWidthDirAdj()).isLessThan(555);
                assertThat(character.getYDirAdj()).isBetween(30f, 800f);
            });
        }
    }

    private static void everything(Sheet sheet, String text) {
        sheet.letterhead(new Letterhead(text, text, text, text, LocalDate.of(2026, 11, 2)));
        sheet.title(text);
        sheet.subtitle(text);
        sheet.addressee(text);
        sheet.line(text, text);
        sheet.keyLine("Hẹn trả", text);
        sheet.pair("Số điện thoại", text, "Email", text);
        sheet.text(text);
        sheet.note(text);
        sheet.numbered("Thành phần", List.of(text, text));
        sheet.table(
                List.of(Column.centred("STT", 1), Column.text(text, 3), Column.text("Ghi chú", 20)),
                Stream.of(List.of("1", text, text), List.of(text, "", "")));
        sheet.qr("https://motcua.example.vn", text, "chữ");
        sheet.signatures(Signature.byHand(text, text), new Signature("Giám đốc", text, text));
    }

    @Test
    void aTextOfFiveThousandCharactersIsPrintedWhole() {
        var text = "từ ".repeat(1_700).strip();

        try (var pdf = printed(sheet -> sheet.table(List.of(Column.text("Lý do", 1)), Stream.of(List.of(text))))) {
            assertThat(pdf.text().split("từ", -1)).hasSize(1_701);
        }
    }

    @Test
    void manyClerksPrintAtOnce() throws Exception {
        Callable<byte[]> clerk = () -> Sheet.print(PORTRAIT, sheet -> everything(sheet, "Nguyễn Thị Hồng Ngọc"));
        try (var clerks = Executors.newFixedThreadPool(8)) {
            var prints = clerks.invokeAll(Collections.nCopies(64, clerk));
            for (var print : prints) {
                try (var pdf = new ReadPdf(print.get())) {
                    assertThat(pdf.text()).contains("Hẹn trả: Nguyễn Thị Hồng Ngọc");
                }
            }
        }
    }

    @Test
    void aRowMustFitItsColumns() {
        assertThatThrownBy(() -> printed(sheet -> sheet.table(
                        List.of(Column.text("Một", 1), Column.text("Hai", 1)), Stream.of(List.of("thiếu")))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
