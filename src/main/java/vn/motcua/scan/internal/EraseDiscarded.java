package vn.motcua.scan.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.ScannedFiles;
import vn.motcua.operation.Turns;

/**
 * Ends what was thrown away: {@link #KEPT} after the decision the bytes go, unless a dossier or a part that still counts has the
 * same ones. Until then a decision made by mistake can be made good. Whoever begins again finds the rest by the rows.
 */
@Component
class EraseDiscarded {

    static final Duration KEPT = Duration.ofDays(30);

    private static final Logger LOG = LoggerFactory.getLogger(EraseDiscarded.class);
    private static final int A_BATCH = 100;

    private final JdbcDocuments documents;
    private final ScannedFiles files;
    private final Turns turns;
    private final Clock clock;

    EraseDiscarded(JdbcDocuments documents, ScannedFiles files, Turns turns, Clock clock) {
        this.documents = documents;
        this.files = files;
        this.turns = turns;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 600, fixedDelay = 3_600, timeUnit = TimeUnit.SECONDS)
    void turn() {
        turns.take("scan.erase-discarded", this::erase);
    }

    /** What came again lately waits for a later turn; when the disk refuses all do. */
    void erase() {
        try {
            while (batch() > 0) {
                // until nothing more can be erased now
            }
        } catch (IOException e) {
            LOG.warn("Discarded scans cannot be erased: {}", e.toString());
        }
    }

    /** How many were seen to. */
    private int batch() throws IOException {
        int erased = 0;
        for (var it : documents.listToErase(clock.instant().minus(KEPT), A_BATCH)) {
            if (files.erase(it.hash(), () -> documents.needsBytes(it.hash()))) {
                documents.erased(it.id(), clock.instant());
                erased++;
            }
        }
        return erased;
    }
}
