package vn.motcua.identity.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.internal.TokenScope;
import vn.motcua.shared.RefusedException;

/** A program's token opens the interface for programs and no page, starts and ends no session, and acts only if it may. */
final class TokensStayInScope implements HandlerInterceptor {

    private static final Set<String> LOOKING = Set.of("GET", "HEAD");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST) {
            ByToken.of(request).ifPresent(it -> demand(it, request));
        }
        return true;
    }

    private static void demand(ByToken me, HttpServletRequest request) {
        var path = request.getRequestURI();
        if (!path.startsWith("/api/") || path.equals("/api/v1/sessions")) {
            throw new RefusedException(IdentityRefusal.IDN_153_TOKEN_NOT_HERE);
        }
        if (me.use().scope() == TokenScope.READ && !LOOKING.contains(request.getMethod())) {
            throw new RefusedException(IdentityRefusal.IDN_152_TOKEN_ONLY_READS);
        }
    }
}
