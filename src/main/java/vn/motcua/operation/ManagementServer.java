package vn.motcua.operation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Health and figures on a port of their own, apart from the server of the pages: it answers when that one is full, and the balancer
 * that may reach the pages need not reach it. For machines: names and numbers, no sentences, nothing about anybody.
 */
@Component
class ManagementServer implements SmartLifecycle {

    private final Operating operating;
    private final NodeCondition condition;
    private final Figures figures;
    private @Nullable HttpServer server;

    ManagementServer(Settings settings, NodeCondition condition, Figures figures) {
        this.operating = settings.operating();
        this.condition = condition;
        this.figures = figures;
    }

    @Override
    public void start() {
        var port = operating.management();
        if (port == null) {
            return;
        }
        try {
            var started = HttpServer.create(new InetSocketAddress(operating.managementBind(), port), 0);
            started.createContext("/health/live", exchange -> answer(exchange, 200, "text/plain", "alive\n"));
            started.createContext("/health", this::health);
            started.createContext("/metrics", this::metrics);
            started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            started.start();
            server = started;
        } catch (IOException e) {
            throw new StartRefused("Không mở được cổng quản trị " + operating.managementBind() + ":" + port + ": "
                    + e.getMessage() + ". Chọn MOTCUA_MANAGEMENT_PORT khác.");
        }
    }

    /** Where it answers; empty when it does not. */
    Optional<String> url() {
        return Optional.ofNullable(server)
                .map(it -> "http://" + operating.managementBind() + ":"
                        + it.getAddress().getPort());
    }

    /** 200 when the balancer may send requests here, else 503. */
    private void health(HttpExchange exchange) throws IOException {
        var signs = condition.signs();
        boolean ready =
                signs.stream().filter(it -> !it.name().equals("horizon")).allMatch(Sign::well);
        var body = new LinkedHashMap<String, Object>();
        body.put("ready", ready);
        body.put("node", NodeName.own());
        body.put("signs", signs);
        answer(exchange, ready ? 200 : 503, "application/json", Backup.JSON.writeValueAsString(body) + "\n");
    }

    private void metrics(HttpExchange exchange) throws IOException {
        answer(exchange, 200, "text/plain; version=0.0.4; charset=utf-8", figures.text());
    }

    private static void answer(HttpExchange exchange, int status, String type, String text) throws IOException {
        try (exchange) {
            var body = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void stop() {
        var running = server;
        server = null;
        if (running != null) {
            running.stop(0);
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }
}
