package vn.motcua.audit.internal;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Where the running request came from; null for scheduled work and start-up. */
final class Origin {

    /** Request attribute, and header, that holds the id every request is given. */
    private static final String REQUEST_ID = "X-Request-Id";

    /** Request attribute that holds the id of the token a program used. */
    private static final String TOKEN_ID = "X-Token-Id";

    private Origin() {}

    static @Nullable String current() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return null;
        }
        var request = attributes.getRequest();
        return Stream.of(request.getRemoteAddr(), request.getAttribute(REQUEST_ID), request.getAttribute(TOKEN_ID))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .collect(Collectors.joining(" "));
    }
}
