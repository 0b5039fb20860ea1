package vn.motcua.tables.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.tables.ReadCell;
import vn.motcua.tables.ReadLimits;
import vn.motcua.tables.ReadRow;
import vn.motcua.tables.TableReceiver;
import vn.motcua.tables.TablesRefusal;

/** RFC 4180 in UTF-8; the separator is a comma, a semicolon or a tab, whichever the first line uses first. */
public final class CsvReader {

    private static final int END = -1;
    private static final char MARK = '\ufeff';

    private final PushbackReader in;
    private final ReadLimits limits;
    private int separator;
    private int line = 1;
    private int row;
    private int rows;

    private CsvReader(Reader in, ReadLimits limits) {
        this.in = new PushbackReader(in, 1);
        this.limits = limits;
    }

    public static void read(Path file, ReadLimits limits, TableReceiver receiver) throws IOException {
        var strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var text = new InputStreamReader(new BufferedInputStream(Files.newInputStream(file)), strict)) {
            new CsvReader(text, limits).read(receiver);
        }
    }

    private void read(TableReceiver receiver) throws IOException {
        receiver.sheet("");
        try {
            skipMark();
            while (hasMore()) {
                hand(record(), receiver);
            }
        } catch (CharacterCodingException e) {
            throw new Unreadable(TablesRefusal.TAB_107_NOT_UTF8, line);
        }
    }

    private void skipMark() throws IOException {
        int first = in.read();
        if (first != MARK && first != END) {
            in.unread(first);
        }
    }

    private boolean hasMore() throws IOException {
        int next = in.read();
        if (next == END) {
            return false;
        }
        in.unread(next);
        return true;
    }

    private void hand(List<ReadCell> cells, TableReceiver receiver) throws Unreadable {
        if (cells.isEmpty()) {
            return;
        }
        rows++;
        if (rows > limits.rows()) {
            throw new Unreadable(TablesRefusal.TAB_104_TOO_MANY_ROWS, "csv", limits.rows());
        }
        receiver.row(new ReadRow("", row, List.copyOf(cells)));
    }

    private List<ReadCell> record() throws IOException {
        row++;
        var cells = new ArrayList<ReadCell>();
        int column = 0;
        boolean more = true;
        while (more) {
            var text = new StringBuilder();
            more = field(text, column);
            if (column >= limits.columns() && !text.isEmpty()) {
                throw new Unreadable(TablesRefusal.TAB_105_TOO_MANY_COLUMNS, "csv", row, limits.columns());
            }
            if (!text.toString().isBlank()) {
                cells.add(new ReadCell(row, column, text.toString(), null, ReadCell.Origin.TYPED));
            }
            column++;
        }
        return cells;
    }

    /** Reads one field; true when another follows on the same row. */
    private boolean field(StringBuilder text, int column) throws IOException {
        boolean quoted = false;
        for (int next = in.read(); ; next = in.read()) {
            if (next == '\0') {
                throw new Unreadable(TablesRefusal.TAB_102_NOT_A_TABLE);
            }
            if (next == END) {
                return false;
            }
            if (next == '"' && quoted && followedBy('"')) {
                append(text, '"', column);
            } else if (next == '"' && (quoted || text.isEmpty())) {
                quoted = !quoted;
            } else if (!quoted && isSeparator(next)) {
                return true;
            } else if (!quoted && isLineEnd(next)) {
                line++;
                return false;
            } else {
                line += next == '\n' ? 1 : 0;
                append(text, (char) next, column);
            }
        }
    }

    private boolean followedBy(char expected) throws IOException {
        int next = in.read();
        if (next == expected) {
            return true;
        }
        if (next != END) {
            in.unread(next);
        }
        return false;
    }

    private boolean isSeparator(int next) {
        if (separator == 0 && row == 1 && (next == ',' || next == ';' || next == '\t')) {
            separator = next;
        }
        return next == separator;
    }

    /** LF, CR LF, or CR alone. */
    private boolean isLineEnd(int next) throws IOException {
        if (next == '\r') {
            followedBy('\n');
        }
        return next == '\n' || next == '\r';
    }

    private void append(StringBuilder text, char next, int column) throws Unreadable {
        text.append(next);
        if (text.length() > limits.cellChars()) {
            throw new Unreadable(
                    TablesRefusal.TAB_106_CELL_TOO_LONG, "csv", ReadCell.address(row, column), limits.cellChars());
        }
    }
}
