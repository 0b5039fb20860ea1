package vn.motcua.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.shared.ConsistencyCheck;
import vn.motcua.testing.ApplicationTest;

@ApplicationTest
class NumbersIT {

    private static final int CLERKS = 16;
    private static final int ACTS_EACH = 30;

    @Autowired
    Numbers numbers;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    List<ConsistencyCheck> checks;

    @Test
    void sixteenClerksLeaveNoGapEvenWhenSomeActsAreUndone() throws Exception {
        var kept = new ConcurrentLinkedQueue<Long>();
        try (var desk = Executors.newFixedThreadPool(CLERKS)) {
            var clerks = new ArrayList<Future<?>>();
            for (int clerk = 0; clerk < CLERKS; clerk++) {
                int first = clerk;
                clerks.add(desk.submit(() -> act(first, kept)));
            }
            waitFor(clerks);
        }
        assertThat(kept.stream().sorted().toList())
                .isEqualTo(LongStream.rangeClosed(1, kept.size()).boxed().toList());
        assertThat(kept).hasSize(CLERKS * ACTS_EACH * 2 / 3);
    }

    private void act(int first, Collection<Long> kept) {
        for (int act = first; act < first + ACTS_EACH; act++) {
            boolean undone = act % 3 == 0;
            var number = Objects.requireNonNull(transaction.execute(status -> {
                if (undone) {
                    status.setRollbackOnly();
                }
                return numbers.next("test-gapless", "1/2026");
            }));
            if (!undone) {
                kept.add(number);
            }
        }
    }

    private static void waitFor(List<Future<?>> clerks) throws InterruptedException, ExecutionException {
        for (var clerk : clerks) {
            clerk.get();
        }
    }

    @Test
    void booksAndScopesCountIndependently() {
        assertThat(next("test-receipts", "1/2026")).isEqualTo(1);
        assertThat(next("test-receipts", "1/2026")).isEqualTo(2);
        assertThat(next("test-receipts", "1/2027")).isEqualTo(1);
        assertThat(next("test-slips", "1/2026")).isEqualTo(1);
    }

    @Test
    void aWaitingBookDoesNotHoldAnotherBook() {
        var other = transaction.execute(status -> {
            numbers.next("test-held", "1/2026");
            return fromAnotherThread("test-free", "1/2026");
        });
        assertThat(other).isEqualTo(1);
    }

    private long fromAnotherThread(String book, String scope) {
        try (var desk = Executors.newSingleThreadExecutor()) {
            return desk.submit(() -> next(book, scope)).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void noNumberIsGivenOutsideATransaction() {
        assertThatThrownBy(() -> numbers.next("test-outside", "1/2026"))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void theStoredCountersAreInOrder() {
        next("test-check", "1/2026");
        assertThat(checks)
                .filteredOn(check -> check.name().startsWith("numbering."))
                .singleElement()
                .satisfies(check -> assertThat(check.findings()).isEmpty());
    }

    private long next(String book, String scope) {
        return Objects.requireNonNull(transaction.execute(status -> numbers.next(book, scope)));
    }
}
