package vn.motcua.identity.web;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.operation.TrustedProxies;

/**
 * Where a request really came from, told by trusted proxies alone. Each proxy appends what it saw, so the words nearest to us, the
 * rightmost, are its own; whatever stands before the first hop that is not trusted may have been made up.
 *
 * @param address of the client
 * @param https   whether the client came by https; null when the proxy does not say
 * @param host    to which the client spoke, null when the proxy does not say
 * @param port    of that host, 0 without one
 */
record Forwarded(
        InetAddress address,
        @Nullable Boolean https,
        @Nullable String host,
        int port) {

    private static final Pattern WITH_PORT = Pattern.compile("(?:\\[([^\\]]+)\\]|([^:\\[\\]]+)):(\\d{1,5})");
    private static final Pattern BRACKETED = Pattern.compile("\\[([^\\]]+)\\]");
    private static final Pattern HOST = Pattern.compile(
            "(?=.{1,253}(?::|$))([A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9-]+)*|\\[[0-9a-fA-F:.]+\\])(?::(\\d{1,5}))?");
    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final int HIGHEST_PORT = 65_535;

    /**
     * Empty when the peer is no trusted proxy: then nothing it says counts.
     *
     * @param peer the address at the other end of the connection
     * @param hops every {@code X-Forwarded-For} header in the order received; likewise protocols and hosts
     */
    static Optional<Forwarded> of(
            TrustedProxies trusted, String peer, List<String> hops, List<String> protocols, List<String> hosts) {
        return TrustedProxies.find(peer).filter(trusted::includes).map(it -> {
            var https = https(protocols);
            var named = last(hosts).flatMap(host -> Named.parse(host, Boolean.TRUE.equals(https) ? HTTPS : HTTP));
            return new Forwarded(
                    client(trusted, it, hops),
                    https,
                    named.map(Named::host).orElse(null),
                    named.map(Named::port).orElse(0));
        });
    }

    /** A host with its port. */
    private record Named(String host, int port) {

        static Optional<Named> parse(String text, int otherwise) {
            var found = HOST.matcher(text);
            if (!found.matches()) {
                return Optional.empty();
            }
            var port = found.group(2);
            var named = new Named(found.group(1), port == null ? otherwise : Integer.parseInt(port));
            return named.port <= HIGHEST_PORT ? Optional.of(named) : Optional.empty();
        }
    }

    /** From the right, the first that is not one of the proxies; a hop that is no address ends the walk at the one after it. */
    private static InetAddress client(TrustedProxies trusted, InetAddress peer, List<String> headers) {
        var hops = String.join(",", headers).split(",", -1);
        var client = peer;
        for (int i = hops.length - 1; i >= 0; i--) {
            var hop = address(hops[i].strip());
            if (hop.isEmpty()) {
                return client;
            }
            client = hop.get();
            if (!trusted.includes(client)) {
                return client;
            }
        }
        return client;
    }

    private static Optional<InetAddress> address(String hop) {
        var withPort = WITH_PORT.matcher(hop);
        if (withPort.matches()) {
            return TrustedProxies.find(withPort.group(1) == null ? withPort.group(2) : withPort.group(1));
        }
        var bracketed = BRACKETED.matcher(hop);
        return TrustedProxies.find(bracketed.matches() ? bracketed.group(1) : hop);
    }

    private static @Nullable Boolean https(List<String> protocols) {
        return switch (last(protocols).orElse("")) {
            case "https" -> true;
            case "http" -> false;
            default -> null;
        };
    }

    /** What the proxy nearest to us wrote. */
    private static Optional<String> last(List<String> headers) {
        if (headers.isEmpty()) {
            return Optional.empty();
        }
        var parts = headers.getLast().split(",", -1);
        return Optional.of(parts[parts.length - 1].strip());
    }
}
