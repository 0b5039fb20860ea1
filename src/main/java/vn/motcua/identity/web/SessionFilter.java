package vn.motcua.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.motcua.identity.internal.ApiTokens;
import vn.motcua.identity.internal.LiveSessions;
import vn.motcua.identity.internal.SessionToken;

/** Finds out, by one query, who asks. What is shown to a signed-in person, or holds a form's token, is kept by no cache. */
final class SessionFilter extends OncePerRequestFilter {

    private static final String NO_STORE = "no-store";

    private final LiveSessions sessions;
    private final ApiTokens tokens;
    private final Cookies cookies;

    SessionFilter(LiveSessions sessions, ApiTokens tokens, Cookies cookies) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.cookies = cookies;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/assets/") || path.equals("/health") || path.equals("/favicon.ico");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var token = token(request);
        token.flatMap(sessions::find).ifPresent(it -> SignedIn.mark(request, it, token.orElseThrow()));
        Bearer.findToken(request).flatMap(tokens::find).ifPresent(it -> ByToken.mark(request, it));
        boolean signedIn =
                SignedIn.of(request).isPresent() || ByToken.of(request).isPresent();
        if (signedIn || cookies.findForm(request).isPresent()) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, NO_STORE);
        }
        if (!signedIn && cookies.hasSession(request)) {
            cookies.clearSession(request, response);
        }
        chain.doFilter(request, response);
    }

    /** A program that sends the token itself is not believed to be a browser: then the cookie does not count. */
    private Optional<SessionToken> token(HttpServletRequest request) {
        return Bearer.isUsed(request) ? Bearer.findSession(request) : cookies.findSession(request);
    }
}
