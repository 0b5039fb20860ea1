package vn.motcua.scan.internal;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.motcua.scan.pages.Trouble;

/**
 * Has one scanned file read by a process of its own, with a bound on its memory and its time and none of the product's secrets. What
 * a file can do to its reader it does to that process; the product only hears lines.
 */
final class ReadScan {

    private static final String READER = "vn.motcua.scan.pages.ReadPages";
    private static final int OUT_OF_MEMORY = 3;

    /** Behind the counters' work. */
    private static final int NICENESS = Integer.getInteger("motcua.scan.nice", 10);

    private final ScanLimits limits;

    ReadScan(ScanLimits limits) {
        this.limits = limits;
    }

    /**
     * A file as read.
     *
     * @param parts which pages went together
     * @param files the parts as PDF, in the same order
     */
    record Read(List<Page> pages, List<Part> parts, List<Path> files) {}

    /** Cannot be read, and why. */
    static final class Failed extends Exception {

        private static final long serialVersionUID = 1;

        private final Trouble trouble;

        Failed(Trouble trouble) {
            super(trouble.name());
            this.trouble = trouble;
        }

        Trouble trouble() {
            return trouble;
        }
    }

    /**
     * @param folder for the parts; empty
     * @param split  which pages go together
     */
    Read read(Path file, Path folder, Function<List<Page>, List<Part>> split) throws IOException, Failed {
        var process = start(file, folder);
        var late = new AtomicBoolean();
        var guard = Thread.ofVirtual().start(() -> guard(process, late));
        try (var say = new BufferedWriter(
                        new OutputStreamWriter(process.getOutputStream(), StandardCharsets.US_ASCII));
                var told = new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
            var read = talk(told, say, folder, split);
            if (read == null) {
                throw new Failed(late.get() ? Trouble.TOO_SLOW : trouble(process));
            }
            return read;
        } finally {
            process.destroyForcibly();
            guard.interrupt();
        }
    }

    private Process start(Path file, Path folder) throws IOException {
        var builder = new ProcessBuilder(
                "nice",
                "-n",
                String.valueOf(NICENESS),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + limits.memory() + "m",
                "-Xss2m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                READER,
                file.toString(),
                folder.toString(),
                CoverSeals.START,
                String.valueOf(limits.pages()),
                String.valueOf(2 * limits.bytes()));
        builder.environment().keySet().removeIf(it -> it.startsWith("MOTCUA_"));
        return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private void guard(Process process, AtomicBoolean late) {
        try {
            if (!process.waitFor(limits.time().toMillis(), TimeUnit.MILLISECONDS)) {
                late.set(true);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            // it has been read
        }
    }

    /** Null when the process broke off; its last line is then the machine's own, not the reader's. */
    private @Nullable Read talk(
            BufferedReader told, BufferedWriter say, Path folder, Function<List<Page>, List<Part>> split)
            throws IOException, Failed {
        var pages = new ArrayList<Page>();
        for (var line = told.readLine(); !"LOOKED".equals(line); line = told.readLine()) {
            var page = page(line);
            if (page == null) {
                return null;
            }
            pages.add(page);
        }
        var parts = split.apply(pages);
        for (var part : parts) {
            say.write(part.pages().stream().map(String::valueOf).collect(Collectors.joining(",")) + "\n");
        }
        say.write("\n");
        say.flush();
        var last = told.readLine();
        complain(last);
        return !"DONE".equals(last)
                ? null
                : new Read(
                        pages,
                        parts,
                        IntStream.range(0, parts.size())
                                .mapToObj(it -> folder.resolve(it + ".pdf"))
                                .toList());
    }

    private static @Nullable Page page(@Nullable String line) throws Failed {
        complain(line);
        return switch (line) {
            case String it when it.startsWith("COVER ") -> new Page.Covering(it.substring("COVER ".length()));
            case "BLANK" -> new Page.Blank();
            case "CONTENT" -> new Page.Content();
            case null, default -> null;
        };
    }

    private static void complain(@Nullable String line) throws Failed {
        for (var trouble : Trouble.values()) {
            if (("FAILED " + trouble).equals(line)) {
                throw new Failed(trouble);
            }
        }
    }

    private static Trouble trouble(Process process) throws IOException {
        try {
            return process.waitFor() == OUT_OF_MEMORY ? Trouble.TOO_HEAVY : Trouble.BROKEN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
