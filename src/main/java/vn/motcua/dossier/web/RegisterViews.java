package vn.motcua.dossier.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.Procedures;
import vn.motcua.dossier.DossierView;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Role;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Slice;
import vn.motcua.tables.Cell;
import vn.motcua.ui.Choice;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;
import vn.motcua.ui.TableView;

/** The register as a table, with the units and fields the officer may choose from. */
@Component
class RegisterViews {

    private static final Role[] WORKING = {
        Role.RECEPTION_OFFICER, Role.EXAMINING_OFFICER, Role.CENTRE_LEADER, Role.UNIT_LEADER, Role.CLERK
    };

    /** Keys of the columns' names. */
    private static final String[] COLUMNS = {
        "desk.register.code",
        "desk.register.applicant",
        "desk.register.procedure",
        "desk.register.received",
        "desk.register.promised",
        "desk.register.finished",
        "desk.register.returned",
        "desk.register.state"
    };

    private final Units units;
    private final Procedures procedures;
    private final Messages messages;

    RegisterViews(Units units, Procedures procedures, Messages messages) {
        this.units = units;
        this.procedures = procedures;
        this.messages = messages;
    }

    /** The columns of the screen, and one that says in words what the screen marks. */
    static String[] columnsOfTable() {
        var columns = Arrays.copyOf(COLUMNS, COLUMNS.length + 1);
        columns[COLUMNS.length] = "desk.table.timing";
        return columns;
    }

    /** @throws RefusedException when the officer works in no unit */
    UnitId firstUnit(Officer me) {
        if (me.rights().hasAny(me.homeUnit(), WORKING)) {
            return me.homeUnit();
        }
        return Arrays.stream(me.rights().units(WORKING))
                .mapToObj(UnitId::new)
                .findFirst()
                .orElseThrow(() -> new RefusedException(IdentityRefusal.IDN_403_NOT_ALLOWED));
    }

    /** Whether the officer's position in the unit covers every field. */
    static boolean coversEveryField(Officer me, UnitId unit) {
        return me.rights().grants().stream()
                .anyMatch(it -> it.unit().equals(unit)
                        && it.isWhole()
                        && List.of(WORKING).contains(it.role()));
    }

    /** The field to begin with: every one, or the first of those the officer has. */
    String usualField(Officer me, UnitId unit) {
        return coversEveryField(me, unit)
                ? ""
                : fields(me, unit).stream().map(Choice::value).findFirst().orElse("");
    }

    RegisterPage unreadable(RegisterRange asked, Officer me) {
        var unit = asked.unit();
        return new RegisterPage(
                units(me),
                fields(me, unit),
                coversEveryField(me, unit),
                String.valueOf(unit.value()),
                asked.field(),
                asked.from(),
                asked.until(),
                null,
                null,
                null,
                null,
                null);
    }

    RegisterPage page(RegisterRange.Resolved range, Slice<DossierView> rows, boolean later, Officer me) {
        var query = "unit=" + range.unit().value() + "&field=" + (range.field() == null ? "" : range.field()) + "&from="
                + range.from() + "&until=" + range.until();
        return new RegisterPage(
                units(me),
                fields(me, range.unit()),
                coversEveryField(me, range.unit()),
                String.valueOf(range.unit().value()),
                range.field() == null ? "" : range.field(),
                CivilTime.date(range.from()),
                CivilTime.date(range.until()),
                table(range, rows.items()),
                rows.items().isEmpty() ? null : "/register/print?" + query,
                rows.items().isEmpty() ? null : "/register/table?" + query,
                rows.next() == null ? null : "/register?" + query + "&after=" + rows.next(),
                later ? "/register?" + query : null);
    }

    private List<Choice> units(Officer me) {
        return Arrays.stream(me.rights().units(WORKING))
                .mapToObj(it -> units.get(new UnitId(it)))
                .map(it -> new Choice(String.valueOf(it.id().value()), it.fullName()))
                .toList();
    }

    private List<Choice> fields(Officer me, UnitId unit) {
        var names = new TreeMap<String, String>();
        procedures.listInForce().stream()
                .filter(it ->
                        Arrays.stream(WORKING).anyMatch(role -> me.rights().has(role, unit, it.field())))
                .forEach(it -> names.put(it.field(), it.fieldName()));
        return names.entrySet().stream()
                .map(it -> new Choice(it.getKey(), it.getValue()))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }

    private TableView table(RegisterRange.Resolved range, List<DossierView> dossiers) {
        var caption = say("caption", CivilTime.date(range.from()), CivilTime.date(range.until()));
        return new TableView(
                caption,
                Arrays.stream(COLUMNS)
                        .map(it -> TableView.words(messages.text(Language.VI, it)))
                        .toList(),
                dossiers.stream().map(this::row).toList());
    }

    private List<TableView.Cell> row(DossierView it) {
        return List.of(
                TableView.link(it.code(), "/dossiers/" + it.id()),
                TableView.cell(it.applicantName()),
                TableView.cell(it.procedureName()),
                TableView.cell(moment(it.receivedAt())),
                TableView.cell(moment(it.promisedAt())),
                TableView.cell(
                        moment(it.finishedAt()) + (it.late() && it.finishedAt() != null ? " " + say("late") : "")),
                TableView.cell(moment(it.returnedAt())),
                TableView.cell(it.state().label()));
    }

    /** The same row as a file holds it: moments stay moments, and lateness stands in a column of its own. */
    List<Cell> cells(DossierView it) {
        return List.of(
                Cell.text(it.code()),
                Cell.text(it.applicantName()),
                Cell.text(it.procedureName()),
                Cell.moment(it.receivedAt()),
                Cell.moment(it.promisedAt()),
                Cell.moment(it.finishedAt()),
                Cell.moment(it.returnedAt()),
                Cell.text(it.state().label()),
                Cell.text(it.late() && it.finishedAt() != null ? say("was-late") : ""));
    }

    private static String moment(@Nullable Instant at) {
        return at == null ? "" : CivilTime.time(at) + " " + CivilTime.date(at);
    }

    private String say(String key, Object... values) {
        return messages.text(Language.VI, "desk.register." + key, values);
    }
}
