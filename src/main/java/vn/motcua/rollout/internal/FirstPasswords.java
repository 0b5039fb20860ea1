package vn.motcua.rollout.internal;

import java.security.SecureRandom;

/** Passwords that are read from paper and typed once: twelve signs, none that looks like another; some 58 bits. */
final class FirstPasswords {

    private static final String SIGNS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 3;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private FirstPasswords() {}

    /** "k7mp-3xwd-hq9t". */
    static String next() {
        var password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                password.append('-');
            }
            password.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return password.toString();
    }
}
