package vn.motcua.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
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
import vn.motcua.shared.Result;
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
    void aPaperBookIsContinuedBehindItsLastNumber() {
        assertThat(open("test-opening", 125)).isEqualTo("125");
        assertThat(next("test-opening")).isEqualTo(126);
    }

    @Test
    void aBookIsOpenedUpwardsAndOnlyWhileNoNumberWasGiven() {
        assertThat(open("test-upwards", 10)).isEqualTo("10");
        assertThat(open("test-upwards", 10)).isEqualTo("NUM_101_BOOK_IN_USE");
        assertThat(open("test-upwards", 9)).isEqualTo("NUM_101_BOOK_IN_USE");
        assertThat(open("test-upwards", 12)).isEqualTo("12");
        assertThat(next("test-upwards")).isEqualTo(13);
        assertThat(open("test-upwards", 500)).isEqualTo("NUM_101_BOOK_IN_USE");
        assertThat(open("test-upwards", 0)).isEqualTo("NUM_102_LAST_NUMBER");
        assertThat(next("test-used")).isEqualTo(1);
        assertThat(open("test-used", 500)).isEqualTo("NUM_101_BOOK_IN_USE");
        assertThat(next("test-used")).isEqualTo(2);
    }

    private String open(String book, long last) {
        var opened = Objects.requireNonNull(transaction.execute(
                status -> numbers.open(book, "1/2026", last, "Sổ giấy, dòng cuối", new UUID(0, 1))));
        return switch (opened) {
            case Result.Done<Long>(var value) -> String.valueOf(value);
            case Result.Refused<Long>(var why) -> why.code().name();
        };
    }

    private long next(String book) {
        return Objects.requireNonNull(transaction.execute(status -> numbers.next(book, "1/2026")));
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
