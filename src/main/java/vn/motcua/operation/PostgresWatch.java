package vn.motcua.operation;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the embedded PostgreSQL again when it dies under the running application. Until it answers, requests get 503 with a
 * sentence. A server that will not stay up ends the process: better a clear end than a desk that only refuses.
 */
final class PostgresWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresWatch.class);
    private static final int MOST_STARTS = 5;
    private static final Duration WITHIN = Duration.ofMinutes(5);

    private final EmbeddedPostgres postgres;
    private final Runnable giveUp;
    private final ArrayDeque<Long> starts = new ArrayDeque<>();
    private final Thread thread;

    private PostgresWatch(EmbeddedPostgres postgres, Runnable giveUp) {
        this.postgres = postgres;
        this.giveUp = giveUp;
        this.thread = Thread.ofPlatform().daemon().name("postgres-watch").unstarted(this::watch);
    }

    /** @param giveUp called once, when the server cannot be brought back */
    static PostgresWatch over(EmbeddedPostgres postgres, Runnable giveUp) {
        var watch = new PostgresWatch(postgres, giveUp);
        watch.thread.start();
        return watch;
    }

    private void watch() {
        try {
            do {
                postgres.awaitEnd();
            } while (bringBack());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        giveUp.run();
    }

    private boolean bringBack() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (diesTooOften()) {
            LOG.error(
                    "PostgreSQL nhúng đã dừng đột ngột {} lần trong {} phút. Xem server.log trong thư mục dữ liệu.",
                    MOST_STARTS + 1,
                    WITHIN.toMinutes());
            return false;
        }
        try {
            postgres.startAgain();
            LOG.warn("PostgreSQL nhúng đã dừng đột ngột và vừa được khởi động lại; sản phẩm tiếp tục làm việc.");
            return true;
        } catch (IOException e) {
            LOG.error("PostgreSQL nhúng đã dừng đột ngột và không khởi động lại được: {}", e.getMessage());
            return false;
        }
    }

    private boolean diesTooOften() {
        long now = System.nanoTime();
        starts.removeIf(it -> now - it > WITHIN.toNanos());
        starts.add(now);
        return starts.size() > MOST_STARTS;
    }

    /** Stops watching; the server is about to be stopped on purpose. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(90));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
