package vn.motcua.search.internal;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.motcua.shared.CivilTime;

/**
 * Remembers what was looked for in vain. Counted in memory first, so that a public page writes nothing by itself; both what is in
 * memory and what is stored is bounded.
 */
@Component
class InVain {

    /** Rows kept. */
    static final int MOST = 1_000;

    private static final int MOST_WAITING = 200;
    private static final Logger LOG = LoggerFactory.getLogger(InVain.class);

    private final JdbcWords words;
    private final Clock clock;
    private final Map<String, Integer> waiting = new HashMap<>();

    InVain(JdbcWords words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    void note(String text) {
        var kept = NothingPersonal.in(text);
        synchronized (waiting) {
            if (kept.isPresent() && (waiting.size() < MOST_WAITING || waiting.containsKey(kept.get()))) {
                waiting.merge(kept.get(), 1, Integer::sum);
            }
        }
    }

    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT10S")
    void write() {
        Map<String, Integer> noted;
        synchronized (waiting) {
            noted = Map.copyOf(waiting);
            waiting.clear();
        }
        if (noted.isEmpty()) {
            return;
        }
        try {
            var today = CivilTime.day(clock.instant());
            noted.forEach((text, times) -> words.addInVain(text, times, today));
            words.forgetInVainBeyond(MOST);
        } catch (DataAccessException e) {
            LOG.warn("what was looked for in vain is not kept: {}", e.getClass().getSimpleName());
        }
    }
}
