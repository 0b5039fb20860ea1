package vn.motcua.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.identity.PlainBrowser;
import vn.motcua.testing.ApplicationTest;

/** Who sends a body a byte at a time holds nobody up and is cut off. Takes half a minute by its nature; all senders wait at once. */
@ApplicationTest
class SlowSendersIT {

    private static final int SENDERS = 40;
    private static final Duration LONGEST = Duration.ofSeconds(40);

    @LocalServerPort
    int port;

    @Test
    void bodiesByDropsAreCutOffWhileOthersAreServed() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var ended = new CountDownLatch(SENDERS);
            var slow = Stream.of("/login", "/track", "/api/v1/sessions", "/nowhere")
                    .flatMap(it -> Stream.generate(() -> it).limit(SENDERS / 4))
                    .map(path -> threads.submit(() -> {
                        try {
                            return untilCutOff(path);
                        } finally {
                            ended.countDown();
                        }
                    }))
                    .toList();

            var browser = new PlainBrowser(port);
            do {
                long began = System.nanoTime();
                assertThat(browser.get("/login").statusCode()).isEqualTo(200);
                assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
            } while (!ended.await(500, TimeUnit.MILLISECONDS));
            for (var sender : slow) {
                assertThat(sender.get()).isLessThan(LONGEST);
            }
        }
    }

    /** A byte every half second of a body said to be long. */
    private Duration untilCutOff(String path) throws IOException, InterruptedException {
        long began = System.nanoTime();
        var type = path.startsWith("/api") ? "application/json" : "application/x-www-form-urlencoded";
        var head = List.of(
                "POST " + path + " HTTP/1.1",
                "Host: 127.0.0.1:" + port,
                "Content-Type: " + type,
                "Content-Length: 100000",
                "",
                "");
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(500);
            socket.getOutputStream().write(String.join("\r\n", head).getBytes(StandardCharsets.US_ASCII));
            while (Duration.ofNanos(System.nanoTime() - began).compareTo(LONGEST) < 0 && !isClosed(socket)) {
                socket.getOutputStream().write('a');
                socket.getOutputStream().flush();
            }
        } catch (IOException e) {
            // cut off while writing
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** Reads whatever answer comes; half a second without one is the pause between two bytes. */
    private static boolean isClosed(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }
}
