package vn.motcua.identity.internal;

import java.security.SecureRandom;

/** Almost eighty random bits for people to copy by hand, in letters nobody confuses: {@code K3MF-9QTW-72HD-XB5C}. */
final class LegibleSecret {

    static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    static final int LETTERS = 16;

    /** Figures count as nothing where a password is judged; with fewer letters, one in some ten thousand looked like a guessed word. */
    private static final int LEAST_WITHOUT_FIGURES = 12;

    private static final SecureRandom RANDOM = new SecureRandom();

    private LegibleSecret() {}

    static String random() {
        var drawn = draw();
        while (drawn.chars().filter(Character::isLetter).count() < LEAST_WITHOUT_FIGURES) {
            drawn = draw();
        }
        return drawn.replaceAll("(.{4})(?!$)", "$1-");
    }

    private static String draw() {
        var letters = new StringBuilder();
        RANDOM.ints(LETTERS, 0, ALPHABET.length()).forEach(it -> letters.append(ALPHABET.charAt(it)));
        return letters.toString();
    }
}
