package vn.motcua.dossier.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import vn.motcua.operation.Settings;

/** The directory of kept files, one for all nodes: each lies under its SHA-256, and only once it is whole and durable. */
@Component
class FileFolder {

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

    Path path(String hash) {
        return folder.resolve(hash.substring(0, 2)).resolve(hash);
    }
}
