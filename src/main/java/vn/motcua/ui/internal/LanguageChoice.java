package vn.motcua.ui.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.WebUtils;
import vn.motcua.ui.Language;

/** {@code ?lang=en} or {@code ?lang=vi} chooses the language of this page and, by a cookie, of those that follow. */
@Component
final class LanguageChoice implements HandlerInterceptor {

    private static final String NAME = "lang";
    private static final Pattern ASKED = Pattern.compile("(?:^|&)" + NAME + "=([a-z]*)");

    static Language of(HttpServletRequest request) {
        var asked = asked(request);
        if (asked != null) {
            return Language.of(asked);
        }
        var cookie = WebUtils.getCookie(request, NAME);
        return cookie == null ? byHeader(request) : Language.of(cookie.getValue());
    }

    /** Programs say their language in a header; people's pages are Vietnamese until they choose, whatever their browser was set to. */
    private static Language byHeader(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        boolean english = accepted != null
                && accepted.startsWith("en")
                && Asked.path(request).startsWith("/api/");
        return english ? Language.EN : Language.VI;
    }

    static String otherHref(HttpServletRequest request, Language language) {
        var other = language == Language.VI ? Language.EN : Language.VI;
        var here = UriComponentsBuilder.fromPath(Asked.path(request));
        if ("GET".equals(request.getMethod())) {
            here.query(request.getQueryString());
        }
        return here.replaceQueryParam(NAME, other.code()).build().toUriString();
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var asked = asked(request);
        if (asked != null) {
            var cookie = ResponseCookie.from(NAME, Language.of(asked).code())
                    .path("/")
                    .maxAge(Duration.ofDays(365))
                    .sameSite("Lax")
                    .secure(request.isSecure())
                    .httpOnly(true)
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
        return true;
    }

    /** From the address alone: a refusal finds its language without reading a body that may be long, broken or a stranger's. */
    private static @Nullable String asked(HttpServletRequest request) {
        var query = request.getQueryString();
        var found = query == null ? null : ASKED.matcher(query);
        return found != null && found.find() ? found.group(1) : null;
    }
}
