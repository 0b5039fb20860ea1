package vn.motcua.queue.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** Codes on papers and in links. People type them, so letters and figures that look alike are left out. */
final class Secret {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final Pattern BETWEEN = Pattern.compile("[\\s.-]+");

    /** 31 signs to the tenth: about 50 bits, against guesses that are counted by the hour. */
    private static final int FOR_PEOPLE = 10;

    /** About 198 bits. */
    private static final int FOR_DEVICES = 40;

    private Secret() {}

    static String forPeople() {
        return random(FOR_PEOPLE);
    }

    static String forDevices() {
        return random(FOR_DEVICES);
    }

    private static String random(int length) {
        var text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return text.toString();
    }

    /** As somebody typed it: small letters, blanks and dashes are forgiven. */
    static String typed(String text) {
        return BETWEEN.matcher(text.length() > 100 ? "" : text).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** SHA-256 in lower-case hex; for secrets long enough that hashing once is enough. */
    static String hash(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
