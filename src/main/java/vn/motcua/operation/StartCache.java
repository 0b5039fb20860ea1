package vn.motcua.operation;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The JVM's start cache (JEP 514), made once in the background after the first page of the first run, at the lowest priority, so
 * that later starts are quick. Where it cannot be made, starts stay as they are; nothing else depends on it.
 */
@Component
class StartCache implements DisposableBean {

    /** Whoever opened the first page shall not feel it. */
    private static final long AFTER_SECONDS = Long.getLong("motcua.aot.after", 30);

    private static final int NICENESS = Integer.getInteger("motcua.aot.nice", 19);

    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(5);
    private static final Path POWER = Path.of("/sys/class/power_supply");

    private @Nullable Thread waiting;
    private volatile @Nullable Process training;

    /** Does nothing unless the start script named a place that holds no cache yet. */
    @EventListener(FirstPageServed.class)
    synchronized void trainLater() {
        var place = System.getProperty("motcua.aot", "");
        if (!place.isEmpty() && !Files.exists(Path.of(place)) && isWorthwhile()) {
            waiting = Thread.ofVirtual().name("start-cache").start(() -> train(Path.of(place)));
        }
    }

    /** A build machine throws the cache away, and a laptop on battery has better things to do. */
    private static boolean isWorthwhile() {
        return System.getenv("CI") == null && !isOnBattery();
    }

    private static boolean isOnBattery() {
        if (!Files.isDirectory(POWER)) {
            return false;
        }
        try (var supplies = Files.list(POWER)) {
            return supplies.map(it -> it.resolve("online"))
                    .filter(Files::exists)
                    .anyMatch(StartCache::isOff);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isOff(Path online) {
        try {
            return Files.readString(online).strip().equals("0");
        } catch (IOException e) {
            return false;
        }
    }

    private void train(Path place) {
        var arriving = Path.of(place + ".part");
        try {
            Thread.sleep(Duration.ofSeconds(AFTER_SECONDS));
            var process = new ProcessBuilder(command(arriving))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            training = process;
            if (process.waitFor() == 0 && Files.exists(arriving)) {
                Files.move(arriving, place, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            // no cache, no harm: the next start tries again
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> command(Path arriving) {
        var command = new ArrayList<>(List.of("nice", "-n", String.valueOf(NICENESS)));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(it -> !it.startsWith("-Dmotcua.aot") && !it.startsWith("-Xlog") && !it.startsWith("-XX:AOT"))
                .forEach(command::add);
        command.add("-XX:AOTCacheOutput=" + arriving);
        command.addAll(List.of("-jar", System.getProperty("java.class.path"), "train"));
        return command;
    }

    /** A training that is under way ends with the product; its database first, which ends by itself when asked. */
    @Override
    public synchronized void destroy() throws InterruptedException {
        if (waiting != null) {
            waiting.interrupt();
        }
        var running = training;
        if (running != null && running.isAlive()) {
            running.destroy();
            if (!running.waitFor(PATIENCE_AT_STOP.toSeconds(), TimeUnit.SECONDS)) {
                // by now it only puts the cache together
                running.descendants().forEach(ProcessHandle::destroyForcibly);
                running.destroyForcibly();
            }
        }
    }
}
