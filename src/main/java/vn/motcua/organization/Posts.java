package vn.motcua.organization;

import java.time.LocalDate;
import java.util.List;

/** The posts a unit has; who holds one is identity's to say. */
public interface Posts {

    /** Those of a unit on that day, in their order: its own, and those every unit of its kind has. */
    List<Post> list(UnitId unit, LocalDate on);

    /**
     * A post.
     *
     * @param title as it is written on papers
     * @param most  how many may hold it at once
     */
    record Post(String title, int most, boolean confirmed, String basis) {}
}
