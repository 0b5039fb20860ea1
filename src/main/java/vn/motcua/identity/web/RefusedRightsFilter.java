package vn.motcua.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.internal.RefusedRights;

/** Records every 403 somebody signed in has got, whichever part of the product refused. */
final class RefusedRightsFilter extends OncePerRequestFilter {

    private final RefusedRights refused;

    RefusedRightsFilter(RefusedRights refused) {
        this.refused = refused;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (response.getStatus() == HttpServletResponse.SC_FORBIDDEN) {
            account(request).ifPresent(it -> refused.record(it, request.getMethod(), pattern(request)));
        }
    }

    private static Optional<AccountId> account(HttpServletRequest request) {
        return SignedIn.of(request).map(it -> it.officer().account()).or(() -> ByToken.of(request)
                .map(it -> it.use().officer().account()));
    }

    /** What the chain itself refused has reached the page of refusals only. */
    private static String pattern(HttpServletRequest request) {
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null || pattern.equals(Refusals.PATH) ? "-" : pattern.toString();
    }
}
