package vn.motcua.identity.web;

import jakarta.servlet.ServletRequest;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.motcua.identity.internal.ApiTokens;

/** The request is a program's, sent with a token; it has no session. */
record ByToken(ApiTokens.Use use) {

    private static final String ATTRIBUTE = ByToken.class.getName();

    /** Read by the audit, so that its entries say which token was used. */
    private static final String TOKEN_ID = "X-Token-Id";

    static void mark(ServletRequest request, ApiTokens.Use use) {
        request.setAttribute(ATTRIBUTE, new ByToken(use));
        request.setAttribute(TOKEN_ID, use.token().toString());
        SecurityContextHolder.getContext().setAuthentication(new OfficerAuthentication(use.officer()));
    }

    static Optional<ByToken> of(ServletRequest request) {
        return Optional.ofNullable((ByToken) request.getAttribute(ATTRIBUTE));
    }
}
