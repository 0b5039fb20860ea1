package vn.motcua.identity.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import vn.motcua.identity.internal.SessionToken;
import vn.motcua.operation.Settings;

/**
 * The three cookies: the session's, the half-done log-in's, and the one that ties an anonymous form to its browser. Over https all bear the prefix
 * {@code __Host-}, which browsers accept from this very host only.
 */
@Component
class Cookies {

    private static final String SESSION = "motcua";
    private static final String FORM = "motcua-form";
    private static final String STARTED = "motcua-started";

    private final boolean publicIsHttps;

    Cookies(Settings settings) {
        publicIsHttps = settings.publicUrl().startsWith("https://");
    }

    /** Also behind a balancer that ends TLS, when the public address says so. */
    boolean isHttps(HttpServletRequest request) {
        return publicIsHttps || request.isSecure();
    }

    boolean hasSession(HttpServletRequest request) {
        return find(request, SESSION).isPresent();
    }

    Optional<SessionToken> findSession(HttpServletRequest request) {
        return find(request, SESSION).flatMap(SessionToken::parse);
    }

    Optional<SessionToken> findForm(HttpServletRequest request) {
        return find(request, FORM).flatMap(SessionToken::parse);
    }

    Optional<SessionToken> findStarted(HttpServletRequest request) {
        return find(request, STARTED).flatMap(SessionToken::parse);
    }

    void setStarted(HttpServletRequest request, HttpServletResponse response, SessionToken token) {
        write(request, response, ResponseCookie.from(name(request, STARTED), token.value()));
    }

    void clearStarted(HttpServletRequest request, HttpServletResponse response) {
        write(request, response, ResponseCookie.from(name(request, STARTED), "").maxAge(Duration.ZERO));
    }

    void setSession(HttpServletRequest request, HttpServletResponse response, SessionToken token) {
        write(request, response, ResponseCookie.from(name(request, SESSION), token.value()));
    }

    void setForm(HttpServletRequest request, HttpServletResponse response, SessionToken token) {
        write(request, response, ResponseCookie.from(name(request, FORM), token.value()));
    }

    void clearSession(HttpServletRequest request, HttpServletResponse response) {
        write(request, response, ResponseCookie.from(name(request, SESSION), "").maxAge(Duration.ZERO));
    }

    void clearForm(HttpServletRequest request, HttpServletResponse response) {
        write(request, response, ResponseCookie.from(name(request, FORM), "").maxAge(Duration.ZERO));
    }

    private Optional<String> find(HttpServletRequest request, String cookie) {
        var cookies = request.getCookies();
        var name = name(request, cookie);
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(it -> it.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    private String name(HttpServletRequest request, String cookie) {
        return isHttps(request) ? "__Host-" + cookie : cookie;
    }

    private void write(
            HttpServletRequest request, HttpServletResponse response, ResponseCookie.ResponseCookieBuilder cookie) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                cookie.path("/")
                        .httpOnly(true)
                        .secure(isHttps(request))
                        .sameSite("Lax")
                        .build()
                        .toString());
    }
}
