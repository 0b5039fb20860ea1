package vn.motcua.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Port: what the city and its units announce today. Asked for every page that shows it, so answered from memory. */
public interface Announcements {

    Announcements NONE = unitCode -> List.of();

    /**
     * Today's, the newest first.
     *
     * @param unitCode also what this unit announces; null for the city alone
     */
    List<Announcement> current(@Nullable String unitCode);
}
