package vn.motcua.address.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.address.AddressRefusal;
import vn.motcua.address.Addresses;
import vn.motcua.address.Candidate;
import vn.motcua.address.Needs;
import vn.motcua.address.Resolution;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Result;
import vn.motcua.tables.Cell;
import vn.motcua.tables.Heading;
import vn.motcua.tables.ReadCell;
import vn.motcua.tables.ReadLimits;
import vn.motcua.tables.ReadRow;
import vn.motcua.tables.TableFiles;
import vn.motcua.tables.TableFormat;
import vn.motcua.tables.TableReceiver;
import vn.motcua.tables.TableWriter;

/**
 * Turns a list row by row: each row leaves as it came, with what its address comes to beside it. Memory does not grow with the rows.
 * Only the first sheet of a workbook is turned.
 */
final class ConvertList {

    static final int MOST_ROWS = 200_000;
    private static final ReadLimits LIMITS = new ReadLimits(512L << 20, 200, MOST_ROWS + 1, 100, 10_000);
    private static final int MOST_SHOWN = 20;
    private static final int REPORTED = 500;

    private final Function<String, Resolution> resolve;
    private final Function<String, String> say;
    private final IntConsumer progress;

    /**
     * A converter.
     *
     * @param resolve  the engine, for texts of a fitting length
     * @param say      word for a key below "desk.address.list"
     * @param progress hears how many rows are done, every some hundred
     */
    ConvertList(Function<String, Resolution> resolve, Function<String, String> say, IntConsumer progress) {
        this.resolve = resolve;
        this.say = say;
        this.progress = progress;
    }

    /**
     * How a list ended.
     *
     * @param rows   addresses read
     * @param clear  of them, with one unit
     * @param street that need a street
     */
    record Counts(int rows, int clear, int street) {

        int unclear() {
            return rows - clear - street;
        }
    }

    /** Reads the heading alone: the format, or why the file cannot be turned. */
    static Result<TableFormat> look(Path file, String column) throws IOException {
        var first = new FirstRow(column);
        try {
            var read = TableFiles.read(file, LIMITS, first);
            if (read instanceof Result.Refused<TableFormat>) {
                return read;
            }
            return Result.refused(AddressRefusal.ADR_305_EMPTY);
        } catch (RefusedException e) {
            return new Result.Refused<>(e.refusal());
        } catch (EnoughSeen e) {
            return Result.done(e.format);
        }
    }

    /** Ends the reading once the first row of addresses is there. */
    private static final class EnoughSeen extends RuntimeException {

        private final transient TableFormat format;

        EnoughSeen(TableFormat format) {
            super(null, null, false, false);
            this.format = format;
        }
    }

    private static final class FirstRow implements TableReceiver {

        private final String column;
        private boolean headed;

        FirstRow(String column) {
            this.column = column;
        }

        @Override
        public void row(ReadRow row) {
            if (headed) {
                throw new EnoughSeen(row.sheet().isEmpty() ? TableFormat.CSV : TableFormat.XLSX);
            }
            ListColumns.of(row, column);
            headed = true;
        }
    }

    /**
     * Turns the whole list.
     *
     * @return refused when the file cannot be read to its end; what was written until then is to be forgotten
     */
    Result<Counts> convert(Path in, String column, TableFormat format, OutputStream out) throws IOException {
        var turned = new Turned(column, format, out);
        try {
            var read = TableFiles.read(in, LIMITS, turned);
            if (read instanceof Result.Refused<TableFormat>(var why)) {
                return new Result.Refused<>(why);
            }
            turned.close();
            return Result.done(turned.counts());
        } catch (RefusedException e) {
            return new Result.Refused<>(e.refusal());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private final class Turned implements TableReceiver {

        private final String column;
        private final TableFormat format;
        private final OutputStream out;
        private @Nullable ListColumns columns;
        private @Nullable TableWriter table;
        private int sheets;
        private int rows;
        private int clear;
        private int street;

        Turned(String column, TableFormat format, OutputStream out) {
            this.column = column;
            this.format = format;
            this.out = out;
        }

        Counts counts() {
            return new Counts(rows, clear, street);
        }

        @Override
        public void sheet(String name) {
            sheets++;
        }

        @Override
        public void row(ReadRow row) {
            if (sheets > 1) {
                return;
            }
            try {
                var known = columns;
                if (known == null) {
                    begin(ListColumns.of(row, column));
                } else {
                    turn(row, known);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void begin(ListColumns known) throws IOException {
            columns = known;
            var added = Stream.of("unit", "code", "share", "candidates", "basis", "review")
                    .map(it -> say.apply("column." + it));
            table = TableWriter.open(
                    format,
                    out,
                    say.apply("sheet"),
                    Stream.concat(known.headings().stream(), added)
                            .map(Heading::of)
                            .toList());
        }

        private void turn(ReadRow row, ListColumns known) throws IOException {
            var cells = new ArrayList<Cell>(known.headings().size() + 6);
            int next = 0;
            boolean beyond = false;
            String address = "";
            for (var cell : row.cells()) {
                if (cell.column() >= known.headings().size()) {
                    beyond = true;
                    continue;
                }
                for (; next < cell.column(); next++) {
                    cells.add(Cell.text(null));
                }
                cells.add(Cell.text(shown(cell)));
                next++;
                address = cell.column() == known.address() ? cell.text() : address;
            }
            for (; next < known.headings().size(); next++) {
                cells.add(Cell.text(null));
            }
            answer(address, beyond, cells);
            writer().row(cells);
            rows++;
            if (rows % REPORTED == 0) {
                progress.accept(rows);
            }
        }

        private TableWriter writer() {
            return java.util.Objects.requireNonNull(table);
        }

        private String shown(ReadCell cell) {
            var moment = cell.moment();
            return moment == null ? cell.text() : moment.toLocalDate().toString();
        }

        private void answer(String address, boolean beyond, List<Cell> cells) {
            if (address.isBlank() || address.length() > Addresses.MOST_CHARACTERS) {
                cells.addAll(
                        List.of(Cell.text(null), Cell.text(null), Cell.text(null), Cell.text(null), Cell.text(null)));
                cells.add(Cell.text(say.apply(address.isBlank() ? "review.blank" : "review.long")));
                return;
            }
            var answer = resolve.apply(address);
            boolean one = answer.needs() == Needs.NONE;
            clear += one ? 1 : 0;
            street += answer.needs() == Needs.STREET ? 1 : 0;
            var found = answer.candidates();
            cells.add(Cell.text(one ? found.getFirst().name() : null));
            cells.add(Cell.text(one ? found.getFirst().code() : null));
            cells.add(Cell.text(one ? say.apply("share." + found.getFirst().share()) : null));
            cells.add(Cell.text(one ? null : listed(found)));
            cells.add(Cell.text(basis(found)));
            cells.add(Cell.text(review(answer, beyond)));
        }

        private String listed(List<Candidate> found) {
            var listed = found.stream()
                    .map(it -> it.code() + " " + it.name())
                    .distinct()
                    .limit(MOST_SHOWN)
                    .collect(Collectors.joining("; "));
            return found.size() > MOST_SHOWN ? listed + "; …" : listed;
        }

        private static String basis(List<Candidate> found) {
            return found.stream()
                    .map(Candidate::basis)
                    .filter(it -> !it.isEmpty())
                    .distinct()
                    .limit(3)
                    .collect(Collectors.joining("; "));
        }

        private String review(Resolution answer, boolean beyond) {
            var review =
                    switch (answer.needs()) {
                        case NONE -> "";
                        case STREET -> say.apply("review.street");
                        case UNIT -> say.apply(answer.candidates().isEmpty() ? "review.none" : "review.unit");
                    };
            if (!beyond) {
                return review;
            }
            return review.isEmpty() ? say.apply("review.beyond") : review + " " + say.apply("review.beyond");
        }

        void close() throws IOException {
            if (table == null) {
                throw new RefusedException(AddressRefusal.ADR_305_EMPTY);
            }
            writer().close();
            progress.accept(rows);
        }
    }
}
