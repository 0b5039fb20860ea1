package vn.motcua.operation;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who runs on a data directory: a locked file says that somebody does (the lock dies with the process, also by SIGKILL), and
 * {@code run.json} says where. The file is readable by its owner only, for it leads to the database.
 */
final class RunningInstance implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final FileChannel channel;
    private final FileLock lock;
    private final Path runFile;

    /**
     * What {@code run.json} holds.
     *
     * @param pid the application's process
     * @param url        where it answers
     * @param management where it tells its health; null when it does not
     */
    record Whereabouts(
            long pid,
            String url,
            @Nullable String management,
            @Nullable Database database) {}

    private RunningInstance(FileChannel channel, FileLock lock, Path runFile) {
        this.channel = channel;
        this.lock = lock;
        this.runFile = runFile;
    }

    /** Takes the data directory for this process; empty when another process holds it. */
    static Optional<RunningInstance> take(Path dataDirectory) {
        try {
            Files.createDirectories(dataDirectory);
            var channel = FileChannel.open(
                    dataDirectory.resolve("run.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            var runFile = dataDirectory.resolve("run.json");
            // left by a process that was killed: it would lead others to a database that is no longer there
            Files.deleteIfExists(runFile);
            return Optional.of(new RunningInstance(channel, lock, runFile));
        } catch (IOException e) {
            throw new StartRefused("Không dùng được thư mục dữ liệu " + dataDirectory + ": " + e.getMessage());
        }
    }

    /** Where the process that holds this data directory answers. */
    static Whereabouts find(Path dataDirectory) {
        try {
            return JSON.readValue(Files.readString(dataDirectory.resolve("run.json")), Whereabouts.class);
        } catch (IOException e) {
            throw new StartRefused(
                    "Một tiến trình khác đang khởi động trên " + dataDirectory + ". Thử lại sau vài giây.");
        }
    }

    void announce(String url, @Nullable String management, Database database) {
        try {
            var arriving = runFile.resolveSibling("run.json.part");
            OwnerOnly.createAnew(arriving);
            Files.writeString(
                    arriving,
                    JSON.writeValueAsString(
                            new Whereabouts(ProcessHandle.current().pid(), url, management, database)));
            Files.move(arriving, runFile, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StartRefused("Không ghi được " + runFile + ": " + e.getMessage());
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(runFile);
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
