package vn.motcua.scan.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The folder of one unit: what copiers put there, and {@code done} and {@code failed} in it, by day. */
record InboxFolder(Path folder) {

    static final String DONE = "done";
    static final String FAILED = "failed";

    private static final int MOST_LISTED = 1_000;

    void make() throws IOException {
        Files.createDirectories(folder);
    }

    /** Plain files by name; what a copier or a network drive hides is not looked at, nor is anything that only points elsewhere. */
    List<Path> list() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(it -> !it.getFileName().toString().startsWith("."))
                    .filter(it -> Files.isRegularFile(it, LinkOption.NOFOLLOW_LINKS))
                    .limit(MOST_LISTED)
                    .sorted()
                    .toList();
        }
    }

    /** Where a file will lie: "done/2026-11-22/080503-3f9a01-scan.pdf". */
    Path place(String kind, String day, String name) {
        return folder.resolve(kind).resolve(day).resolve(name);
    }

    /** The sentence first, then the file: once the file has left the inbox, what came of it can be read. */
    void tell(Path place, String sentence) throws IOException {
        Files.createDirectories(place.getParent());
        var arriving = Files.createTempFile(place.getParent(), ".", null);
        Files.writeString(arriving, sentence, StandardCharsets.UTF_8);
        Files.move(
                arriving,
                place.resolveSibling(place.getFileName() + ".txt"),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    void move(Path original, Path place) throws IOException {
        if (Files.exists(original, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(original, place, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
