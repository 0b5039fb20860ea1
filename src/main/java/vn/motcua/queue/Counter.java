package vn.motcua.queue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.AccountId;
import vn.motcua.organization.UnitId;

/**
 * A counter at which people are served.
 *
 * @param lines   the lines it calls from
 * @param officer who sits there now, null while it is closed
 */
public record Counter(
        CounterId id,
        UnitId unit,
        int number,
        List<LineId> lines,
        boolean inUse,
        @Nullable AccountId officer) {

    public Counter {
        lines = List.copyOf(lines);
    }
}
