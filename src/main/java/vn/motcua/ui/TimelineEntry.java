package vn.motcua.ui;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of a dossier's course.
 *
 * @param at   when; null for what has no moment yet
 * @param what the act, such as "Tiếp nhận hồ sơ"
 * @param who  who did it or holds it, as this reader may know them; null where nobody is named
 * @param note reason, ground or paper number; null for none
 */
public record TimelineEntry(
        Kind kind,
        @Nullable Instant at,
        String what,
        @Nullable String who,
        @Nullable String note) {

    /** An act done, a pause of the clock, where the dossier lies now, what is still to come. */
    public enum Kind {
        DONE,
        PAUSE,
        NOW,
        AHEAD;

        public String css() {
            return "tl-" + name().toLowerCase(Locale.ROOT);
        }
    }
}
