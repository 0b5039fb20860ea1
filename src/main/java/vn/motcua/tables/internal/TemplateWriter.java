package vn.motcua.tables.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.motcua.tables.Heading;
import vn.motcua.tables.TableTemplate;

/** Writes a template: the sheets first, then the one with the lists that their cells are chosen from. */
public final class TemplateWriter {

    private final TableTemplate template;
    private final Worksheet lists;
    private int listed;

    private TemplateWriter(TableTemplate template, Worksheet lists) {
        this.template = template;
        this.lists = lists;
    }

    public static void write(TableTemplate template, OutputStream out) throws IOException {
        var workbook = new Workbook(new Unclosed(out), "Mot Cua", null);
        var sheets = template.sheets().stream()
                .map(it -> workbook.newWorksheet(SheetCells.name(it.name())))
                .toList();
        var writer = new TemplateWriter(template, workbook.newWorksheet(SheetCells.name(template.lists())));
        for (int i = 0; i < sheets.size(); i++) {
            writer.fill(sheets.get(i), template.sheets().get(i));
        }
        workbook.finish();
    }

    private void fill(Worksheet sheet, TableTemplate.Sheet content) {
        SheetCells.head(
                sheet,
                content.columns().stream().map(TableTemplate.Column::heading).toList());
        for (int column = 0; column < content.columns().size(); column++) {
            prepare(sheet, column, content.columns().get(column));
        }
        for (int row = 0; row < content.rows().size(); row++) {
            var cells = content.rows().get(row);
            for (int column = 0; column < cells.size(); column++) {
                SheetCells.write(sheet, row + 1, column, cells.get(column));
            }
        }
    }

    private void prepare(Worksheet sheet, int at, TableTemplate.Column column) {
        if (column.asText()) {
            sheet.style(at).format("@").set();
        }
        if (!column.explanation().isEmpty()) {
            sheet.comment(0, at, column.explanation());
        }
        if (!column.allowed().isEmpty()) {
            int list = list(column.heading(), column.allowed());
            sheet.range(1, at, template.dataLines(), at)
                    .validateWithList(lists.range(1, list, column.allowed().size(), list))
                    .showErrorMessage(false);
        }
    }

    private int list(Heading heading, List<String> allowed) {
        int at = listed++;
        lists.width(at, heading.width());
        lists.inlineString(0, at, heading.words());
        lists.style(0, at).bold().set();
        for (int row = 0; row < allowed.size(); row++) {
            lists.inlineString(row + 1, at, allowed.get(row));
        }
        return at;
    }
}
