package vn.motcua.upkeep.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.motcua.operation.BackupPlan;
import vn.motcua.operation.BackupRuns;
import vn.motcua.operation.Nodes;
import vn.motcua.operation.Sign;
import vn.motcua.shared.CivilTime;
import vn.motcua.ui.NoticeKind;
import vn.motcua.ui.TableView;

/** Signs and backups as an administrator reads them. */
final class UpkeepWords {

    private static final long MEGABYTE = 1024L * 1024;
    private static final Locale VIETNAMESE = Locale.of("vi", "VN");

    private final UnaryOperator<String> text;

    UpkeepWords(UnaryOperator<String> text) {
        this.text = text;
    }

    UpkeepView view(
            List<Nodes.Node> nodes,
            List<Sign> signs,
            @Nullable BackupPlan plan,
            List<BackupRuns.Run> runs,
            Optional<Instant> lastDone) {
        boolean failing = !runs.isEmpty() && runs.getFirst().state() == BackupRuns.State.FAILED;
        var kind = plan == null || failing || lastDone.isEmpty() ? NoticeKind.WARNING : NoticeKind.DONE;
        return new UpkeepView(kind, standing(plan, failing, lastDone), nodes(nodes), signs(signs), backups(runs));
    }

    private String standing(@Nullable BackupPlan plan, boolean failing, Optional<Instant> lastDone) {
        if (plan == null) {
            return t("none-planned");
        }
        var last = lastDone.map(it -> t("last-done") + " " + CivilTime.moment(it) + ".")
                .orElseGet(() -> t("none-done"));
        return failing ? t("failing") + " " + last : last;
    }

    private TableView nodes(List<Nodes.Node> nodes) {
        var columns = List.of(
                TableView.words(t("node")),
                TableView.words(t("node.state")),
                TableView.words(t("node.version")),
                TableView.words(t("node.started")),
                TableView.words(t("node.seen")),
                TableView.figures(t("node.ahead")));
        return new TableView(t("nodes"), columns, nodes.stream().map(this::row).toList());
    }

    private List<TableView.Cell> row(Nodes.Node node) {
        return List.of(
                TableView.cell(node.name()),
                TableView.cell(standing(node)),
                TableView.cell(node.version().isEmpty() ? t("node.unpacked") : node.version()),
                TableView.cell(CivilTime.moment(node.startedAt())),
                TableView.cell(CivilTime.moment(node.seenAt())),
                TableView.cell(seconds(node.ahead().toMillis() / 1e3)));
    }

    private String standing(Nodes.Node node) {
        if (node.silent()) {
            return t("node.silent");
        }
        return node.refuses() == null ? t("node.ready") : t("node.refuses") + " (" + node.refuses() + ")";
    }

    private TableView signs(List<Sign> signs) {
        var columns = List.of(TableView.words(t("sign")), TableView.words(t("well")), TableView.figures(t("measured")));
        return new TableView(
                t("signs"),
                columns,
                signs.stream()
                        .map(it -> List.of(
                                TableView.cell(t("sign." + it.name())),
                                TableView.cell(t(it.well() ? "yes" : "no." + it.name())),
                                TableView.cell(figure(it))))
                        .toList());
    }

    private String figure(Sign sign) {
        return sign.unit().equals("bytes") ? megabytes((long) sign.figure()) : seconds(sign.figure());
    }

    private TableView backups(List<BackupRuns.Run> runs) {
        var columns = List.of(
                TableView.words(t("began")),
                TableView.words(t("state")),
                TableView.figures(t("size")),
                TableView.figures(t("rows")),
                TableView.words(t("place")));
        return new TableView(t("backups"), columns, runs.stream().map(this::row).toList());
    }

    private List<TableView.Cell> row(BackupRuns.Run run) {
        var problem = run.problem() == null ? "" : ": " + run.problem();
        return List.of(
                TableView.cell(CivilTime.moment(run.startedAt())),
                TableView.cell(t("state." + run.state().name()) + problem),
                TableView.cell(run.bytes() == null ? "" : megabytes(run.bytes())),
                TableView.cell(run.rows() == null ? "" : String.format(VIETNAMESE, "%,d", run.rows())),
                TableView.cell(run.node() + ", " + run.file()));
    }

    private String seconds(double figure) {
        return String.format(VIETNAMESE, "%.1f %s", figure, t("seconds"));
    }

    private static String megabytes(long bytes) {
        return String.format(VIETNAMESE, "%,d MB", Math.ceilDiv(bytes, MEGABYTE));
    }

    private String t(String key) {
        return text.apply("desk.upkeep." + key);
    }
}
