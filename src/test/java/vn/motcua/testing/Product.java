package vn.motcua.testing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.operation.Database;

/** The real product as processes of its own on one data directory, as {@code ./motcua} starts them; and their sudden ends. */
public final class Product implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path data;
    private final Path log;
    private final List<String> prefix;
    private volatile @Nullable Process process;
    private volatile @Nullable Whereabouts whereabouts;

    /** What a verb printed and how it ended. */
    public record Ended(int code, String output) {}

    record Whereabouts(long pid, String url, Database database) {}

    public Product(Path data) {
        this(data, List.of());
    }

    /** @param prefix words before the command, such as {@code setpriv --reuid=nobody} */
    public Product(Path data, List<String> prefix) {
        this.data = data;
        this.prefix = prefix;
        this.log = data.resolveSibling(data.getFileName() + ".log");
    }

    /** Starts {@code run --port 0} and waits until it answers. */
    public void start() {
        try {
            var started = command(List.of("run", "--port", "0", "--data", data.toString()))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            process = started;
            awaitAnnouncement(started);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void awaitAnnouncement(Process started) throws IOException {
        var deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!isAnnounced(started)) {
            if (!started.isAlive() || System.nanoTime() > deadline) {
                throw new AssertionError("The product did not start:\n" + Files.readString(log));
            }
            pause();
        }
    }

    private boolean isAnnounced(Process started) throws IOException {
        var file = data.resolve("run.json");
        if (!Files.exists(file)) {
            return false;
        }
        try {
            var read = JSON.readValue(Files.readString(file), Whereabouts.class);
            whereabouts = read;
            return read.pid() == started.pid();
        } catch (java.nio.file.NoSuchFileException e) {
            return false;
        }
    }

    /** Runs one verb to its end. */
    public Ended verb(String... arguments) {
        try {
            var ended = command(List.of(arguments)).start();
            var output = new String(ended.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return new Ended(ended.waitFor(), output);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private ProcessBuilder command(List<String> verb) {
        var command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=UTC",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                classPath(),
                "vn.motcua.MotCua"));
        command.addAll(verb);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("MOTCUA_"));
        builder.environment().put("MOTCUA_DEMO_DOSSIERS", "0");
        return builder;
    }

    /** As in the product: without what only tests need. */
    static String classPath() {
        var all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(it -> !it.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Process id of the application. */
    public long pid() {
        return Objects.requireNonNull(whereabouts).pid();
    }

    public String url() {
        return Objects.requireNonNull(whereabouts).url();
    }

    public Database database() {
        return Objects.requireNonNull(whereabouts).database();
    }

    /** The first column of a query on the product's own database. */
    public List<String> rows(String sql) {
        var found = new ArrayList<String>();
        try (var connection = database().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** SIGKILL of the application; its database is left behind. */
    public void killApplication() {
        var dying = process;
        if (dying != null) {
            dying.destroyForcibly();
            awaitEnd(dying.toHandle());
        }
    }

    /** SIGKILL of the postmaster and of every process it has started. */
    public void killDatabase() {
        var postmaster = postmaster();
        var all = Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(Product::awaitEnd);
    }

    public ProcessHandle postmaster() {
        try {
            var pid = Files.readString(data.resolve("postgres/cluster/postmaster.pid"))
                    .lines()
                    .findFirst()
                    .orElseThrow();
            return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void awaitEnd(ProcessHandle dying) {
        dying.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }

    /** Stops as Ctrl-C does. */
    public void stop() {
        var ending = process;
        if (ending != null) {
            ending.destroy();
            ending.onExit().orTimeout(60, TimeUnit.SECONDS).join();
        }
    }

    static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
