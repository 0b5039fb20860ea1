package vn.motcua.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.motcua.identity.internal.SessionToken;
import vn.motcua.operation.Operating;
import vn.motcua.operation.Settings;
import vn.motcua.operation.TrustedProxies;

class OverHttpsTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    private static Cookies cookies(String publicUrl) {
        return new Cookies(new Settings(
                Path.of("x"),
                0,
                "127.0.0.1",
                null,
                true,
                0,
                publicUrl,
                1,
                100,
                false,
                TrustedProxies.NONE,
                null,
                Operating.plain(Path.of("x"))));
    }

    @Test
    void theSessionCookieIsTiedToThisHostAndToHttps() {
        cookies("https://motcua.example.vn").setSession(request, response, SessionToken.random());

        assertThat(response.getHeader("Set-Cookie"))
                .matches("__Host-motcua=[\\w-]{43}; Path=/; Secure; HttpOnly; SameSite=Lax");
    }

    @Test
    void overHttpsACookieOfTheUnprotectedNameDoesNotCount() {
        request.setSecure(true);
        request.setCookies(new Cookie("motcua", "A".repeat(43)));

        assertThat(cookies("http://127.0.0.1").findSession(request)).isEmpty();
    }

    @Test
    void browsersAreToldToStayOnHttpsOnlyWhereTheyAreOnIt() {
        new SecurityHeaders(cookies("http://127.0.0.1")).set(request, response);
        assertThat(response.getHeader("Strict-Transport-Security")).isNull();

        var secure = new MockHttpServletRequest();
        secure.setSecure(true);
        new SecurityHeaders(cookies("http://127.0.0.1")).set(secure, response);
        assertThat(response.getHeader("Strict-Transport-Security")).startsWith("max-age=31536000");
    }
}
