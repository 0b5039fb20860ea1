package vn.motcua.identity.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * Cuts off who sends a body by drops: the container's own limit begins anew with every byte. After a time of grace a body must have
 * come at a least rate, which a poor telephone line still reaches.
 */
final class SlowBodies extends ValveBase {

    static final Duration GRACE = Duration.ofSeconds(20);
    static final int LEAST_BYTES_A_SECOND = 1_024;

    SlowBodies() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var coyote = request.getCoyoteRequest();
        var body = coyote.getInputBuffer();
        var watched = new Watched(body, coyote);
        coyote.setInputBuffer(watched);
        try {
            getNext().invoke(request, response);
        } finally {
            coyote.setInputBuffer(body);
        }
    }

    /** Whether so many bytes are too few after so long. */
    static boolean isTooSlow(long bytes, Duration since) {
        return since.compareTo(GRACE.plusMillis(bytes * 1_000 / LEAST_BYTES_A_SECOND)) > 0;
    }

    private static final class Watched implements InputBuffer {

        private final InputBuffer body;
        private final org.apache.coyote.Request request;
        private final long began = System.nanoTime();
        private long bytes;

        Watched(InputBuffer body, org.apache.coyote.Request request) {
            this.body = body;
            this.request = request;
        }

        @Override
        public int doRead(ApplicationBufferHandler handler) throws IOException {
            int read = body.doRead(handler);
            bytes += Math.max(read, 0);
            if (read > 0 && isTooSlow(bytes, Duration.ofNanos(System.nanoTime() - began))) {
                // what is still to come would otherwise be waited for once more, to keep the connection
                request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
                throw new SocketTimeoutException("A body comes too slowly");
            }
            return read;
        }

        @Override
        public int available() {
            return body.available();
        }
    }
}
