package vn.motcua.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Refusal;
import vn.motcua.ui.Choice;

/**
 * A unit's week: who signs today, who is away, who is on duty.
 *
 * @param unit    id of the unit
 * @param monday  first day of the week, as in the address
 * @param signers who signs for whom today, a line each
 * @param away    who is away today and who stands in, a line each
 * @param mayPlan whether the reader may change the roster
 */
public record DutyPage(
        String unit,
        String unitName,
        List<Choice> units,
        String monday,
        String title,
        String before,
        String after,
        List<String> signers,
        List<String> away,
        List<Row> rows,
        boolean mayPlan,
        TypedForm typed,
        List<Choice> days,
        List<Choice> people,
        @Nullable Refusal refused) {

    /** One half day. */
    public record Row(String day, String half, String date, String shift, List<Person> people) {}

    /**
     * Somebody on duty.
     *
     * @param removable whether the reader may take them off
     */
    public record Person(String account, String name, boolean signs, boolean removable) {}
}
