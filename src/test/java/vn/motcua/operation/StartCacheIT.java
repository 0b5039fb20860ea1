package vn.motcua.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first run trains the start cache by itself after its first page, and the next start takes its classes from there. */
class StartCacheIT {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @TempDir
    static Path folder;

    private static Path jar;

    @BeforeAll
    static void packed() throws IOException {
        jar = jar();
    }

    @Test
    void aLaterStartTakesItsClassesFromTheCacheThatTheFirstRunTrained() throws Exception {
        var cache = folder.resolve("motcua.aot");
        runOnce(List.of("-Dmotcua.aot=" + cache, "-Dmotcua.aot.after=0"), () -> Files.exists(cache));
        var loaded = folder.resolve("loaded.txt");
        runOnce(List.of("-XX:AOTCache=" + cache, "-Xlog:class+load:file=" + loaded), () -> true);
        try (var lines = Files.lines(loaded)) {
            var fromCache = lines.filter(it -> it.contains(" vn.motcua."))
                    .filter(it -> !it.contains("$$"))
                    .collect(
                            Collectors.partitioningBy(it -> it.contains("shared objects file"), Collectors.counting()));
            assertThat(fromCache.get(true)).isGreaterThan(300);
            assertThat(fromCache.get(true)).isGreaterThan(9 * fromCache.get(false));
        }
    }

    @Test
    void aTrainingThatIsUnderWayEndsWithTheProduct() throws Exception {
        var cache = folder.resolve("cut-off.aot");
        var under = new ArrayList<ProcessHandle>();
        runOnce(List.of("-Dmotcua.aot=" + cache, "-Dmotcua.aot.after=0"), () -> trainings(under));
        assertThat(under).isNotEmpty().noneMatch(ProcessHandle::isAlive);
        assertThat(cache).doesNotExist();
    }

    private static boolean trainings(List<ProcessHandle> under) {
        ProcessHandle.current()
                .descendants()
                .filter(it -> it.info().commandLine().orElse("").contains("AOTCacheOutput=" + folder))
                .forEach(under::add);
        return !under.isEmpty();
    }

    /** Starts, asks for the first page, waits, and stops as Ctrl-C does. */
    private static void runOnce(List<String> options, BooleanSupplier until) throws Exception {
        var data = folder.resolve("data");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:+UseSerialGC"));
        command.addAll(options);
        // beside other tests the nicest process would hardly ever come to its turn
        command.add("-Dmotcua.aot.nice=0");
        command.addAll(List.of("-jar", jar.toString(), "run", "--port", "0", "--data", data.toString()));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        builder.environment().keySet().removeIf(it -> it.startsWith("MOTCUA_") || it.equals("CI"));
        builder.environment().put("MOTCUA_DEMO_DOSSIERS", "0");
        var process = builder.start();
        try {
            await(process, () -> Files.exists(data.resolve("run.json")));
            try (var client = HttpClient.newHttpClient()) {
                var url = RunningInstance.find(data).url();
                client.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.discarding());
            }
            await(process, until);
        } finally {
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }

    private static void await(Process process, BooleanSupplier until) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!until.getAsBoolean()) {
            assertThat(process.isAlive() && System.nanoTime() < deadline)
                    .as(Files.readString(folder.resolve("log")))
                    .isTrue();
            process.waitFor(50, TimeUnit.MILLISECONDS);
        }
    }

    /** The product as one jar beside its libraries, as {@code ./motcua} builds it: a cache remembers no folders of classes. */
    private static Path jar() throws IOException {
        var jar = folder.resolve("motcua.jar");
        var path = List.of(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .split(File.pathSeparator));
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "vn.motcua.MotCua");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, String.join(" ", libraries(path)));
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (var classes :
                    path.stream().filter(it -> it.endsWith("/classes")).toList()) {
                add(Path.of(classes), out);
            }
        }
        return jar;
    }

    private static List<String> libraries(List<String> path) throws IOException {
        var names = new ArrayList<String>();
        Files.createDirectories(folder.resolve("lib"));
        for (var library :
                path.stream().filter(it -> it.endsWith(".jar")).map(Path::of).toList()) {
            var link = folder.resolve("lib").resolve(library.getFileName());
            if (!Files.exists(link)) {
                Files.createSymbolicLink(link, library.toAbsolutePath());
            }
            names.add("lib/" + library.getFileName());
        }
        return names;
    }

    private static void add(Path classes, JarOutputStream out) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            // folders too: components and migrations are looked for by folder
            for (var file : files.skip(1).toList()) {
                boolean isFolder = Files.isDirectory(file);
                out.putNextEntry(new JarEntry(classes.relativize(file) + (isFolder ? "/" : "")));
                if (!isFolder) {
                    Files.copy(file, out);
                }
                out.closeEntry();
            }
        }
    }
}
