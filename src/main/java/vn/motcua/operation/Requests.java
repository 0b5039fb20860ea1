package vn.motcua.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** How many requests were answered, how, and how long they took. Counts since the process began; no address, no person. */
@Component
public class Requests {

    private static final double[] BOUNDS = {0.005, 0.025, 0.1, 0.5, 1, 5, 20};

    private final LongAdder[] byClass = adders(6);
    private final LongAdder[] upTo = adders(BOUNDS.length);
    private final LongAdder count = new LongAdder();
    private final LongAdder nanoseconds = new LongAdder();

    private static LongAdder[] adders(int many) {
        return IntStream.range(0, many).mapToObj(i -> new LongAdder()).toArray(LongAdder[]::new);
    }

    /**
     * Counts one answer.
     *
     * @param status its HTTP status
     */
    public void answered(int status, long nanos) {
        byClass[Math.clamp(status / 100, 0, 5)].increment();
        count.increment();
        nanoseconds.add(nanos);
        for (int i = 0; i < BOUNDS.length; i++) {
            if (nanos / 1e9 <= BOUNDS[i]) {
                upTo[i].increment();
            }
        }
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("# HELP motcua_answers_total requests answered, by class of status");
        lines.add("# TYPE motcua_answers_total counter");
        for (int i = 1; i < byClass.length; i++) {
            lines.add("motcua_answers_total{status=\"" + i + "xx\"} " + byClass[i].sum());
        }
        lines.add("# HELP motcua_answer_seconds how long requests took");
        lines.add("# TYPE motcua_answer_seconds histogram");
        for (int i = 0; i < BOUNDS.length; i++) {
            lines.add("motcua_answer_seconds_bucket{le=\"" + BOUNDS[i] + "\"} " + upTo[i].sum());
        }
        lines.add("motcua_answer_seconds_bucket{le=\"+Inf\"} " + count.sum());
        lines.add(String.format(Locale.ROOT, "motcua_answer_seconds_sum %.6f", nanoseconds.sum() / 1e9));
        lines.add("motcua_answer_seconds_count " + count.sum());
        return lines;
    }
}
