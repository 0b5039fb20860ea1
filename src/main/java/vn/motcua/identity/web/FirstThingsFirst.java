package vn.motcua.identity.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.internal.CurrentSession;
import vn.motcua.shared.RefusedException;

/**
 * A password that somebody else chose opens nothing but the page to choose one's own; then a session without the second factor
 * that a rule demands opens nothing but the page to set it up.
 */
final class FirstThingsFirst implements HandlerInterceptor {

    private static final Set<String> ALWAYS = Set.of("/logout", "/login");

    private enum Duty {
        OWN_PASSWORD(
                CurrentSession::passwordTemporary,
                "/account/password",
                Set.of("/account/password"),
                IdentityRefusal.IDN_125_CHANGE_PASSWORD_FIRST),
        SECOND_FACTOR(
                CurrentSession::secondFactorMissing,
                "/account/second-factor",
                Set.of("/account/second-factor", "/account/second-factor/confirmation", "/account/password"),
                IdentityRefusal.IDN_133_SECOND_FACTOR_FIRST);

        private final Predicate<CurrentSession> isDue;
        private final String page;
        private final Set<String> allowed;
        private final IdentityRefusal refusal;

        Duty(Predicate<CurrentSession> isDue, String page, Set<String> allowed, IdentityRefusal refusal) {
            this.isDue = isDue;
            this.page = page;
            this.allowed = allowed;
            this.refusal = refusal;
        }
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var path = request.getRequestURI();
        if (request.getDispatcherType() != DispatcherType.REQUEST || ALWAYS.contains(path)) {
            return true;
        }
        var due = SignedIn.of(request).flatMap(me -> Arrays.stream(Duty.values())
                .filter(it -> it.isDue.test(me.session()))
                .findFirst());
        if (due.isEmpty() || due.get().allowed.contains(path)) {
            return true;
        }
        if (!request.getMethod().equals("GET") || path.startsWith("/api/")) {
            throw new RefusedException(due.get().refusal);
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", due.get().page);
        return false;
    }
}
