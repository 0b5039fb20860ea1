package vn.motcua.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A body with files is written to disk as soon as somebody looks for a field in it, and the check of the form's token looks. So
 * whoever is not signed in is refused before that: no page for citizens takes files.
 */
final class StrangersSendNoFiles extends OncePerRequestFilter {

    private final Refusals refusals;

    StrangersSendNoFiles(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return type == null || !type.toLowerCase(Locale.ROOT).stripLeading().startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SignedIn.of(request).isPresent() || ByToken.of(request).isPresent()) {
            chain.doFilter(request, response);
        } else {
            refusals.commence(request, response, new InsufficientAuthenticationException("files from a stranger"));
        }
    }
}
