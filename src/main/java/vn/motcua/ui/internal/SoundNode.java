package vn.motcua.ui.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.motcua.operation.NodeCondition;
import vn.motcua.shared.RefusedException;

/**
 * Nothing is recorded on a node with a wrong clock or no room; what is stored is still shown. Signing in and tracking stay open:
 * they write next to nothing, and without them nobody could look.
 */
@Component
final class SoundNode implements HandlerInterceptor {

    private static final Set<String> LOOKING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OPEN = Set.of("/login", "/logout", "/track", "/api/v1/sessions");

    private final NodeCondition condition;

    SoundNode(NodeCondition condition) {
        this.condition = condition;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!LOOKING.contains(request.getMethod()) && !OPEN.contains(request.getRequestURI())) {
            condition.refusesActs().ifPresent(it -> {
                throw new RefusedException(it);
            });
        }
        return true;
    }
}
