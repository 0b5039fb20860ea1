package vn.motcua.operation;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How one node of the product is run.
 *
 * @param filesDirectory   uploads; the same directory for every node
 * @param management       port of health and metrics; null for none
 * @param managementBind   address that port listens on
 * @param jsonLog          whether each log line is a JSON object
 * @param connections      most connections to the database at once
 * @param clockTolerance   how far this node's clock may stand from the database's before it takes no more acts
 * @param diskFloorBytes   free space below which it takes no more acts
 * @param backup           the scheduled backup; null for none
 * @param backupSecret     what backups are encrypted with and opened by; null for plain ones
 * @param scanInbox        where copiers put scanned files, a folder for each unit; the same directory for every node; null for none
 */
public record Operating(
        Path filesDirectory,
        @Nullable Integer management,
        String managementBind,
        boolean jsonLog,
        int connections,
        Duration clockTolerance,
        long diskFloorBytes,
        @Nullable BackupPlan backup,
        @Nullable BackupSecret backupSecret,
        @Nullable Path scanInbox) {

    /**
     * What a database on a machine like this one keeps busy. More only take its processors from each other: at 150 pages a second on
     * two processors, sixteen connections made the slowest pages eight times slower than six.
     */
    public static final int CONNECTIONS = 2 * Runtime.getRuntime().availableProcessors() + 2;

    /** Files in the data directory, no management port, no scheduled backup, no scan inbox, and any clock and disk will do. */
    public static Operating plain(Path dataDirectory) {
        return new Operating(
                dataDirectory.resolve("files"),
                null,
                "127.0.0.1",
                false,
                CONNECTIONS,
                Duration.ofDays(100_000),
                0,
                null,
                null,
                null);
    }

    Operating forLooking() {
        return new Operating(
                filesDirectory,
                null,
                managementBind,
                jsonLog,
                connections,
                clockTolerance,
                diskFloorBytes,
                null,
                backupSecret,
                null);
    }

    /** The same, watching this scan inbox. */
    public Operating watching(Path inbox) {
        return new Operating(
                filesDirectory,
                management,
                managementBind,
                jsonLog,
                connections,
                clockTolerance,
                diskFloorBytes,
                backup,
                backupSecret,
                inbox);
    }
}
