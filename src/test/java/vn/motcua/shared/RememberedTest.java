package vn.motcua.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RememberedTest {

    private final AtomicInteger stored = new AtomicInteger(1);

    @Test
    void isReadOnceUntilItIsForgotten() {
        var remembered = new Remembered<>(stored::getAndIncrement);
        assertThat(List.of(remembered.get(), remembered.get())).containsExactly(1, 1);
        remembered.forget();
        assertThat(List.of(remembered.get(), remembered.get())).containsExactly(2, 2);
    }

    @Test
    void whatChangesWhileItIsReadIsReadOnceMore() {
        var itself = new ArrayList<Remembered<Integer>>();
        var remembered = new Remembered<>(() -> {
            int read = stored.getAndIncrement();
            if (read == 1) {
                itself.getFirst().forget();
            }
            return read;
        });
        itself.add(remembered);
        assertThat(remembered.get()).isEqualTo(1);
        assertThat(remembered.get())
                .as("a change came while the first was read")
                .isEqualTo(2);
        assertThat(remembered.get()).isEqualTo(2);
    }
}
