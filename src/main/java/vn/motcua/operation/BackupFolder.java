package vn.motcua.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import vn.motcua.shared.CivilTime;

/** The directory of scheduled backups. Only files of its own naming are ever listed or removed. */
final class BackupFolder {

    private static final Pattern NAME = Pattern.compile("motcua-\\d{8}-\\d{6}\\.backup");
    private static final Pattern ARRIVING = Pattern.compile(NAME + "\\.part");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Path directory;

    BackupFolder(Path directory) {
        this.directory = directory;
    }

    /** Where a backup of this moment goes; names sort by time. */
    Path next(Instant now) throws IOException {
        Files.createDirectories(directory);
        return directory.resolve("motcua-" + STAMP.format(now.atZone(CivilTime.ZONE)) + ".backup");
    }

    /** Oldest first. */
    List<Path> list() throws IOException {
        return named(NAME);
    }

    /** What a backup that was cut off has left. */
    void removeLeftovers() throws IOException {
        remove(named(ARRIVING));
    }

    void keepNewest(int many) throws IOException {
        var all = list();
        remove(all.subList(0, Math.max(0, all.size() - many)));
    }

    private List<Path> named(Pattern name) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var files = Files.list(directory)) {
            return files.filter(it -> name.matcher(it.getFileName().toString()).matches())
                    .sorted(Comparator.comparing(Path::getFileName))
                    .toList();
        }
    }

    private static void remove(List<Path> files) throws IOException {
        for (var file : files) {
            Files.deleteIfExists(file);
        }
    }
}
