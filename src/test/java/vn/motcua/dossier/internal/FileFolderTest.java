package vn.motcua.dossier.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Erasing never takes away what somebody is about to need. */
class FileFolderTest {

    private static final String HASH = "ab".repeat(32);

    @TempDir
    Path place;

    private FileFolder folder;

    @BeforeEach
    void anOldFile() throws IOException {
        folder = new FileFolder(place);
        settle();
        age(folder.path(HASH));
    }

    private void settle() {
        try {
            var arriving = folder.arriving();
            Files.writeString(arriving, "nội dung");
            folder.settle(arriving, HASH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void age(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
    }

    @Test
    void whatNobodyNeedsGoesForGood() throws IOException {
        assertThat(folder.erase(HASH, () -> false)).isTrue();
        assertThat(folder.path(HASH)).doesNotExist();
        assertThat(folder.path(HASH).getParent()).isEmptyDirectory();
        assertThat(folder.erase(HASH, () -> false)).as("asked again").isTrue();
    }

    @Test
    void whatIsNeededAfterAllGoesBack() throws IOException {
        assertThat(folder.erase(HASH, () -> true)).isTrue();
        assertThat(folder.path(HASH)).hasContent("nội dung");
    }

    @Test
    void whatCameWithinTheLastDayIsLeftAlone() throws IOException {
        settle();
        assertThat(folder.erase(HASH, () -> false)).isFalse();
        assertThat(folder.path(HASH)).exists();
    }

    @Test
    void theSameBytesThatArriveInBetweenStay() throws IOException {
        // settled between the setting aside and the question, its row still to come
        assertThat(folder.erase(HASH, () -> {
                    settle();
                    return false;
                }))
                .isTrue();
        assertThat(folder.path(HASH)).hasContent("nội dung");
        assertThat(folder.path(HASH).getParent()).isDirectoryNotContaining("glob:**.going");
    }

    @Test
    void aFreshFileThatWasSetAsideGoesBack() throws IOException {
        // settled between the look at its age and the setting aside
        settle();
        Files.move(folder.path(HASH), aside());
        assertThat(folder.erase(HASH, () -> false)).isFalse();
        assertThat(folder.path(HASH)).hasContent("nội dung");
    }

    @Test
    void whatASuddenEndLeftAsideIsSeenToByTheNextTry() throws IOException {
        Files.move(folder.path(HASH), aside());
        assertThat(folder.erase(HASH, () -> false)).isTrue();
        assertThat(aside()).doesNotExist();
    }

    private Path aside() {
        return folder.path(HASH).resolveSibling(HASH + ".going");
    }
}
