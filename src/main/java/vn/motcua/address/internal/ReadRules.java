package vn.motcua.address.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.address.AddressRefusal;
import vn.motcua.address.Rules.Draft;
import vn.motcua.address.Rules.Numbered;
import vn.motcua.address.Side;
import vn.motcua.address.Stretch;
import vn.motcua.organization.Successions;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Result;
import vn.motcua.shared.Text;
import vn.motcua.tables.ReadCell;
import vn.motcua.tables.ReadLimits;
import vn.motcua.tables.ReadRow;
import vn.motcua.tables.TableFiles;
import vn.motcua.tables.TableFormat;
import vn.motcua.tables.TableReceiver;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;
import vn.motcua.ui.TypedDate;

/** Reads rules from a table with the columns of the one that is taken away. A row that has ended is passed over. */
@Component
public class ReadRules {

    private static final int MOST_ROWS = 5_000;
    private static final ReadLimits LIMITS = new ReadLimits(64L << 20, 200, MOST_ROWS + 1, 40, 1_000);

    private final Successions successions;
    private final Messages messages;

    ReadRules(Successions successions, Messages messages) {
        this.successions = successions;
        this.messages = messages;
    }

    /** @return the drafts, in the order of the file; refused with {@code ADR_211}, {@code ADR_214} or a {@code TAB_} code */
    public Result<List<Numbered>> read(Path file, UnitId into) throws IOException {
        var rows = new Rows(into);
        try {
            return TableFiles.read(file, LIMITS, rows).map((TableFormat _) -> rows.drafts);
        } catch (RefusedException e) {
            return new Result.Refused<>(e.refusal());
        }
    }

    private final class Rows implements TableReceiver {

        private final UnitId into;
        private final Map<String, UnitId> divided = new HashMap<>();
        private final Map<String, Integer> columns = new HashMap<>();
        private final List<Numbered> drafts = new ArrayList<>();

        Rows(UnitId into) {
            this.into = into;
            successions
                    .listInto(into)
                    .forEach(it -> divided.put(it.from().code(), it.from().id()));
        }

        @Override
        public void row(ReadRow row) {
            if (columns.isEmpty()) {
                headings(row);
                return;
            }
            if (text(row, "until").isEmpty()) {
                drafts.add(new Numbered(row.number(), draft(row)));
            }
        }

        private void headings(ReadRow row) {
            for (var name : List.of(
                    "code", "street", "side", "first", "last", "neighbourhood", "parcel", "since", "until", "source")) {
                var heading = messages.text(Language.VI, "desk.address.rule.column." + name);
                columns.put(
                        name,
                        row.cells().stream()
                                .filter(it -> Text.fold(it.text()).equals(Text.fold(heading)))
                                .map(ReadCell::column)
                                .findFirst()
                                .orElseThrow(
                                        () -> new RefusedException(AddressRefusal.ADR_214_COLUMN_MISSING, heading)));
            }
        }

        private Draft draft(ReadRow row) {
            var from = divided.get(text(row, "code"));
            if (from == null) {
                throw wrong(row, AddressRefusal.ADR_213_WHICH_DIVIDED);
            }
            var stretch = new Stretch(
                    text(row, "street"),
                    side(row),
                    number(row, "first"),
                    number(row, "last"),
                    text(row, "neighbourhood"),
                    text(row, "parcel"));
            return new Draft(from, into, stretch, day(row), text(row, "source"));
        }

        private Side side(ReadRow row) {
            var typed = Text.fold(text(row, "side"));
            for (var side : Side.values()) {
                if (typed.equals(Text.fold(messages.text(Language.VI, "desk.address.rule.side." + side)))) {
                    return side;
                }
            }
            if (typed.isEmpty()) {
                return Side.BOTH;
            }
            throw wrong(row, AddressRefusal.ADR_204_HOUSE_NUMBERS, 99_999);
        }

        private @Nullable Integer number(ReadRow row, String column) {
            var text = text(row, column);
            if (text.isEmpty()) {
                return null;
            }
            if (!text.matches("\\d{1,6}")) {
                throw wrong(row, AddressRefusal.ADR_204_HOUSE_NUMBERS, 99_999);
            }
            return Integer.valueOf(text);
        }

        private LocalDate day(ReadRow row) {
            var cell = row.find(Objects.requireNonNull(columns.get("since")));
            if (cell.isPresent() && cell.get().moment() != null) {
                return Objects.requireNonNull(cell.get().moment()).toLocalDate();
            }
            return TypedDate.find(text(row, "since")).orElseThrow(() -> wrong(row, AddressRefusal.ADR_212_NOT_A_DAY));
        }

        private String text(ReadRow row, String column) {
            return row.find(Objects.requireNonNull(columns.get(column)))
                    .map(it -> Text.clean(it.text()))
                    .orElse("");
        }

        private RefusedException wrong(ReadRow row, AddressRefusal why, Object... details) {
            return new RefusedException(
                    AddressRefusal.ADR_211_ROW, row.number(), messages.text(Language.VI, Refusal.of(why, details)));
        }
    }
}
