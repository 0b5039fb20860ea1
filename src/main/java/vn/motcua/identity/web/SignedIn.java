package vn.motcua.identity.web;

import jakarta.servlet.ServletRequest;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.motcua.identity.Officer;
import vn.motcua.identity.internal.CurrentSession;
import vn.motcua.identity.internal.SessionToken;

/** The request's session. Kept as a request attribute, so that the error page still knows who reads it. */
record SignedIn(CurrentSession session, SessionToken token) {

    private static final String ATTRIBUTE = SignedIn.class.getName();

    static void mark(ServletRequest request, CurrentSession session, SessionToken token) {
        request.setAttribute(ATTRIBUTE, new SignedIn(session, token));
        SecurityContextHolder.getContext().setAuthentication(new OfficerAuthentication(session.officer()));
    }

    static Optional<SignedIn> of(ServletRequest request) {
        return Optional.ofNullable((SignedIn) request.getAttribute(ATTRIBUTE));
    }

    Officer officer() {
        return session.officer();
    }
}
