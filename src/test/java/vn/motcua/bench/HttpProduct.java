package vn.motcua.bench;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.operation.Database;

/** The product in a JVM of its own, as {@code ./motcua run} starts it, on a database given to it; and a client in this one. */
final class HttpProduct implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration START_LIMIT = Duration.ofSeconds(90);

    private final Process process;
    private final URI address;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    /** An answer: its status, and its body where that is JSON. */
    record Answer(int status, JsonNode body) {}

    HttpProduct(Path folder, Database database) throws IOException, InterruptedException {
        var data = Files.createDirectories(folder.resolve("http"));
        Files.deleteIfExists(data.resolve("run.json"));
        process = start(data, database);
        address = await(data.resolve("run.json"));
    }

    private static Process start(Path data, Database database) throws IOException {
        var command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Duser.timezone=UTC",
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPath(),
                "vn.motcua.MotCua",
                "run",
                "--port",
                "0",
                "--data",
                data.toString());
        command.environment().keySet().removeIf(it -> it.startsWith("MOTCUA_"));
        command.environment().put("MOTCUA_DB_URL", database.url());
        command.environment().put("MOTCUA_DB_USER", database.user());
        command.environment().put("MOTCUA_DB_PASSWORD", database.password());
        // its officers were made by SQL and hold no telephones
        command.environment().put("MOTCUA_SECOND_FACTOR", "offered");
        return command.redirectErrorStream(true)
                .redirectOutput(data.resolve("product.log").toFile())
                .start();
    }

    /** As in the product: without what only tests need. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(it -> !it.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private URI await(Path announced) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!Files.exists(announced) || Files.size(announced) == 0) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("The product did not start, see product.log beside " + announced);
            }
            Thread.sleep(50);
        }
        return URI.create(JSON.readTree(Files.readString(announced)).get("url").asString());
    }

    Answer get(String token, String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address.resolve(path)).GET(), token);
    }

    Answer post(String token, String path, String key, Object body) throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(address.resolve(path))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))),
                token);
    }

    private Answer send(HttpRequest.Builder request, String token) throws IOException, InterruptedException {
        var answer = client.send(
                request.header("Authorization", "Bearer " + token)
                        .header("Accept", "application/json")
                        .timeout(Duration.ofSeconds(30))
                        .build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
    }

    @Override
    public void close() {
        client.close();
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
