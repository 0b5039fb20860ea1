package vn.motcua.organization;

import java.util.List;

/** Where the books of units lie that are no more, or that still are. Answers from memory. */
public interface OldBooks {

    /**
     * Which unit holds these books of this unit and year today.
     *
     * @param unit whose books, a former unit or one of today
     * @param year of the entry looked for
     * @return one shelf for each rule that fits, none where nobody has told
     */
    List<Shelf> find(UnitId unit, Register register, int year);

    /**
     * Where books lie.
     *
     * @param holders   one, or several of which any may hold them, so that the reader asks one after the other
     * @param told      whether it is told for this very unit, not by the rule for all
     * @param confirmed false while nobody has held it against the text
     */
    record Shelf(Register register, List<Unit> holders, boolean told, boolean confirmed, String basis) {

        public Shelf {
            holders = List.copyOf(holders);
        }

        public boolean isCertain() {
            return holders.size() == 1;
        }
    }
}
