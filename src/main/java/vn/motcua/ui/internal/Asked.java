package vn.motcua.ui.internal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
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

    /** The page the reader came from, when it is another page of this very site; for the way back on an error page. */
    static @Nullable String from(HttpServletRequest request) {
        var referer = request.getHeader(HttpHeaders.REFERER);
        if (referer == null) {
            return null;
        }
        try {
            var page = new URI(referer);
            boolean ours = request.getServerName().equals(page.getHost()) && isLocal(page.getRawPath());
            return ours && !page.getRawPath().equals(path(request)) ? address(page) : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** "//elsewhere.example" is an address of another site once it stands alone in a link. */
    private static boolean isLocal(@Nullable String path) {
        return path != null && path.startsWith("/") && !path.startsWith("//");
    }

    private static String address(URI page) {
        return page.getRawQuery() == null ? page.getRawPath() : page.getRawPath() + "?" + page.getRawQuery();
    }

    static String path(HttpServletRequest request) {
        var original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return original instanceof String uri ? uri : request.getRequestURI();
    }
}
