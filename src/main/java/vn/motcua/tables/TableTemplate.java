package vn.motcua.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import vn.motcua.tables.internal.TemplateWriter;

/**
 * A workbook to be filled in by people: sheets with headings that explain themselves, examples, and choices from lists.
 *
 * @param sheets    in order
 * @param lists     name of the sheet that holds every list of allowed values
 * @param dataLines for how many lines choices are offered
 */
public record TableTemplate(List<Sheet> sheets, String lists, int dataLines) {

    /**
     * One sheet.
     *
     * @param rows what stands under the headings, such as an example
     */
    public record Sheet(String name, List<Column> columns, List<List<Cell>> rows) {}

    /**
     * One column.
     *
     * @param explanation shown when the reader points at the heading; empty for none
     * @param allowed     what may be chosen; empty for anything
     * @param asText      kept as typed, so that codes and numbers keep their zeros
     */
    public record Column(Heading heading, String explanation, List<String> allowed, boolean asText) {}

    /** Writes it as xlsx; leaves the stream open. */
    public void write(OutputStream out) throws IOException {
        TemplateWriter.write(this, out);
    }
}
