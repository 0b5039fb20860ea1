package vn.motcua.administration.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import vn.motcua.organization.Trees;
import vn.motcua.organization.Trees.Tree;
import vn.motcua.ui.Screen;
import vn.motcua.ui.TableView;

/** How large the other trees over the units are. */
public record TreesView(List<Sized> trees) {

    record Sized(Tree tree, Trees.Size size) {}

    static TreesView of(Trees trees, LocalDate on) {
        var sizes = Arrays.stream(Tree.values())
                .map(it -> new Sized(it, trees.size(it, on)))
                .filter(it -> it.size().all() > 0)
                .toList();
        return new TreesView(sizes);
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
}
