package vn.motcua.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Supplier;

/**
 * A reverse proxy as plain as they come: each request to the next node, whoever sent it. A node that takes no connection is passed
 * over for a second and the request goes to the other; one that breaks off in the middle of an answer too, but then only what
 * merely looks is sent again, everything else is answered 502.
 */
public final class PlainProxy implements AutoCloseable {

    private static final Set<String> OWN =
            Set.of("connection", "content-length", "host", "transfer-encoding", "upgrade", "http2-settings");
    private static final Set<String> LOOKING = Set.of("GET", "HEAD");
    private static final Duration PASSED_OVER = Duration.ofSeconds(1);

    private final List<Supplier<String>> nodes;
    private final AtomicLongArray passedOverUntil;
    private final AtomicInteger turn = new AtomicInteger();
    private final HttpServer server;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    /** @param nodes where each answers now; asked again for every request, since a restart may change it */
    public PlainProxy(List<Supplier<String>> nodes) throws IOException {
        this.nodes = nodes;
        this.passedOverUntil = new AtomicLongArray(nodes.size());
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.createContext("/", this::pass);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            for (int node : inTurn()) {
                try {
                    answer(
                            exchange,
                            client.send(request(exchange, node, body), HttpResponse.BodyHandlers.ofByteArray()));
                    return;
                } catch (ConnectException | HttpConnectTimeoutException e) {
                    passOver(node);
                } catch (IOException e) {
                    passOver(node);
                    if (!LOOKING.contains(exchange.getRequestMethod())) {
                        break;
                    }
                }
            }
            refuse(exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The next node first; those passed over only when nobody else is left. */
    private List<Integer> inTurn() {
        int first = Math.floorMod(turn.getAndIncrement(), nodes.size());
        var well = new ArrayList<Integer>();
        var passedOver = new ArrayList<Integer>();
        for (int i = 0; i < nodes.size(); i++) {
            int node = (first + i) % nodes.size();
            (passedOverUntil.get(node) > System.nanoTime() ? passedOver : well).add(node);
        }
        well.addAll(passedOver);
        return well;
    }

    private void passOver(int node) {
        passedOverUntil.set(node, System.nanoTime() + PASSED_OVER.toNanos());
    }

    private HttpRequest request(HttpExchange exchange, int node, byte[] body) {
        var request = HttpRequest.newBuilder(URI.create(nodes.get(node).get() + exchange.getRequestURI()))
                .timeout(Duration.ofSeconds(30))
                .method(
                        exchange.getRequestMethod(),
                        body.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OWN.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                values.forEach(it -> request.header(name, it));
            }
        });
        return request.build();
    }

    private static void answer(HttpExchange exchange, HttpResponse<byte[]> answer) throws IOException {
        answer.headers().map().forEach((name, values) -> {
            if (!OWN.contains(name)) {
                values.forEach(it -> exchange.getResponseHeaders().add(name, it));
            }
        });
        var body = answer.body();
        exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static void refuse(HttpExchange exchange) throws IOException {
        var body = "{\"detail\":\"502\"}".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(502, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        client.shutdownNow();
    }
}
