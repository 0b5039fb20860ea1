package vn.motcua.ui.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.DisconnectedClientHelper;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.RefusedException;

/** The one place where what a controller throws becomes an answer. */
@ControllerAdvice
class RefusalAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalAdvice.class);

    private final Problems problems;

    RefusalAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler(Throwable.class)
    @Nullable
    Object refuse(Throwable failure, HttpServletRequest request, HttpServletResponse response) {
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            return null;
        }
        var refusal = Failures.refusalFor(failure);
        if (refusal.code().status() >= 500 && !(failure instanceof RefusedException)) {
            log(failure, refusal, request);
        }
        if (response.isCommitted()) {
            return null;
        }
        if (failure instanceof ErrorResponse known) {
            known.getHeaders().forEach((name, values) -> values.forEach(it -> response.addHeader(name, it)));
        }
        return problems.render(refusal, failure, request, response);
    }

    /**
     * The pattern, not the address: an address may carry a name or a dossier's code. While the database is away everybody is told so,
     * and a trace for each would only fill the disk.
     */
    private static void log(Throwable failure, Refusal refusal, HttpServletRequest request) {
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (refusal.code() == UiRefusal.UI_503_BUSY) {
            LOG.warn("Not now: {} {}: {}", request.getMethod(), pattern, failure.toString());
        } else {
            LOG.error("Unexpected failure of {} {}", request.getMethod(), pattern, failure);
        }
    }
}
