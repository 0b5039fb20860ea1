package vn.motcua.organization;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The same units in other orders than the government's own, which {@link Unit#parent} tells. */
public interface Trees {

    /** What a tree is of. */
    enum Tree {
        PARTY,
        VERTICAL,
        PUBLIC_SERVICE
    }

    /** The tops of a tree on that day, by name. */
    List<Node> listTops(Tree tree, LocalDate on);

    /** Nodes directly below this one on that day, by name. */
    List<Node> listBelow(int node, LocalDate on);

    /** Where a unit stands in the trees on that day. */
    List<Node> listOf(UnitId unit, LocalDate on);

    /** Nodes of a tree below its tops on that day, and how many of them are a commune of the home province. */
    Size size(Tree tree, LocalDate on);

    /**
     * A place in a tree.
     *
     * @param unit the unit that is the same place, null for none
     */
    record Node(int id, Tree tree, String name, @Nullable UnitId unit, boolean confirmed, String basis) {}

    record Size(int all, int communes) {}
}
