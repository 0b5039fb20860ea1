package vn.motcua.testing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.operation.Database;

/** The real product as processes of its own on one data directory, as {@code ./motcua} starts them; and their sudden ends. */
public final class Product implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(120);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path data;
    private final Path log;
    private final List<String> prefix;
    private final Map<String, String> environment;
    private final String classPath;
    private volatile @Nullable Process process;
    private volatile @Nullable Whereabouts whereabouts;

    /** What a verb printed and how it ended. */
    public record Ended(int code, String output) {}

    record Whereabouts(long pid, String url, @Nullable String management, Database database) {}

    public Product(Path data) {
        this(data, List.of(), Map.of(), classPath());
    }

    /** @param environment further {@code MOTCUA_*}, for every start and verb */
    public Product(Path data, Map<String, String> environment) {
        this(data, List.of(), environment, classPath());
    }

    /** @param jar another build of the product */
    public Product(Path data, Map<String, String> environment, Path jar) {
        this(data, List.of(), environment, jar.toString());
    }

    /** @param prefix words before the command, such as {@code setpriv --reuid=nobody} */
    public Product(Path data, List<String> prefix) {
        this(data, prefix, Map.of(), classPath());
    }

    private Product(Path data, List<String> prefix, Map<String, String> environment, String classPath) {
        this.classPath = classPath;
        this.data = data;
        this.environment = environment;
        this.prefix = prefix;
        this.log = data.resolveSibling(data.getFileName() + ".log");
    }

    /** Starts {@code run --port 0} and waits until it answers. */
    public void start() {
        try (var watch = data.getFileSystem().newWatchService()) {
            Files.createDirectories(data);
            data.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            var started = command(List.of("run", "--port", "0", "--data", data.toString()))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            process = started;
            awaitAnnouncement(started, watch);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The arrival of {@code run.json} wakes it, and now and then a look whether the process still lives. */
    private void awaitAnnouncement(Process started, WatchService watch) throws IOException {
        var deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!isAnnounced(started)) {
            if (!started.isAlive() || System.nanoTime() > deadline) {
                started.destroyForcibly();
                throw new AssertionError("The product did not start:\n" + Files.readString(log));
            }
            try {
                var arrived = watch.poll(500, TimeUnit.MILLISECONDS);
                if (arrived != null) {
                    arrived.pollEvents();
                    arrived.reset();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
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
        return verb(Map.of(), arguments);
    }

    /** @param environment further {@code MOTCUA_*} */
    public Ended verb(Map<String, String> environment, String... arguments) {
        try {
            var command = command(List.of(arguments));
            command.environment().putAll(environment);
            var ended = command.start();
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
                classPath,
                "vn.motcua.MotCua"));
        command.addAll(verb);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("MOTCUA_"));
        builder.environment().put("MOTCUA_DEMO_DOSSIERS", "0");
        builder.environment().put("MOTCUA_SECOND_FACTOR", "offered");
        builder.environment().putAll(environment);
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

    /** Where health and figures are told. */
    public String management() {
        return Objects.requireNonNull(Objects.requireNonNull(whereabouts).management());
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
        dying.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }

    /** Stops as Ctrl-C does. */
    public void stop() {
        var ending = process;
        if (ending != null) {
            ending.destroy();
            ending.onExit().orTimeout(60, TimeUnit.SECONDS).join();
        }
    }

    @Override
    public void close() {
        stop();
    }
}
