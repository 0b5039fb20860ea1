package vn.motcua.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.operation.TrustedProxies;
import vn.motcua.operation.TrustedProxies.Range;

/** Who says they are whom: only trusted proxies are believed, and only as far as they saw it themselves. */
class ForwardedTest {

    private static final TrustedProxies TRUSTED = new TrustedProxies(List.of(
            range("10.0.0.0", 8), range("192.168.7.16", 28), range("2001:db8:7::", 48), range("127.0.0.1", 32)));

    private static Range range(String network, int bits) {
        return new Range(InetAddress.ofLiteral(network), bits);
    }

    private static Optional<Forwarded> told(String peer, String... hops) {
        return Forwarded.of(TRUSTED, peer, Arrays.asList(hops), List.of(), List.of());
    }

    private static String client(String peer, String... hops) {
        return told(peer, hops).orElseThrow().address().getHostAddress();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11.0.0.1",
                "9.255.255.255",
                "192.168.7.15",
                "192.168.7.32",
                "2001:db8:8::1",
                "::1",
                "not an address"
            })
    void whoeverIsNoTrustedProxyIsNotBelieved(String peer) {
        assertThat(told(peer, "203.0.113.9")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            203.0.113.9                                  | 203.0.113.9
            1.2.3.4, 203.0.113.9                         | 203.0.113.9
            10.9.9.9, 203.0.113.9, 10.0.0.2, 192.168.7.31 | 203.0.113.9
            127.0.0.1, 203.0.113.9                       | 203.0.113.9
            203.0.113.9:51234                            | 203.0.113.9
            [2001:db8:1::9]:443                          | 2001:db8:1:0:0:0:0:9
            [2001:db8:1::9]                              | 2001:db8:1:0:0:0:0:9
            2001:db8:1::9                                | 2001:db8:1:0:0:0:0:9
            ::ffff:203.0.113.9                           | 203.0.113.9
            10.0.0.3, 10.0.0.2                           | 10.0.0.3
            """)
    void theRightmostHopThatIsNoProxyIsTheClient(String header, String client) {
        assertThat(client("10.0.0.1", header)).isEqualTo(client);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "203.0.113.9, unknown",
                "203.0.113.9, ",
                "203.0.113.9, _hidden",
                "203.0.113.9, 999.1.1.1",
                "203.0.113.9, 1",
                "203.0.113.9, 0x7f000001",
                "203.0.113.9, fe80::1%eth0",
                "203.0.113.9, example.org",
                "203.0.113.9, for=198.51.100.7"
            })
    void aHopThatIsNoAddressEndsTheChainAtTheProxyThatPassedItOn(String header) {
        assertThat(client("10.0.0.1", header)).isEqualTo("10.0.0.1");
    }

    @Test
    void severalHeadersAreOneChainInTheOrderReceived() {
        assertThat(client("10.0.0.1", "203.0.113.9", "198.51.100.7, 10.0.0.2")).isEqualTo("198.51.100.7");
        assertThat(client("10.0.0.1", "198.51.100.7", "203.0.113.9")).isEqualTo("203.0.113.9");
    }

    @Test
    void withoutAnyWordThePeerIsTheClient() {
        assertThat(client("10.0.0.1")).isEqualTo("10.0.0.1");
        assertThat(client("2001:db8:7:1::1")).isEqualTo("2001:db8:7:1:0:0:0:1");
    }

    @Test
    void anIpv4ProxySpeakingThroughIpv6IsTheSameProxy() {
        assertThat(client("::ffff:10.0.0.1", "203.0.113.9")).isEqualTo("203.0.113.9");
    }

    @Test
    void theProtocolAndHostTheNearestProxyNamesCount() {
        var told = Forwarded.of(
                        TRUSTED,
                        "10.0.0.1",
                        List.of("203.0.113.9"),
                        List.of("http", "http, https"),
                        List.of("evil.example", "evil.example, motcua.example.vn:8443"))
                .orElseThrow();

        assertThat(told.https()).isTrue();
        assertThat(told.host()).isEqualTo("motcua.example.vn");
        assertThat(told.port()).isEqualTo(8443);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "x/y", "user@host", "host:port", "host:99999", "<script>", "a..b"})
    void aHostThatIsNoneIsNotTaken(String host) {
        var told = Forwarded.of(TRUSTED, "10.0.0.1", List.of(), List.of("wss"), List.of(host))
                .orElseThrow();
        assertThat(told.host()).isNull();
        assertThat(told.https()).isNull();
    }
}
