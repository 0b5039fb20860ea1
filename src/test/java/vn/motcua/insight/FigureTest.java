package vn.motcua.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class FigureTest {

    @RepeatedTest(20)
    void whatCameInIsSolvedOrInProgressOrPausedOrStopped(RepetitionInfo turn) {
        var line = new Report.Line("x", "x", anyDossiers(new Random(turn.getCurrentRepetition())));
        assertThat(line.count(Figure.RECEIVED))
                .isEqualTo(line.count(Figure.FROM_BEFORE)
                        + line.count(Figure.BY_NET)
                        + line.count(Figure.AT_COUNTER)
                        + line.count(Figure.BY_POST))
                .isEqualTo(line.count(Figure.SOLVED)
                        + line.count(Figure.IN_PROGRESS)
                        + line.count(Figure.ON_HOLD)
                        + line.count(Figure.ENDED_WITHOUT_RESULT));
        assertThat(line.count(Figure.SOLVED))
                .isEqualTo(line.count(Figure.SOLVED_EARLY)
                        + line.count(Figure.SOLVED_ON_TIME)
                        + line.count(Figure.SOLVED_LATE));
        assertThat(line.count(Figure.IN_PROGRESS))
                .isEqualTo(line.count(Figure.IN_TIME) + line.count(Figure.IN_PROGRESS_LATE));
    }

    @Test
    void theTotalOfAColumnIsTheSumOfItsLines() {
        var random = new Random(1);
        var lines =
                List.of(new Report.Line("a", "a", anyDossiers(random)), new Report.Line("b", "b", anyDossiers(random)));
        assertThat(Figure.values()).allSatisfy(it -> assertThat(new Report(lines).total(it))
                .isEqualTo(lines.get(0).count(it) + lines.get(1).count(it)));
    }

    private static Map<Report.Way, Long> anyDossiers(Random random) {
        var dossiers = new HashMap<Report.Way, Long>();
        for (var source : Source.values()) {
            Arrays.stream(Outcome.values())
                    .forEach(it -> dossiers.put(new Report.Way(source, it), (long) random.nextInt(1_000)));
        }
        return dossiers;
    }
}
