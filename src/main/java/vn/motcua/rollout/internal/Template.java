package vn.motcua.rollout.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.Procedures;
import vn.motcua.dossier.NumberBooks;
import vn.motcua.dossier.State;
import vn.motcua.identity.Role;
import vn.motcua.shared.CivilTime;
import vn.motcua.tables.Cell;
import vn.motcua.tables.Heading;
import vn.motcua.tables.TableTemplate;

/** The empty workbook: for every sheet its headings, one fictional example that is never read, and what may be chosen. */
@Component
class Template {

    private static final Set<Column> WIDE = EnumSet.of(
            Column.NAME,
            Column.TITLE,
            Column.SOURCE,
            Column.PROCEDURE,
            Column.APPLICANT,
            Column.ADDRESS,
            Column.REQUEST);
    private static final Set<Column> DAYS =
            EnumSet.of(Column.FROM, Column.RECEIVED, Column.PROMISED, Column.PAUSED, Column.RESULT_DAY);

    private final Words words;
    private final NumberBooks books;
    private final Procedures procedures;
    private final Clock clock;

    Template(Words words, NumberBooks books, Procedures procedures, Clock clock) {
        this.words = words;
        this.books = books;
        this.procedures = procedures;
        this.clock = clock;
    }

    void write(OutputStream out) throws IOException {
        var sheets = new ArrayList<TableTemplate.Sheet>();
        sheets.add(guide());
        for (var kind : List.of(SheetKind.DOSSIERS, SheetKind.BOOKS, SheetKind.ACCOUNTS)) {
            var columns = kind.columns().stream().map(this::column).toList();
            sheets.add(new TableTemplate.Sheet(words.sheet(kind), columns, List.of(example(kind))));
        }
        new TableTemplate(sheets, words.say("sheet.lists"), 2_000).write(out);
    }

    /** What each column is for, to be read or printed beforehand. */
    private TableTemplate.Sheet guide() {
        var rows = Arrays.stream(Column.values())
                .map(it -> List.of(
                        Cell.text(words.sheet(it.sheet())),
                        Cell.text(words.heading(it)),
                        Cell.text(it.isDemanded() ? words.say("demanded") : ""),
                        Cell.text(words.explanation(it))))
                .toList();
        return new TableTemplate.Sheet(
                words.say("sheet.guide"),
                List.of(
                        plain(Heading.wide(words.say("guide.sheet"))),
                        plain(Heading.wide(words.say("guide.column"))),
                        plain(Heading.of(words.say("guide.demanded"))),
                        plain(new Heading(words.say("guide.explanation"), 100))),
                rows);
    }

    private static TableTemplate.Column plain(Heading heading) {
        return new TableTemplate.Column(heading, "", List.of(), false);
    }

    private TableTemplate.Column column(Column column) {
        var heading = words.heading(column);
        return new TableTemplate.Column(
                WIDE.contains(column) ? Heading.wide(heading) : Heading.of(heading),
                words.explanation(column),
                allowed(column),
                !DAYS.contains(column) && column != Column.LAST && column != Column.YEAR);
    }

    private List<String> allowed(Column column) {
        return switch (column) {
            case PROCEDURE ->
                procedures.listInForce().stream().map(Template::named).toList();
            case STATE -> List.copyOf(words.states().values());
            case CHANNEL -> List.copyOf(words.channels().values());
            case ROLE -> List.copyOf(words.roles().values());
            case BOOK -> books.list().stream().map(NumberBooks.Book::symbol).toList();
            case FIELDS ->
                procedures.listInForce().stream()
                        .map(ProcedureVersion::field)
                        .distinct()
                        .sorted()
                        .toList();
            default -> List.of();
        };
    }

    /** "1.004873 – Cấp giấy xác nhận": what is chosen; only the code before the blank counts. */
    private static String named(ProcedureVersion procedure) {
        return procedure.code().value() + " – " + procedure.name();
    }

    private List<Cell> example(SheetKind kind) {
        var today = CivilTime.day(clock.instant());
        return switch (kind) {
            case ACCOUNTS ->
                texts(
                        words.say("example") + " thunghiem.phuong",
                        "Nguyễn Thử Nghiệm",
                        "Công chức Tư pháp - Hộ tịch",
                        words.roles().getOrDefault(Role.EXAMINING_OFFICER, ""),
                        "ho-tich",
                        "");
            case BOOKS ->
                List.of(
                        Cell.text(words.say("example") + " KQ-UBND"),
                        Cell.text(String.valueOf(today.getYear())),
                        Cell.number(125),
                        Cell.text(words.say("example.source")));
            case DOSSIERS -> dossier(today);
        };
    }

    private List<Cell> dossier(LocalDate today) {
        return List.of(
                Cell.text(words.say("example") + " H29.900.99-260101-0001"),
                Cell.text(procedures.listInForce().stream()
                        .findFirst()
                        .map(Template::named)
                        .orElse("")),
                Cell.text("Trần Thị Minh Họa"),
                Cell.text("999000000001"),
                Cell.text("01/01/1990"),
                Cell.text("Số 1 đường Minh Họa"),
                Cell.text("0000000001"),
                Cell.text(""),
                Cell.text(words.channels().values().iterator().next()),
                Cell.text(""),
                Cell.day(today.minusDays(3)),
                Cell.day(today.plusDays(7)),
                Cell.text(State.EXAMINING.label()),
                Cell.text("thunghiem.phuong"));
    }

    private static List<Cell> texts(String... cells) {
        return Arrays.stream(cells).map(Cell::text).toList();
    }
}
