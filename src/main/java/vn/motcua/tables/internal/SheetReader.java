package vn.motcua.tables.internal;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.tables.ReadCell;
import vn.motcua.tables.ReadLimits;
import vn.motcua.tables.ReadRow;
import vn.motcua.tables.TableReceiver;
import vn.motcua.tables.TablesRefusal;

/** One sheet: rows as they come, only cells that hold something. */
final class SheetReader {

    private static final int LAST_ROW = 1_048_576;
    private static final int LONGEST_NUMBER = 40;

    private final String sheet;
    private final List<String> texts;
    private final DateFormats formats;
    private final boolean from1904;
    private final ReadLimits limits;
    private int row;
    private int column;
    private int rows;

    SheetReader(String sheet, List<String> texts, DateFormats formats, boolean from1904, ReadLimits limits) {
        this.sheet = sheet;
        this.texts = texts;
        this.formats = formats;
        this.from1904 = from1904;
        this.limits = limits;
    }

    void read(XmlPart part, TableReceiver receiver) throws IOException {
        while (part.next()) {
            if (part.atStart("row")) {
                row = rowNumber(part);
                hand(cells(part), receiver);
            } else if (part.atStart("mergeCell")) {
                receiver.merged(sheet, String.valueOf(part.attribute("ref")));
            }
        }
    }

    private int rowNumber(XmlPart part) throws Unreadable {
        int number = part.number("r", row + 1);
        if (number <= row || number > LAST_ROW) {
            throw new Unreadable(TablesRefusal.TAB_108_BROKEN);
        }
        return number;
    }

    private void hand(List<ReadCell> cells, TableReceiver receiver) throws Unreadable {
        if (cells.isEmpty()) {
            return;
        }
        rows++;
        if (rows > limits.rows()) {
            throw new Unreadable(TablesRefusal.TAB_104_TOO_MANY_ROWS, sheet, limits.rows());
        }
        receiver.row(new ReadRow(sheet, row, cells));
    }

    private List<ReadCell> cells(XmlPart part) throws IOException {
        var cells = new ArrayList<ReadCell>();
        column = -1;
        while (part.next() && !part.atEnd("row")) {
            if (part.atStart("c")) {
                column = columnOf(part.attribute("r"));
                var cell = cell(part);
                if (cell != null) {
                    cells.add(checked(cell));
                }
            }
        }
        return cells;
    }

    /** A cell without an address follows the one before. */
    private int columnOf(@Nullable String address) throws Unreadable {
        if (address == null) {
            return column + 1;
        }
        int at = 0;
        for (int i = 0; i < address.length() && Character.isLetter(address.charAt(i)) && at < LAST_ROW; i++) {
            at = at * 26 + (Character.toUpperCase(address.charAt(i)) - 'A' + 1);
        }
        if (at - 1 <= column) {
            throw new Unreadable(TablesRefusal.TAB_108_BROKEN);
        }
        return at - 1;
    }

    private ReadCell checked(ReadCell cell) throws Unreadable {
        if (cell.column() >= limits.columns()) {
            throw new Unreadable(TablesRefusal.TAB_105_TOO_MANY_COLUMNS, sheet, row, limits.columns());
        }
        if (cell.text().length() > limits.cellChars()) {
            throw new Unreadable(TablesRefusal.TAB_106_CELL_TOO_LONG, sheet, cell.address(), limits.cellChars());
        }
        return cell;
    }

    private @Nullable ReadCell cell(XmlPart part) throws IOException {
        var type = String.valueOf(part.attribute("t"));
        int style = part.number("s", -1);
        var raw = new StringBuilder();
        boolean inValue = false;
        boolean formula = false;
        while (part.next() && !part.atEnd("c")) {
            if (part.atStart("is")) {
                raw.append(SharedTexts.text(part, "is", limits.cellChars()));
            } else if (part.atStart("v") || part.atEnd("v")) {
                inValue = part.atStart("v");
            } else if (part.atStart("f")) {
                formula = true;
            } else if (inValue && raw.length() <= limits.cellChars()) {
                raw.append(part.characters());
            }
        }
        return raw.isEmpty() ? null : meant(type, style, raw.toString(), formula);
    }

    private @Nullable ReadCell meant(String type, int style, String raw, boolean formula) throws Unreadable {
        var origin = formula ? ReadCell.Origin.FORMULA : ReadCell.Origin.TYPED;
        return switch (type) {
            case "s" -> text(shared(raw), origin);
            case "str", "inlineStr" -> text(raw, origin);
            case "e" -> text(raw, ReadCell.Origin.ERROR);
            case "b" -> text(raw.equals("1") ? "TRUE" : "FALSE", origin);
            default -> number(raw, style, origin);
        };
    }

    private String shared(String index) throws Unreadable {
        int at = XmlPart.number(index);
        if (at < 0 || at >= texts.size()) {
            throw new Unreadable(TablesRefusal.TAB_108_BROKEN);
        }
        return texts.get(at);
    }

    private @Nullable ReadCell text(String text, ReadCell.Origin origin) {
        return text.isBlank() ? null : new ReadCell(row, column, text, null, origin);
    }

    private ReadCell number(String raw, int style, ReadCell.Origin origin) throws Unreadable {
        var value = parsed(raw);
        double serial = value.doubleValue();
        LocalDateTime moment =
                formats.isDate(style) && DateFormats.possible(serial) ? DateFormats.moment(serial, from1904) : null;
        return new ReadCell(row, column, plain(value), moment, origin);
    }

    private static BigDecimal parsed(String raw) throws Unreadable {
        try {
            if (raw.length() <= LONGEST_NUMBER) {
                return new BigDecimal(raw.strip());
            }
        } catch (NumberFormatException e) {
            // told below like a number that is too long
        }
        throw new Unreadable(TablesRefusal.TAB_108_BROKEN);
    }

    /** In digits, unless somebody wrote a power of ten that would fill pages. */
    private static String plain(BigDecimal value) {
        return Math.abs((long) value.scale()) > LONGEST_NUMBER
                ? value.toString()
                : value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
