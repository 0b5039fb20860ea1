package vn.motcua.identity.internal;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Eighty random bits in letters nobody confuses, written in fours: {@code K3MF-9QTW-72HD-XB5C}. Typed with or without the dashes. */
final class RecoveryCode {

    static final int MANY = 10;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 16;
    private static final Pattern SHAPE = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");

    private RecoveryCode() {}

    static String random() {
        var code = new StringBuilder();
        RANDOM.ints(LENGTH, 0, ALPHABET.length()).forEach(it -> code.append(ALPHABET.charAt(it)));
        return code.toString().replaceAll("(.{4})(?!$)", "$1-");
    }

    /** Empty for what cannot be one. */
    static Optional<byte[]> hash(String typed) {
        var bare = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return SHAPE.matcher(bare).matches() ? Optional.of(Sha256.of(bare)) : Optional.empty();
    }
}
