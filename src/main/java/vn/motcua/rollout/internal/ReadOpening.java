package vn.motcua.rollout.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.motcua.rollout.RolloutRefusal;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Text;
import vn.motcua.tables.ReadCell;
import vn.motcua.tables.ReadRow;
import vn.motcua.tables.TableReceiver;

/**
 * Hears a file and hands on its lines, some hundreds at a time. Sheets that are not of the template are left aside; one that is
 * must have the template's headings.
 */
final class ReadOpening implements TableReceiver {

    private static final int HANDED_ON = 500;

    private final Words words;
    private final Consumer<List<Line>> sink;
    private final List<Line> waiting = new ArrayList<>();
    private final Map<SheetKind, Integer> counts = new EnumMap<>(SheetKind.class);
    private final Map<String, SheetKind> seen = new HashMap<>();
    private @Nullable SheetKind current;
    private boolean headed;

    ReadOpening(Words words, Consumer<List<Line>> sink) {
        this.words = words;
        this.sink = sink;
    }

    /** @throws RefusedException when the file has no sheet of the template, or no line */
    Map<SheetKind, Integer> end() {
        handOn();
        if (seen.isEmpty()) {
            throw new RefusedException(
                    RolloutRefusal.RLO_101_NO_SHEET,
                    words.sheet(SheetKind.DOSSIERS),
                    words.sheet(SheetKind.BOOKS),
                    words.sheet(SheetKind.ACCOUNTS));
        }
        if (counts.isEmpty()) {
            throw new RefusedException(RolloutRefusal.RLO_104_EMPTY);
        }
        return counts;
    }

    @Override
    public void sheet(String name) {
        headed = false;
        current = byName(name).orElse(null);
        if (current != null) {
            seen.put(name, current);
        }
    }

    private Optional<SheetKind> byName(String name) {
        return Arrays.stream(SheetKind.values())
                .filter(it -> Text.fold(words.sheet(it)).equals(Text.fold(name)))
                .findFirst();
    }

    @Override
    public void row(ReadRow row) {
        if (row.sheet().isEmpty() && !headed) {
            current = byHeadings(row);
        }
        var kind = current;
        if (kind == null) {
            return;
        }
        if (!headed) {
            demandHeadings(kind, row);
            headed = true;
        } else if (!isExample(row)) {
            keep(new Line(kind, row.number(), row.cells()));
        }
    }

    /** A csv file has no sheet name: its first heading says which sheet it is. */
    private @Nullable SheetKind byHeadings(ReadRow row) {
        for (var kind : SheetKind.values()) {
            var first = words.heading(kind.columns().getFirst());
            if (row.find(0)
                    .filter(it -> Text.fold(it.text()).equals(Text.fold(first)))
                    .isPresent()) {
                seen.put("", kind);
                return kind;
            }
        }
        return null;
    }

    private void demandHeadings(SheetKind kind, ReadRow row) {
        for (var column : kind.columns()) {
            var found =
                    row.find(column.index()).map(it -> Text.clean(it.text())).orElse("");
            if (row.number() != 1 || !Text.fold(found).equals(Text.fold(words.heading(column)))) {
                throw new RefusedException(
                        RolloutRefusal.RLO_102_HEADING,
                        words.sheet(kind),
                        ReadCell.address(1, column.index()),
                        words.heading(column),
                        row.number() == 1 ? found : "");
            }
        }
    }

    private boolean isExample(ReadRow row) {
        return row.cells().stream()
                .findFirst()
                .filter(it -> it.column() == 0 && Text.fold(it.text()).startsWith(Text.fold(words.say("example"))))
                .isPresent();
    }

    private void keep(Line line) {
        if (counts.merge(line.sheet(), 1, Integer::sum) > line.sheet().mostLines()) {
            throw new RefusedException(
                    RolloutRefusal.RLO_105_TOO_MANY_LINES,
                    words.sheet(line.sheet()),
                    line.sheet().mostLines());
        }
        waiting.add(line);
        if (waiting.size() == HANDED_ON) {
            handOn();
        }
    }

    private void handOn() {
        if (!waiting.isEmpty()) {
            sink.accept(List.copyOf(waiting));
            waiting.clear();
        }
    }

    @Override
    public void merged(String sheet, String range) {
        if (current != null) {
            throw new RefusedException(RolloutRefusal.RLO_103_MERGED, sheet, range);
        }
    }
}
