package vn.motcua.administration.web;

import java.util.List;
import vn.motcua.dossier.PromiseMoves;
import vn.motcua.organization.Units;
import vn.motcua.ui.Choice;

/** How many promises moved where. */
final class ChangeCounts {

    private ChangeCounts() {}

    /** The unit's name and the number, in the order of the units. */
    static List<Choice> table(List<PromiseMoves.UnitCount> counts, Units units) {
        return counts.stream()
                .map(it -> new Choice(
                        String.valueOf(it.moved()), units.get(it.unit()).fullName()))
                .toList();
    }
}
