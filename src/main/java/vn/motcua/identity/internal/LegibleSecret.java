package vn.motcua.identity.internal;

import java.security.SecureRandom;

/** Eighty random bits for people to copy by hand, in letters nobody confuses: {@code K3MF-9QTW-72HD-XB5C}. */
final class LegibleSecret {

    static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    static final int LETTERS = 16;

    private static final SecureRandom RANDOM = new SecureRandom();

    private LegibleSecret() {}

    static String random() {
        var letters = new StringBuilder();
        RANDOM.ints(LETTERS, 0, ALPHABET.length()).forEach(it -> letters.append(ALPHABET.charAt(it)));
        return letters.toString().replaceAll("(.{4})(?!$)", "$1-");
    }
}
