package vn.motcua.ui.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Gives every request an id that stands in each log line (MDC key {@code request}), in the answer's {@code X-Request-Id} and on
 * the error page. An id from the balancer is kept. What a later filter throws ends here: written once, answered as an error page.
 * That the database has no connection to give is said in one line, as {@link RefusalAdvice} does.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RequestIdFilter extends HttpFilter {

    private static final Logger LOG = LoggerFactory.getLogger(RequestIdFilter.class);
    private static final String NAME = "X-Request-Id";
    private static final String KEY = "request";
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9-]{8,64}");
    /** Letters and figures nobody confuses on the telephone. */
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTVWXYZ";

    private static final SecureRandom RANDOM = new SecureRandom();

    /** The id of this request, such as "7KQ2-M9XD". */
    static String idOf(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(NAME));
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        var id = given(request);
        request.setAttribute(NAME, id);
        response.setHeader(NAME, id);
        MDC.put(KEY, id);
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            answer(request, response, e);
        } finally {
            MDC.remove(KEY);
        }
    }

    private static String given(HttpServletRequest request) {
        var given = request.getHeader(NAME);
        return given != null && SHAPE.matcher(given).matches() ? given : next();
    }

    private static String next() {
        var id = new StringBuilder(9);
        RANDOM.ints(8, 0, ALPHABET.length()).forEach(it -> id.append(ALPHABET.charAt(it)));
        return id.insert(4, '-').toString();
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, Exception failure)
            throws IOException {
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            return;
        }
        var refusal = Failures.refusalFor(failure);
        if (refusal.code() == UiRefusal.UI_503_BUSY) {
            LOG.warn("Not now: a {} before any page: {}", request.getMethod(), failure.toString());
        } else if (refusal.code().status() >= 500) {
            LOG.error("Unexpected failure of a {} before any page", request.getMethod(), failure);
        }
        if (!response.isCommitted()) {
            response.sendError(refusal.code().status());
        }
    }
}
