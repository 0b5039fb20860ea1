package vn.motcua.address.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.operation.Settings;

/** Where lists and their results lie: a folder that every node shares. They are kept for some days and are in no backup. */
@Component
class ListFiles {

    private final Path folder;

    ListFiles(Settings settings) {
        this.folder = settings.filesDirectory().resolve("address-lists");
    }

    Path in(UUID id) {
        return folder.resolve(id + ".in");
    }

    Path out(UUID id) {
        return folder.resolve(id + ".out");
    }

    /** Where a result grows until it is whole. */
    Path growing(UUID id) {
        return folder.resolve(id + ".part");
    }

    void keep(UUID id, Path file) throws IOException {
        Files.createDirectories(folder);
        var part = folder.resolve(id + ".sent");
        Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
        Files.move(part, in(id), StandardCopyOption.ATOMIC_MOVE);
    }

    void complete(UUID id) throws IOException {
        Files.move(growing(id), out(id), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void delete(UUID id) throws IOException {
        Files.deleteIfExists(in(id));
        Files.deleteIfExists(out(id));
        Files.deleteIfExists(growing(id));
    }
}
