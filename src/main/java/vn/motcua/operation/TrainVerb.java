package vn.motcua.operation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * {@code train}: starts the product once on a passing data directory, opens its first pages and ends, so that the JVM can
 * remember what was loaded (JEP 514). Called by {@link StartCache}, not by people.
 */
@Command(name = "train", hidden = true)
final class TrainVerb implements Callable<Integer> {

    private static final List<String> PAGES =
            List.of("/", "/procedures?q=khai+sinh", "/procedures/2.000815", "/units", "/track", "/login", "/work");

    private final Class<?> application;

    TrainVerb(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("motcua-train-");
        try {
            visit(Settings.read(Map.of("MOTCUA_DEMO_DOSSIERS", "0"), folder, 0));
        } finally {
            delete(folder);
        }
        return 0;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        }
    }

    /** Asked to end in the middle, it leaves no database behind. */
    private static void endCleanly(OpenDatabase open, Path folder) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            open.close();
            try {
                delete(folder);
            } catch (IOException e) {
                // deleted already
            }
        }));
    }

    private void visit(Settings settings) throws IOException, InterruptedException {
        try (var open = OpenDatabase.alone(settings)) {
            endCleanly(open, settings.dataDirectory());
            visit(settings, open);
        }
    }

    private void visit(Settings settings, OpenDatabase open) throws IOException, InterruptedException {
        try (var instance = Instance.start(application, settings, open.database());
                var client = HttpClient.newHttpClient()) {
            for (var page : PAGES) {
                client.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + instance.port() + page))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
            }
        }
    }
}
