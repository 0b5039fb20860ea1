package vn.motcua.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.255.255, 11.0.0.0",
        "192.0.2.128/25, 192.0.2.128, 192.0.2.127",
        "192.0.2.7, 192.0.2.7, 192.0.2.8",
        "2001:db8::/33, 2001:db8:7fff::1, 2001:db8:8000::1",
        "172.16.0.0/12, 172.31.0.1, 172.32.0.1"
    })
    void aRangeHoldsItsAddressesAndNoNeighbour(String range, String inside, String outside) {
        var proxies = TrustedProxies.parse(range);
        assertThat(TrustedProxies.find(inside).map(proxies::includes)).hasValue(true);
        assertThat(TrustedProxies.find(outside).map(proxies::includes)).hasValue(false);
    }

    @Test
    void nothingNamedTrustsNobody() {
        assertThat(TrustedProxies.parse(" , ")).isEqualTo(TrustedProxies.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0/0",
                "::/0",
                "10.0.0.0/33",
                "proxy.example.vn",
                "10.0.0",
                "10.0.0.0/",
                "10.0.0.0/-1",
                "fe80::1%1"
            })
    void whatIsNoRangeOrTrustsEverybodyStopsTheStart(String text) {
        assertThatThrownBy(() -> TrustedProxies.parse(text)).isInstanceOf(StartRefused.class);
    }
}
