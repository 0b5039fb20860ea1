package vn.motcua.address.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.motcua.address.AddressRefusal;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Text;
import vn.motcua.tables.ReadCell;
import vn.motcua.tables.ReadRow;

/**
 * The columns of a list, by its first row.
 *
 * @param headings one for each column, empty where it has none
 * @param address  the column that holds the address
 */
record ListColumns(List<String> headings, int address) {

    private static final List<String> USUAL = List.of("dia chi", "address");

    /**
     * Reads the first row.
     *
     * @param asked what the sender calls the column with the address, or its letter; empty to have it found by its heading
     * @throws RefusedException when there is no such column, or none that is plainly meant
     */
    static ListColumns of(ReadRow first, String asked) {
        int width = first.cells().getLast().column() + 1;
        var headings =
                new ArrayList<>(IntStream.range(0, width).mapToObj(_ -> "").toList());
        first.cells().forEach(it -> headings.set(it.column(), Text.clean(it.text())));
        var column = asked.isBlank() ? usual(headings) : asked(headings, asked);
        if (column.isEmpty()) {
            throw asked.isBlank()
                    ? new RefusedException(AddressRefusal.ADR_304_WHICH_COLUMN, shown(headings))
                    : new RefusedException(AddressRefusal.ADR_303_NO_SUCH_COLUMN, Text.clean(asked), shown(headings));
        }
        return new ListColumns(List.copyOf(headings), column.getAsInt());
    }

    private static OptionalInt usual(List<String> headings) {
        if (headings.size() == 1) {
            return OptionalInt.of(0);
        }
        return IntStream.range(0, headings.size())
                .filter(it -> USUAL.stream().anyMatch(Text.fold(headings.get(it))::contains))
                .findFirst();
    }

    private static OptionalInt asked(List<String> headings, String asked) {
        var name = Text.fold(asked);
        return IntStream.range(0, headings.size())
                .filter(it -> Text.fold(headings.get(it)).equals(name)
                        || Text.fold(ReadCell.address(1, it)).equals(name + "1"))
                .findFirst();
    }

    private static String shown(List<String> headings) {
        var shown = headings.stream().filter(it -> !it.isEmpty()).limit(12).collect(Collectors.joining(", "));
        return shown.length() > 300 ? shown.substring(0, 300) + "…" : shown;
    }
}
