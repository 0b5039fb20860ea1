package vn.motcua.insight;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who holds work.
 *
 * @param account null for work that lies at a desk and nobody has taken
 */
public record Holder(@Nullable UUID account) {

    private static final String NOBODY = "none";

    /** Reads what {@link #toString} wrote; empty for anything else. */
    public static Optional<Holder> parse(String typed) {
        if (typed.equals(NOBODY)) {
            return Optional.of(new Holder(null));
        }
        try {
            return Optional.of(new Holder(UUID.fromString(typed)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return account == null ? NOBODY : account.toString();
    }
}
