package vn.motcua.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CallLimitTest {

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final CallLimit limit = new CallLimit(100, nanos::get);

    private int allowed(String address, int calls) {
        int allowed = 0;
        for (int i = 0; i < calls; i++) {
            allowed += limit.allows(address) ? 1 : 0;
        }
        return allowed;
    }

    @Test
    void anAddressHasAHundredCallsAtOnceAndAHundredMoreEachSecond() {
        assertThat(allowed("192.0.2.1", 1_000)).isEqualTo(100);
        nanos.addAndGet(250_000_000);
        assertThat(allowed("192.0.2.1", 1_000)).isEqualTo(25);
        nanos.addAndGet(60_000_000_000L);
        assertThat(allowed("192.0.2.1", 1_000)).isEqualTo(100);
    }

    @Test
    void oneAddressDoesNotUseUpAnothers() {
        allowed("192.0.2.1", 1_000);
        assertThat(allowed("192.0.2.2", 1)).isOne();
    }

    @Test
    void memoryIsBoundedHoweverManyAddressesCall() {
        for (int i = 0; i < 3 * CallLimit.MOST_ADDRESSES; i++) {
            limit.allows("2001:db8::" + Integer.toHexString(i));
        }
        assertThat(limit.addresses()).isLessThanOrEqualTo(CallLimit.MOST_ADDRESSES);
    }

    @Test
    void addressesAtRestAreForgottenFirst() {
        for (int i = 0; i < CallLimit.MOST_ADDRESSES - 1; i++) {
            limit.allows("2001:db8::" + Integer.toHexString(i));
        }
        nanos.addAndGet(2_000_000_000L);
        allowed("192.0.2.1", 100);
        assertThat(limit.addresses()).isOne();
        assertThat(limit.allows("192.0.2.1")).isFalse();
    }
}
