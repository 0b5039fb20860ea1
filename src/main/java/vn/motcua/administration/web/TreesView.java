package vn.motcua.administration.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.motcua.organization.Trees;
import vn.motcua.organization.Trees.Ratio;
import vn.motcua.organization.Trees.Scope;
import vn.motcua.organization.Trees.Tree;
import vn.motcua.shared.CivilTime;
import vn.motcua.ui.Screen;
import vn.motcua.ui.TableView;

/** How large the other trees over the units are, and what share of public service units is whose. */
public record TreesView(List<Sized> trees, List<Ratio> shares) {

    record Sized(Tree tree, Trees.Size size) {}

    static TreesView of(Trees trees, LocalDate on) {
        var sizes = Arrays.stream(Tree.values())
                .map(it -> new Sized(it, trees.size(it, on)))
                .filter(it -> it.size().all() > 0)
                .toList();
        var shares = new ArrayList<Ratio>();
        trees.findRatio(Scope.CITY, Scope.NATION, on).ifPresent(shares::add);
        for (var part : List.of(Scope.UNDER_CITY, Scope.UNDER_DEPARTMENTS, Scope.UNDER_COMMUNES)) {
            trees.findRatio(part, Scope.CITY, on).ifPresent(shares::add);
        }
        return new TreesView(sizes, shares);
    }

    public TableView sizes(Screen screen) {
        return new TableView(
                screen.t("desk.trees.sizes"),
                List.of(
                        TableView.words(screen.t("desk.trees.tree")),
                        TableView.figures(screen.t("desk.trees.all")),
                        TableView.figures(screen.t("desk.trees.communes")),
                        TableView.figures(screen.t("desk.trees.others"))),
                trees.stream()
                        .map(it -> List.of(
                                TableView.cell(screen.t("organization.tree." + it.tree())),
                                TableView.cell(String.valueOf(it.size().all())),
                                TableView.cell(String.valueOf(it.size().communes())),
                                TableView.cell(String.valueOf(
                                        it.size().all() - it.size().communes()))))
                        .toList());
    }

    public TableView shares(Screen screen) {
        return new TableView(
                screen.t("desk.trees.shares"),
                List.of(
                        TableView.words(screen.t("desk.trees.share.of")),
                        TableView.figures(screen.t("desk.trees.share")),
                        TableView.figures(screen.t("desk.trees.share.numbers")),
                        TableView.words(screen.t("desk.trees.share.source"))),
                shares.stream().map(it -> share(it, screen)).toList());
    }

    private static List<TableView.Cell> share(Ratio it, Screen screen) {
        return List.of(
                TableView.cell(screen.t(
                        "desk.trees.share.words",
                        screen.t("organization.scope." + it.part().scope()),
                        screen.t("organization.scope." + it.whole().scope()))),
                TableView.cell(it.permille() / 10 + "," + it.permille() % 10 + " %"),
                TableView.cell(it.part().number() + "/" + it.whole().number()),
                TableView.cell(screen.t(
                        "desk.trees.share.day",
                        it.part().source(),
                        CivilTime.date(it.part().day()))));
    }
}
