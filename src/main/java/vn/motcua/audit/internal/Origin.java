package vn.motcua.audit.internal;

import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Where the running request came from; null for scheduled work and start-up. */
final class Origin {

    /** Request attribute, and header, that holds the id every request is given. */
    private static final String REQUEST_ID = "X-Request-Id";

    private Origin() {}

    static @Nullable String current() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return null;
        }
        var request = attributes.getRequest();
        var address = request.getRemoteAddr();
        return request.getAttribute(REQUEST_ID) instanceof String id ? address + " " + id : address;
    }
}
