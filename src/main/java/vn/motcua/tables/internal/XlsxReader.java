package vn.motcua.tables.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.motcua.tables.ReadLimits;
import vn.motcua.tables.TableReceiver;
import vn.motcua.tables.TablesRefusal;

/** The parts of an xlsx file: which sheets there are, where they lie, and what they share. */
public final class XlsxReader {

    private static final int MOST_SHEETS = 100;

    private final ZipFile zip;
    private final ReadLimits limits;
    private final Budget budget;

    private XlsxReader(ZipFile zip, ReadLimits limits) {
        this.zip = zip;
        this.limits = limits;
        this.budget = new Budget(limits);
    }

    public static void read(Path file, ReadLimits limits, TableReceiver receiver) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            new XlsxReader(zip, limits).read(receiver);
        } catch (ZipException e) {
            throw new Unreadable(TablesRefusal.TAB_108_BROKEN);
        }
    }

    private record Sheet(String name, String relation) {}

    private record Book(List<Sheet> sheets, boolean from1904) {}

    private void read(TableReceiver receiver) throws IOException {
        var book = book();
        var places = places();
        var texts = has("xl/sharedStrings.xml")
                ? SharedTexts.read(open("xl/sharedStrings.xml"), limits)
                : List.<String>of();
        var formats = has("xl/styles.xml") ? DateFormats.read(open("xl/styles.xml")) : DateFormats.none();
        for (var sheet : book.sheets()) {
            var place = places.get(sheet.relation());
            if (place == null) {
                throw new Unreadable(TablesRefusal.TAB_108_BROKEN);
            }
            receiver.sheet(sheet.name());
            try (var part = open(place)) {
                new SheetReader(sheet.name(), texts, formats, book.from1904(), limits).read(part, receiver);
            }
        }
    }

    private Book book() throws IOException {
        if (!has("xl/workbook.xml")) {
            throw new Unreadable(TablesRefusal.TAB_102_NOT_A_TABLE);
        }
        var sheets = new ArrayList<Sheet>();
        boolean from1904 = false;
        try (var part = open("xl/workbook.xml")) {
            while (part.next()) {
                if (part.atStart("workbookPr")) {
                    from1904 = "1".equals(part.attribute("date1904")) || "true".equals(part.attribute("date1904"));
                } else if (part.atStart("sheet") && visible(part)) {
                    sheets.add(sheet(part));
                }
                if (sheets.size() > MOST_SHEETS) {
                    throw new Unreadable(TablesRefusal.TAB_103_UNPACKS_TOO_LARGE);
                }
            }
        }
        return new Book(sheets, from1904);
    }

    private static boolean visible(XmlPart part) {
        var state = part.attribute("state");
        return state == null || state.equals("visible");
    }

    private static Sheet sheet(XmlPart part) throws Unreadable {
        var name = part.attribute("name");
        var relation = part.attribute("id");
        if (name == null || relation == null) {
            throw new Unreadable(TablesRefusal.TAB_108_BROKEN);
        }
        return new Sheet(name, relation);
    }

    private Map<String, String> places() throws IOException {
        var places = new HashMap<String, String>();
        try (var part = open("xl/_rels/workbook.xml.rels")) {
            while (part.next()) {
                var id = part.atStart("Relationship") ? part.attribute("Id") : null;
                var target = id == null ? null : part.attribute("Target");
                if (id != null && target != null && places.size() < 2 * MOST_SHEETS) {
                    places.put(id, target.startsWith("/") ? target.substring(1) : "xl/" + target);
                }
            }
        }
        return places;
    }

    private boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    private XmlPart open(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new Unreadable(TablesRefusal.TAB_108_BROKEN);
        }
        return new XmlPart(budget.spend(zip.getInputStream(entry), entry.getCompressedSize()));
    }
}
