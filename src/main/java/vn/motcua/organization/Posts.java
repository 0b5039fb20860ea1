package vn.motcua.organization;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The posts a unit has; who holds one is identity's to say. */
public interface Posts {

    /** Those of a unit on that day, in their order: its own, and those every unit of its kind has. */
    List<Post> list(UnitId unit, LocalDate on);

    /**
     * A post: a position that a unit has for as long as the law, or the city, gives it one.
     *
     * @param title as it is written on papers
     * @param most  how many may hold it at once
     * @param from  the first day of the post
     * @param until the first day on which it is no more, null while it lasts
     */
    record Post(
            String title,
            int most,
            LocalDate from,
            @Nullable LocalDate until,
            boolean confirmed,
            String basis) {}
}
