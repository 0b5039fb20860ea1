package vn.motcua.scan.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.audit.AuditTrail;
import vn.motcua.dossier.ScannedFiles;
import vn.motcua.operation.Settings;
import vn.motcua.operation.Turns;
import vn.motcua.organization.Units;

/** Looks into the scan inbox where one is set. One file at a time on each node: reading takes a processor. */
@Component
class WatchInbox {

    private static final Logger LOG = LoggerFactory.getLogger(WatchInbox.class);
    private static final Duration LEFT_OVER = Duration.ofHours(1);

    private final @Nullable Inbox inbox;
    private final Path workplace;
    private final ReentrantLock looking = new ReentrantLock();

    WatchInbox(Settings settings, Units units, Turns turns, TakeIn.Pieces pieces) {
        this.workplace = settings.dataDirectory().resolve("scan");
        var root = settings.operating().scanInbox();
        this.inbox = root == null
                ? null
                : new Inbox(root, units, turns, new TakeIn(pieces, ScanLimits.USUAL, workplace, _ -> {}));
    }

    /** At a fixed rate, so that it has a thread of its own and nothing else waits for a thick pile. */
    @Scheduled(initialDelay = 5, fixedRate = 5, timeUnit = TimeUnit.SECONDS)
    void look() {
        if (inbox != null && looking.tryLock()) {
            try {
                removeLeftovers();
                inbox.look();
            } finally {
                looking.unlock();
            }
        }
    }

    /** Copies that a sudden end left behind. */
    private void removeLeftovers() {
        if (!Files.isDirectory(workplace)) {
            return;
        }
        var before = Instant.now().minus(LEFT_OVER);
        try (var folders = Files.list(workplace)) {
            for (var folder : folders.toList()) {
                if (Files.getLastModifiedTime(folder).toInstant().isBefore(before)) {
                    WorkingCopy.delete(folder);
                }
            }
        } catch (IOException e) {
            LOG.warn("Leftovers of the scan inbox cannot be removed: {}", e.toString());
        }
    }

    /** What files are taken in with. */
    @org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
    static class SetUp {
        @org.springframework.context.annotation.Bean
        TakeIn.Pieces pieces(
                JdbcBatches batches,
                JdbcDocuments documents,
                ScannedFiles files,
                RouteParts routes,
                CoverSeals seals,
                Told told,
                AuditTrail audit,
                TransactionTemplate transaction,
                Clock clock) {
            return new TakeIn.Pieces(batches, documents, files, routes, seals, told, audit, transaction, clock);
        }
    }
}
