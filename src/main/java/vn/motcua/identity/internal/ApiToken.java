package vn.motcua.identity.internal;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a program sends as {@code Authorization: Bearer}: a prefix by which scanners know it, and 256 random bits. Never printed. */
public final class ApiToken {

    public static final String PREFIX = "mct_";

    private static final Pattern SHAPE = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");

    private final String value;

    private ApiToken(String value) {
        this.value = value;
    }

    static ApiToken random() {
        return new ApiToken(PREFIX + SessionToken.random().value());
    }

    /** Empty for anything that cannot be one. */
    public static Optional<ApiToken> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new ApiToken(text)) : Optional.empty();
    }

    /** To be shown once. */
    String value() {
        return value;
    }

    byte[] hash() {
        return Sha256.of(value);
    }

    @Override
    public String toString() {
        return "ApiToken";
    }
}
