package vn.motcua.clock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch during which the clock stands still: after {@code from}, up to and including {@code until}. A working day is lost
 * when its close lies inside, so a pause that begins at the closing minute takes nothing of that day.
 *
 * @param until null while the pause lasts
 * @param ground why, in words a clerk may read aloud, such as "chờ bổ sung hồ sơ"; never personal data
 */
public record Suspension(Instant from, @Nullable Instant until, String ground) {

    /** @throws IllegalArgumentException when it ends before it begins */
    public Suspension {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("A suspension ends before it begins: " + from + " to " + until);
        }
    }
}
