package vn.motcua.operation;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The reverse proxies whose word about a request's origin is taken. Everybody else may write what they like into
 * {@code X-Forwarded-*}; it does not count.
 */
public record TrustedProxies(List<Range> ranges) {

    public static final TrustedProxies NONE = new TrustedProxies(List.of());

    private static final Pattern DOTTED_QUAD = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

    public TrustedProxies {
        ranges = List.copyOf(ranges);
    }

    /**
     * @param text addresses and ranges such as {@code 10.0.0.0/8, 2001:db8::/32, 192.0.2.7}; blank for none
     * @throws StartRefused when one of them is none
     */
    static TrustedProxies parse(String text) {
        return new TrustedProxies(Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .map(TrustedProxies::range)
                .toList());
    }

    private static Range range(String text) {
        int slash = text.indexOf('/');
        var address = find(slash < 0 ? text : text.substring(0, slash)).orElseThrow(() -> refused(text));
        int most = address.getAddress().length * 8;
        int bits = slash < 0 ? most : bits(text, text.substring(slash + 1));
        if (bits < 1 || bits > most) {
            throw refused(text);
        }
        return new Range(address, bits);
    }

    private static int bits(String text, String written) {
        if (!written.matches("\\d{1,3}")) {
            throw refused(text);
        }
        return Integer.parseInt(written);
    }

    private static StartRefused refused(String text) {
        return new StartRefused("MOTCUA_TRUSTED_PROXIES: \"" + text
                + "\" không phải địa chỉ hoặc dải địa chỉ mạng. Ví dụ: 10.0.0.0/8, 2001:db8::/32.");
    }

    public boolean includes(InetAddress address) {
        return ranges.stream().anyMatch(it -> it.includes(address));
    }

    /** An address written as one, never a name to be looked up; an IPv4 address inside IPv6 becomes the IPv4 address. */
    public static Optional<InetAddress> find(String text) {
        boolean written = text.contains(":")
                ? !text.contains("%")
                : DOTTED_QUAD.matcher(text).matches();
        if (!written || text.length() > 45) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The addresses whose first {@code bits} bits are those of {@code network}. */
    public record Range(InetAddress network, int bits) {

        boolean includes(InetAddress address) {
            var ours = network.getAddress();
            var theirs = address.getAddress();
            if (ours.length != theirs.length) {
                return false;
            }
            int whole = bits / 8;
            int mask = 0xff00 >> (bits % 8);
            return Arrays.equals(ours, 0, whole, theirs, 0, whole)
                    && (bits % 8 == 0 || ((ours[whole] ^ theirs[whole]) & mask & 0xff) == 0);
        }
    }
}
