package vn.motcua.rollout.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.tables.Cell;
import vn.motcua.tables.Heading;
import vn.motcua.tables.TableTemplate;

/** A filled-in workbook: fictional dossiers, books and people by column. Changes what a test is about, leaves the rest sound. */
final class OpeningFile {

    private final Words words;
    private final Map<SheetKind, List<Map<Column, Cell>>> lines = new EnumMap<>(SheetKind.class);

    OpeningFile(Words words) {
        this.words = words;
    }

    OpeningFile dossier(String code, Object... changes) {
        return line(
                SheetKind.DOSSIERS,
                changed(
                        Map.of(
                                Column.CODE, Cell.text(code),
                                Column.PROCEDURE, Cell.text("1.004873 – Cấp giấy xác nhận"),
                                Column.APPLICANT, Cell.text("Nguyễn Minh Họa"),
                                Column.NUMBER, Cell.text("999000000077"),
                                Column.RECEIVED, Cell.text("29/10/2026 9:15"),
                                Column.PROMISED, Cell.text("06/11/2026"),
                                Column.STATE, Cell.text("Đã tiếp nhận")),
                        changes));
    }

    OpeningFile book(String symbol, int year, Object... changes) {
        return line(
                SheetKind.BOOKS,
                changed(
                        Map.of(
                                Column.BOOK, Cell.text(symbol),
                                Column.YEAR, Cell.number(year),
                                Column.LAST, Cell.number(125),
                                Column.SOURCE, Cell.text("Sổ giấy, dòng cuối")),
                        changes));
    }

    OpeningFile account(String login, Object... changes) {
        return line(
                SheetKind.ACCOUNTS,
                changed(
                        Map.of(
                                Column.LOGIN, Cell.text(login),
                                Column.NAME, Cell.text("Trần Thử Nghiệm"),
                                Column.TITLE, Cell.text("Công chức"),
                                Column.ROLE, Cell.text("Chuyên viên thẩm định")),
                        changes));
    }

    private static Map<Column, Cell> changed(Map<Column, Cell> usual, Object... changes) {
        var cells = new LinkedHashMap<>(usual);
        for (int i = 0; i < changes.length; i += 2) {
            cells.put((Column) changes[i], changes[i + 1] instanceof Cell it ? it : Cell.text((String) changes[i + 1]));
        }
        return cells;
    }

    private OpeningFile line(SheetKind sheet, Map<Column, Cell> cells) {
        lines.computeIfAbsent(sheet, it -> new ArrayList<>()).add(cells);
        return this;
    }

    Path write(Path file) throws IOException {
        var sheets = lines.entrySet().stream()
                .map(it -> sheet(it.getKey(), it.getValue()))
                .toList();
        try (var out = Files.newOutputStream(file)) {
            new TableTemplate(sheets, "Danh mục", 10).write(out);
        }
        return file;
    }

    private TableTemplate.Sheet sheet(SheetKind kind, List<Map<Column, Cell>> rows) {
        return new TableTemplate.Sheet(
                words.sheet(kind),
                kind.columns().stream()
                        .map(it -> new TableTemplate.Column(Heading.of(words.heading(it)), "", List.of(), false))
                        .toList(),
                rows.stream()
                        .map(row -> kind.columns().stream()
                                .map(it -> row.getOrDefault(it, Cell.text("")))
                                .toList())
                        .toList());
    }
}
