package vn.motcua.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The same units in other orders than the government's own, which {@link Unit#parent} tells. */
public interface Trees {

    /** What a tree is of. */
    enum Tree {
        PARTY,
        VERTICAL,
        PUBLIC_SERVICE
    }

    /** Whose public service units are counted. */
    enum Scope {
        NATION,
        CITY,
        /** Directly under the city's committee. */
        UNDER_CITY,
        UNDER_DEPARTMENTS,
        UNDER_COMMUNES
    }

    /** The tops of a tree on that day, by name. */
    List<Node> listTops(Tree tree, LocalDate on);

    /** Nodes directly below this one on that day, by name. */
    List<Node> listBelow(int node, LocalDate on);

    /** Where a unit stands in the trees on that day. */
    List<Node> listOf(UnitId unit, LocalDate on);

    /** Nodes of a tree below its tops on that day, and how many of them are a commune of the home province. */
    Size size(Tree tree, LocalDate on);

    /** The latest count of public service units published until that day. */
    Optional<Count> findCount(Scope scope, LocalDate on);

    /** One number over another, from the counts of that day; empty while one of them is not known. */
    Optional<Ratio> findRatio(Scope part, Scope whole, LocalDate on);

    /**
     * A place in a tree.
     *
     * @param unit the unit that is the same place, null for none
     */
    record Node(int id, Tree tree, String name, @Nullable UnitId unit, boolean confirmed, String basis) {}

    record Size(int all, int communes) {}

    record Count(Scope scope, LocalDate day, int number, String source) {}

    /** A share, never typed. */
    record Ratio(Count part, Count whole) {

        /** In tenths of a per cent, rounded half up: 75 of 1,000 is 75. */
        public long permille() {
            return (2_000L * part.number() + whole.number()) / (2L * whole.number());
        }
    }
}
