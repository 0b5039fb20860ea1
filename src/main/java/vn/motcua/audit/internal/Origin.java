package vn.motcua.audit.internal;

import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Where the running request came from; null for scheduled work and start-up. */
final class Origin {

    /** Request attribute that holds the request's id, where a filter gives requests an id. */
    private static final String REQUEST_ID = "requestId";

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
