package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossier.DossierScenario.MARITAL_STATUS;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.shared.Result;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.TestClock;

/** Guessing the number behind a code, one after another and many at once. */
@ApplicationTest
class GuessingIT {

    @Autowired
    DossierScenario scenario;

    @Autowired
    Tracking tracking;

    @Autowired
    TestClock clock;

    @Test
    void manyGuessesAtOnceAreNoMoreThanOneAfterAnother() throws Exception {
        clock.set("2026-11-02T08:00");
        var code = scenario.admitted(MARITAL_STATUS, scenario.xuanHoa()).code();
        var guesses = IntStream.range(0, 160)
                .<Callable<Result<Tracking.Tracked>>>mapToObj(
                        n -> () -> tracking.look(code, "99909999%04d".formatted(n), "198.51.100." + n % 80))
                .toList();
        try (var threads = Executors.newFixedThreadPool(16)) {
            var looked = threads.invokeAll(guesses).stream()
                    .filter(it -> it.resultNow().toString().contains("DOS_140"))
                    .count();
            assertThat(looked).isLessThanOrEqualTo(100);
        }
    }

    @Test
    void oneAddressIsStoppedLongBeforeTheOwnerIsLockedOut() {
        clock.set("2026-11-02T08:00");
        var unit = scenario.xuanHoa();
        var admitted = scenario.admitted(MARITAL_STATUS, unit);
        for (int n = 0; n < 200; n++) {
            tracking.look(admitted.code(), "99908888%04d".formatted(n), "203.0.113.7");
        }
        assertThat(tracking.look(admitted.code(), "999088889999", "203.0.113.7").toString())
                .contains("DOS_141");
        var number = scenario.view(admitted, scenario.desk(MARITAL_STATUS, unit))
                .submitter()
                .number();
        assertThat(tracking.look(admitted.code(), String.valueOf(number), "198.51.100.9"))
                .isInstanceOf(Result.Done.class);
    }

    @Test
    void whoKnowsTheNumberMayLookAsOftenAsTheyLike() {
        clock.set("2026-11-02T08:00");
        var unit = scenario.xuanHoa();
        var admitted = scenario.admitted(MARITAL_STATUS, unit);
        var number = scenario.view(admitted, scenario.desk(MARITAL_STATUS, unit))
                .submitter()
                .number();
        for (int i = 0; i < 40; i++) {
            assertThat(tracking.look(admitted.code(), String.valueOf(number), "198.51.100.200"))
                    .isInstanceOf(Result.Done.class);
        }
    }
}
