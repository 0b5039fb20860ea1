package vn.motcua.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SlowBodiesTest {

    @Test
    void everybodyHasTwentySeconds() {
        assertThat(SlowBodies.isTooSlow(0, Duration.ofSeconds(20))).isFalse();
        assertThat(SlowBodies.isTooSlow(4, Duration.ofSeconds(21))).isTrue();
    }

    @Test
    void aLargeFileOverAPoorLineMayTakeItsTime() {
        long tenMegabytes = 10L * 1024 * 1024;
        assertThat(SlowBodies.isTooSlow(tenMegabytes, Duration.ofHours(2))).isFalse();
        assertThat(SlowBodies.isTooSlow(tenMegabytes, Duration.ofHours(3))).isTrue();
    }
}
