package vn.motcua.identity.internal;

/** RFC 4648 without padding, as authenticator apps take a typed secret. */
final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Base32() {}

    static String encode(byte[] bytes) {
        var text = new StringBuilder();
        long pending = 0;
        int bits = 0;
        for (byte it : bytes) {
            pending = (pending << 8 | it & 0xff) & 0xfff;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(ALPHABET.charAt((int) (pending >> bits) & 31));
            }
        }
        if (bits > 0) {
            text.append(ALPHABET.charAt((int) (pending << (5 - bits)) & 31));
        }
        return text.toString();
    }
}
