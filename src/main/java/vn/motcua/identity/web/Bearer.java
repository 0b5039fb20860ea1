package vn.motcua.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import vn.motcua.identity.internal.ApiToken;
import vn.motcua.identity.internal.SessionToken;

/** {@code Authorization: Bearer TOKEN}, for programs. No browser adds it to another site's form, so it needs no CSRF token. */
final class Bearer {

    private static final String SCHEME = "Bearer ";

    private Bearer() {}

    static boolean isUsed(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    static Optional<SessionToken> findSession(HttpServletRequest request) {
        return sent(request).flatMap(SessionToken::parse);
    }

    static Optional<ApiToken> findToken(HttpServletRequest request) {
        return sent(request).flatMap(ApiToken::parse);
    }

    private static Optional<String> sent(HttpServletRequest request) {
        return isUsed(request)
                ? Optional.of(request.getHeader(HttpHeaders.AUTHORIZATION)
                        .substring(SCHEME.length())
                        .strip())
                : Optional.empty();
    }
}
