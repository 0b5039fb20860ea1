package vn.motcua.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The JVM's start cache (JEP 514), made once in the background after the first start, at the lowest priority, so that later
 * starts are quick. Where it cannot be made, starts stay as they are; nothing else depends on it.
 */
final class StartCache {

    private static final Duration AFTER = Duration.ofSeconds(30);

    private StartCache() {}

    /** Does nothing unless the start script named a place that holds no cache yet. */
    static void trainLater() {
        var place = System.getProperty("motcua.aot", "");
        if (!place.isEmpty() && !Files.exists(Path.of(place))) {
            Thread.ofVirtual().name("start-cache").start(() -> train(Path.of(place)));
        }
    }

    private static void train(Path place) {
        try {
            Thread.sleep(AFTER);
            var arriving = Path.of(place + ".part");
            var ended = new ProcessBuilder(command(arriving))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            if (ended == 0 && Files.exists(arriving)) {
                Files.move(arriving, place, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            // no cache, no harm: the next start tries again
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> command(Path arriving) {
        var command = new ArrayList<>(List.of("nice", "-n", "19"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(it -> !it.startsWith("-Dmotcua.aot") && !it.startsWith("-Xlog") && !it.startsWith("-XX:AOT"))
                .forEach(command::add);
        command.add("-XX:AOTCacheOutput=" + arriving);
        command.addAll(List.of("-jar", System.getProperty("java.class.path"), "train"));
        return command;
    }
}
