package vn.motcua.rollout.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Downloads;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Officers;
import vn.motcua.organization.Units;
import vn.motcua.rollout.Openings;
import vn.motcua.rollout.Openings.Opening;
import vn.motcua.rollout.Openings.Problem;
import vn.motcua.rollout.web.OpeningView.Found;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Slice;
import vn.motcua.tables.Cell;
import vn.motcua.tables.Heading;
import vn.motcua.tables.RowSource;
import vn.motcua.tables.TableAnswer;
import vn.motcua.tables.TableFormat;
import vn.motcua.ui.Choice;
import vn.motcua.ui.Detail;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;
import vn.motcua.ui.TableView;

/** Openings in words. */
@Component
class OpeningViews {

    private static final int A_SLICE = 200;

    private final Openings openings;
    private final Units units;
    private final Officers officers;
    private final AuditTrail audit;
    private final Downloads downloads;
    private final Messages messages;

    OpeningViews(
            Openings openings,
            Units units,
            Officers officers,
            AuditTrail audit,
            Downloads downloads,
            Messages messages) {
        this.openings = openings;
        this.units = units;
        this.officers = officers;
        this.audit = audit;
        this.downloads = downloads;
        this.messages = messages;
    }

    OpeningList list(Officer me, Slice<Opening> files, @Nullable Refusal refused) {
        var choices = openings.listUnits(me).stream()
                .map(units::get)
                .map(it -> new Choice(it.code(), it.fullName()))
                .toList();
        return new OpeningList(
                choices,
                choices.size() == 1 ? choices.getFirst().value() : "",
                refused,
                files.items().isEmpty() ? null : table(files.items()),
                files.next() == null ? null : "/rollout?after=" + files.next());
    }

    View table(String format, Officer me) {
        return downloads.paged(
                me,
                format,
                say("list.caption"),
                Map.of(),
                this::table,
                after -> openings.list(me, after, Downloads.A_SLICE));
    }

    private TableView table(List<Opening> files) {
        return new TableView(
                say("list.caption"),
                List.of(
                        TableView.words(say("list.file")),
                        TableView.words(say("unit")),
                        TableView.words(say("received")),
                        TableView.words(say("state")),
                        TableView.figures(say("lines")),
                        TableView.figures(say("problems"))),
                files.stream().map(this::row).toList());
    }

    private List<TableView.Cell> row(Opening it) {
        return List.of(
                TableView.link(it.fileName(), "/rollout/" + it.id()),
                TableView.cell(units.get(it.unit()).fullName()),
                TableView.cell(CivilTime.moment(it.receivedAt())),
                TableView.cell(say("state." + it.state())),
                TableView.cell(String.valueOf(it.lines())),
                TableView.cell(String.valueOf(it.problems())));
    }

    OpeningView opening(Opening opening, Slice<Problem> problems, @Nullable String after, @Nullable Refusal refused) {
        var href = "/rollout/" + opening.id();
        return new OpeningView(
                opening,
                details(opening),
                problems.items().stream().map(this::found).toList(),
                problems.next() == null ? null : href + "?after=" + problems.next(),
                after == null ? null : href,
                refused);
    }

    private List<Detail> details(Opening it) {
        var details = new ArrayList<Detail>();
        details.add(new Detail(say("unit"), units.get(it.unit()).fullName()));
        details.add(new Detail(say("received"), CivilTime.moment(it.receivedAt()) + " · " + name(it.receivedBy())));
        details.add(new Detail(say("content"), say("content.counts", it.dossiers(), it.books(), it.accounts())));
        details.add(new Detail(say("state"), say("state." + it.state())));
        if (it.decidedAt() != null && it.decidedBy() != null) {
            details.add(new Detail(say("decided"), CivilTime.moment(it.decidedAt()) + " · " + name(it.decidedBy())));
        }
        return details;
    }

    private String name(AccountId id) {
        return officers.nameOf(id);
    }

    private Found found(Problem it) {
        return new Found(it.sheet(), it.address(), it.heading(), it.value(), it.what(), weight(it));
    }

    private String weight(Problem it) {
        return say(it.remark() ? "weight.remark" : "weight.problem");
    }

    /** The same list as a file, to be worked through beside the spreadsheet. */
    View problemTable(TableFormat format, Opening opening, Officer me) {
        audit.record(new AuditEntry(
                "list.download-begun",
                me.account().value().toString(),
                "opening:" + opening.id(),
                Map.of("list", say("problems"), "format", format.extension())));
        return new TableAnswer(
                format,
                say("problems") + " " + opening.fileName(),
                List.of(
                        Heading.of(say("sheet")),
                        Heading.of(say("address")),
                        Heading.of(say("column")),
                        Heading.of(say("value")),
                        Heading.of(say("weight")),
                        new Heading(say("what"), 100)),
                RowSource.paged(
                        after -> openings.listProblems(opening.id(), me, after, A_SLICE),
                        it -> List.of(
                                Cell.text(it.sheet()),
                                Cell.text(it.address()),
                                Cell.text(it.heading()),
                                Cell.text(it.value()),
                                Cell.text(weight(it)),
                                Cell.text(messages.text(Language.VI, it.what())))));
    }

    private String say(String key, Object... values) {
        return messages.text(Language.VI, "desk.rollout." + key, values);
    }
}
