package vn.motcua.ui.internal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;

/** What was asked for and how the answer is to look, also when the container has dispatched to the error page since. */
enum Asked {
    PAGE,
    FRAGMENT,
    JSON;

    static Asked of(HttpServletRequest request) {
        var accept = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
        boolean json = accept.contains("json") && !accept.contains("text/html");
        if (json || path(request).startsWith("/api/")) {
            return JSON;
        }
        return "true".equals(request.getHeader("HX-Request")) ? FRAGMENT : PAGE;
    }

    static String path(HttpServletRequest request) {
        var original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return original instanceof String uri ? uri : request.getRequestURI();
    }
}
