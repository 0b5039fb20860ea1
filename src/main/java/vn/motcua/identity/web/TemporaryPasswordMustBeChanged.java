package vn.motcua.identity.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.shared.RefusedException;

/** A password that somebody else chose opens nothing but the page to choose one's own. */
final class TemporaryPasswordMustBeChanged implements HandlerInterceptor {

    private static final Set<String> ALLOWED = Set.of("/account/password", "/logout", "/login");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean temporary = request.getDispatcherType() == DispatcherType.REQUEST
                && SignedIn.of(request)
                        .filter(it -> it.session().passwordTemporary())
                        .isPresent();
        if (!temporary || ALLOWED.contains(request.getRequestURI())) {
            return true;
        }
        if (!request.getMethod().equals("GET") || request.getRequestURI().startsWith("/api/")) {
            throw new RefusedException(IdentityRefusal.IDN_125_CHANGE_PASSWORD_FIRST);
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/account/password");
        return false;
    }
}
