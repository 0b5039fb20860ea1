package vn.motcua.dossier.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import vn.motcua.operation.Settings;

/** The directory of kept files, one for all nodes: each lies under its SHA-256, and only once it is whole and durable. */
@Component
class FileFolder {

    /** Longer than anything takes from settled bytes to their row. */
    private static final Duration NEW = Duration.ofDays(1);

    private final Path folder;

    @Autowired
    FileFolder(Settings settings) {
        this(settings.filesDirectory());
    }

    FileFolder(Path folder) {
        this.folder = folder;
    }

    /** A new empty file for content whose hash is not known yet. */
    Path arriving() throws IOException {
        Files.createDirectories(folder);
        return Files.createTempFile(folder, "arriving-", ".part");
    }

    /** File synced, renamed, folders synced: after this it survives a sudden end of the machine. */
    void settle(Path arriving, String hash) throws IOException {
        sync(arriving, StandardOpenOption.WRITE);
        var target = path(hash);
        Files.createDirectories(target.getParent());
        Files.move(arriving, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        for (var changed : List.of(target.getParent(), folder)) {
            sync(changed, StandardOpenOption.READ);
        }
    }

    private static void sync(Path path, StandardOpenOption how) throws IOException {
        try (var channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    /**
     * Removes a file that nobody needs. The same bytes may be settled anew meanwhile, their row still to come: a file settled
     * within the last day is not touched, and one moved aside that turns out to be so, or to be needed, goes back. An end in between
     * leaves it aside, where the next try goes on.
     *
     * @return false when it was settled within the last day
     */
    boolean erase(String hash, BooleanSupplier needed) throws IOException {
        var path = path(hash);
        var aside = path.resolveSibling(hash + ".going");
        if (Files.exists(path) && !Files.exists(aside)) {
            if (isNew(path)) {
                return false;
            }
            Files.move(path, aside, StandardCopyOption.ATOMIC_MOVE);
        }
        if (!Files.exists(aside)) {
            return true;
        }
        boolean isNew = isNew(aside);
        if ((isNew || needed.getAsBoolean()) && !Files.exists(path)) {
            Files.move(aside, path, StandardCopyOption.ATOMIC_MOVE);
        } else {
            Files.delete(aside);
        }
        return !isNew;
    }

    /** By the file system's own clock, which is not the one that acts are recorded by. */
    private static boolean isNew(Path file) throws IOException {
        return Files.getLastModifiedTime(file).toInstant().isAfter(Instant.now().minus(NEW));
    }

    Path path(String hash) {
        return folder.resolve(hash.substring(0, 2)).resolve(hash);
    }
}
