package vn.motcua.identity.web;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.motcua.identity.web.DutyPage.Person;
import vn.motcua.identity.web.DutyPage.Row;
import vn.motcua.organization.Unit;
import vn.motcua.paper.Column;
import vn.motcua.paper.Letterhead;
import vn.motcua.paper.PageSetup;
import vn.motcua.paper.Sheet;
import vn.motcua.paper.Signature;

/**
 * The week's roster to hang beside the desk.
 *
 * @param week  "Từ ngày ... đến ngày ..."
 * @param maker who prints it
 */
record DutySheet(Unit unit, String week, LocalDate printed, List<Row> rows, String maker) {

    private static final String TITLE = "Lịch trực Trung tâm Phục vụ hành chính công";
    private static final List<Column> COLUMNS = List.of(
            Column.text("Ngày", 25),
            Column.centred("Buổi", 11),
            Column.text("Người trực", 35),
            Column.text("Người ký", 29));

    byte[] pdf() {
        return Sheet.print(PageSetup.portrait(TITLE, week), this::print);
    }

    private void print(Sheet sheet) {
        sheet.letterhead(new Letterhead(
                unit.office(), "Trung tâm Phục vụ hành chính công", "......../LT-TTPVHCC", unit.name(), printed));
        sheet.title(TITLE);
        sheet.subtitle(week);
        sheet.table(
                COLUMNS,
                rows.stream()
                        .map(it -> List.of(it.date(), it.shift(), names(it, _ -> true), names(it, Person::signs))));
        sheet.signatures(Signature.byHand("Người lập", maker), Signature.sealed("Người duyệt", ""));
    }

    private static String names(Row row, Predicate<Person> which) {
        return row.people().stream().filter(which).map(Person::name).collect(Collectors.joining("\n"));
    }
}
