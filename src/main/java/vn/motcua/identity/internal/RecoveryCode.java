package vn.motcua.identity.internal;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A code for the day the telephone is lost; typed with or without the dashes. */
final class RecoveryCode {

    static final int MANY = 10;

    private static final Pattern SHAPE =
            Pattern.compile("[" + LegibleSecret.ALPHABET + "]{" + LegibleSecret.LETTERS + "}");

    private RecoveryCode() {}

    /** SHA-256 of the code however it is typed; empty for what cannot be one. */
    static Optional<byte[]> digest(String typed) {
        var bare = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return SHAPE.matcher(bare).matches() ? Optional.of(Sha256.of(bare)) : Optional.empty();
    }
}
