package vn.motcua.operation;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * PostgreSQL 18 inside the data directory, started by us: scram passwords, page checksums, loopback only, durable.
 *
 * <p>PostgreSQL refuses to run as root; then the cluster belongs to {@code nobody} and is started through {@code setpriv}.
 * A postmaster left behind by a killed JVM is found by its {@code postmaster.pid}, stopped, and the cluster started anew.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final String OWNER = "nobody";
    private static final String USER = "motcua";
    private static final String PID_FILE = "postmaster.pid";
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration ORPHANS_LIMIT = Duration.ofSeconds(30);
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private final Path home;
    private final Path cluster;
    private final Path passwordFile;
    private final boolean asRoot;
    private int port;

    private EmbeddedPostgres(Path dataDirectory) {
        this.home = dataDirectory.toAbsolutePath().normalize().resolve("postgres");
        this.cluster = home.resolve("cluster");
        this.passwordFile = home.resolve("password");
        this.asRoot = "root".equals(System.getProperty("user.name"));
    }

    /**
     * Starts the cluster of this data directory, creating it the first time.
     *
     * @throws StartRefused when the binaries cannot run here or the cluster does not come up within 60 s
     */
    public static EmbeddedPostgres start(Path dataDirectory) {
        var postgres = new EmbeddedPostgres(dataDirectory);
        try {
            PostgresBinaries.unpack(postgres.home.resolve("bin"));
            if (!Files.exists(postgres.cluster.resolve("PG_VERSION"))) {
                postgres.initialise();
            }
            postgres.stopLeftover();
            postgres.port = freePort();
            postgres.launch();
        } catch (IOException e) {
            throw new StartRefused(
                    "Không khởi động được PostgreSQL nhúng trong " + postgres.home + ": " + e.getMessage());
        }
        return postgres;
    }

    public Database database() {
        try {
            return new Database(
                    "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                    USER,
                    Files.readString(passwordFile).strip());
        } catch (IOException e) {
            throw new StartRefused("Không đọc được " + passwordFile + ": " + e.getMessage());
        }
    }

    /** The postmaster's process id, for crash tests. */
    public long processId() {
        return readPostmasterPid().orElseThrow();
    }

    /** Stops the cluster, rolling back what is open. Safe to call twice. */
    @Override
    public void close() {
        try {
            run(
                    unprivileged(List.of(
                            binary("pg_ctl"), "stop", "-D", cluster.toString(), "-m", "fast", "-w", "-t", "30")),
                    false);
        } catch (IOException e) {
            throw new IllegalStateException("Stopping PostgreSQL failed", e);
        }
    }

    private String binary(String name) {
        return home.resolve("bin").resolve("bin").resolve(name).toString();
    }

    /** Made aside and renamed when complete: a start that is cut off leaves nothing that looks like a cluster. */
    private void initialise() throws IOException {
        var random = new byte[24];
        new SecureRandom().nextBytes(random);
        var arriving = home.resolve("cluster.arriving");
        run(List.of("rm", "-rf", arriving.toString()), true);
        Files.createDirectories(arriving);
        OwnerOnly.createAnew(passwordFile);
        Files.writeString(passwordFile, Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "\n");
        if (asRoot) {
            run(List.of("chown", "-R", OWNER, arriving.toString(), passwordFile.toString()), true);
        }
        Files.setPosixFilePermissions(arriving, PosixFilePermissions.fromString("rwx------"));
        run(
                unprivileged(List.of(
                        binary("initdb"),
                        "-D",
                        arriving.toString(),
                        "-U",
                        USER,
                        "--pwfile=" + passwordFile,
                        "--auth=scram-sha-256",
                        "--data-checksums",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--locale=C.UTF-8")),
                true);
        Files.writeString(arriving.resolve("postgresql.auto.conf"), """
                listen_addresses = '127.0.0.1'
                unix_socket_directories = ''
                fsync = on
                full_page_writes = on
                synchronous_commit = on
                max_connections = 100
                shared_buffers = 128MB
                timezone = 'UTC'
                log_timezone = 'UTC'
                log_min_error_statement = panic
                log_parameter_max_length_on_error = 0
                """);
        if (asRoot) {
            run(List.of("chown", OWNER, arriving.resolve("postgresql.auto.conf").toString()), true);
        }
        Files.move(arriving, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Starts the cluster again where it answered before, so that connections of the pool find it. For whoever notices that it
     * has died.
     */
    public void startAgain() throws IOException {
        stopLeftover();
        launch();
    }

    /** Waits until the postmaster is no more. */
    void awaitEnd() throws InterruptedException {
        var running = readPostmasterPid();
        while (running.isPresent() && commandOf(running.get()).contains(cluster.toString())) {
            Thread.sleep(LOOK_EVERY);
        }
    }

    private void stopLeftover() throws IOException {
        var left = readPostmasterPid();
        if (left.isEmpty()) {
            return;
        }
        var command = commandOf(left.get());
        if (command.contains(cluster.toString())) {
            close();
        } else if (!command.contains("postgres")) {
            // the number now belongs to somebody else; PostgreSQL itself would not dare to tell
            Files.deleteIfExists(cluster.resolve(PID_FILE));
        }
    }

    /**
     * Empty when there is no such process, or only its remains. From /proc, which also tells of other users' processes where
     * looking at their executable is not allowed.
     */
    private static String commandOf(long pid) {
        try {
            return new String(
                    Files.readAllBytes(Path.of("/proc", Long.toString(pid), "cmdline")), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    private Optional<Long> readPostmasterPid() {
        try {
            return Files.readString(cluster.resolve(PID_FILE))
                    .lines()
                    .findFirst()
                    .map(String::strip)
                    .map(Long::valueOf);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    /** A busy backend may outlive a killed postmaster until its statement ends; till then the cluster cannot start. */
    private void launch() throws IOException {
        var deadline = System.nanoTime() + ORPHANS_LIMIT.toNanos();
        while (true) {
            long logged = Files.exists(serverLog()) ? Files.size(serverLog()) : 0;
            try {
                startOnce();
                return;
            } catch (IOException e) {
                var said = loggedSince(logged);
                if (!said.contains("shared memory block") || System.nanoTime() > deadline) {
                    throw new IOException(e.getMessage() + "\n" + said, e);
                }
            }
        }
    }

    private Path serverLog() {
        return cluster.resolve("server.log");
    }

    private String loggedSince(long position) throws IOException {
        if (!Files.exists(serverLog())) {
            return "";
        }
        var all = Files.readAllBytes(serverLog());
        int from = (int) Math.min(position, all.length);
        return new String(all, from, all.length - from, StandardCharsets.UTF_8).strip();
    }

    private void startOnce() throws IOException {
        // pg_ctl as root refuses to run at all, so it too is started unprivileged; the postmaster is its child and
        // outlives us
        run(
                unprivileged(List.of(
                        binary("pg_ctl"),
                        "start",
                        "-D",
                        cluster.toString(),
                        "-l",
                        serverLog().toString(),
                        "-w",
                        "-t",
                        Long.toString(START_LIMIT.toSeconds()),
                        "-o",
                        "-p " + port)),
                true);
    }

    private List<String> unprivileged(List<String> command) {
        if (!asRoot) {
            return command;
        }
        var wrapped = new ArrayList<>(List.of("setpriv", "--reuid=" + OWNER, "--regid=nogroup", "--clear-groups"));
        if (!reachable()) {
            // a checkout below /root: nobody may not enter it, so the server keeps the one right to look through
            // directories
            wrapped.addAll(List.of(
                    "--inh-caps=+dac_read_search",
                    "--ambient-caps=+dac_read_search",
                    // access(2) forgets that right for non-root users unless told not to
                    "--securebits=+no_setuid_fixup"));
        }
        wrapped.addAll(command);
        return wrapped;
    }

    private boolean reachable() {
        for (var folder = home; folder != null; folder = folder.getParent()) {
            try {
                if (!Files.getPosixFilePermissions(folder)
                        .contains(java.nio.file.attribute.PosixFilePermission.OTHERS_EXECUTE)) {
                    return false;
                }
            } catch (IOException e) {
                return false;
            }
        }
        return true;
    }

    private void run(List<String> command, boolean mustSucceed) throws IOException {
        var output = Files.createTempFile("motcua-postgres", ".log");
        try {
            var process = new ProcessBuilder(command)
                    .directory(home.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(START_LIMIT.toSeconds() + 30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(command.getFirst() + " không trả lời");
            }
            if (mustSucceed && process.exitValue() != 0) {
                throw new IOException(
                        Files.readString(output, StandardCharsets.UTF_8).strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("bị ngắt giữa chừng", e);
        } finally {
            Files.deleteIfExists(output);
        }
    }
}
