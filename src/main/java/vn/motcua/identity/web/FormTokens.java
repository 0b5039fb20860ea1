package vn.motcua.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;
import vn.motcua.identity.internal.SessionToken;

/**
 * The CSRF token in each form. Signed in, it is derived from the session's token, so it is stored nowhere and ends with the
 * session; for citizens it is derived from a random cookie made when the first form is shown.
 */
@Component
class FormTokens implements CsrfTokenRepository {

    private static final String HEADER = "X-CSRF-TOKEN";
    private static final String FIELD = "_csrf";
    private static final String FRESH = FormTokens.class.getName() + ".fresh";

    private final Cookies cookies;

    FormTokens(Cookies cookies) {
        this.cookies = cookies;
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return SignedIn.of(request)
                .map(SignedIn::token)
                .or(() -> cookies.findForm(request))
                .map(FormTokens::token)
                .orElse(null);
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        var fresh = SessionToken.random();
        request.setAttribute(FRESH, fresh);
        return token(fresh);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token == null) {
            cookies.clearForm(request, response);
            return;
        }
        Optional.ofNullable((SessionToken) request.getAttribute(FRESH))
                .ifPresent(it -> cookies.setForm(request, response, it));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static CsrfToken token(SessionToken secret) {
        return new DefaultCsrfToken(HEADER, FIELD, secret.derived("form"));
    }
}
