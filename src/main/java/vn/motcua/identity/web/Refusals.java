package vn.motcua.identity.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.shared.RefusedException;

/** Who must sign in is led to the log-in page, programs get 401; what else the chain refuses is shown like every other refusal. */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    static final String PATH = "/refused";
    private static final String ATTRIBUTE = IdentityRefusal.class.getName();

    /** A header has little room, and an address this long is nobody's work to return to. */
    private static final int LONGEST_NEXT = 2_000;

    private final Cookies cookies;

    Refusals(Cookies cookies) {
        this.cookies = cookies;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException, ServletException {
        if (isForProgram(request)) {
            show(IdentityRefusal.IDN_401_SIGN_IN, request, response);
        } else if (isForFragment(request)) {
            response.setHeader("HX-Redirect", "/login");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, "/login" + next(request));
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException, ServletException {
        if (!(cause instanceof CsrfException)) {
            show(IdentityRefusal.IDN_403_NOT_ALLOWED, request, response);
            return;
        }
        boolean sessionEnded =
                cookies.hasSession(request) && SignedIn.of(request).isEmpty();
        var code = sessionEnded ? IdentityRefusal.IDN_401_SIGN_IN : IdentityRefusal.IDN_403_FORM_EXPIRED;
        show(code, request, response);
    }

    /** Through the dispatcher, so that one place decides how a refusal looks. */
    private static void show(IdentityRefusal code, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.setAttribute(ATTRIBUTE, code);
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
        request.getRequestDispatcher(PATH).forward(request, response);
    }

    private static boolean isForProgram(HttpServletRequest request) {
        var accept = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
        return request.getRequestURI().startsWith("/api/")
                || (accept.contains("json") && !accept.contains("text/html"));
    }

    private static boolean isForFragment(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"));
    }

    /** Only what was merely looked at is worth returning to. */
    private static String next(HttpServletRequest request) {
        if (!request.getMethod().equals("GET") || request.getRequestURI().equals("/")) {
            return "";
        }
        var query = request.getQueryString();
        var path = query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
        var next = "?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
        return next.length() <= LONGEST_NEXT ? next : "";
    }

    /** Where {@link #show} leads. */
    @RestController
    static class RefusalController {

        @RequestMapping(PATH)
        void refuse(HttpServletRequest request) {
            if (request.getAttribute(ATTRIBUTE) instanceof IdentityRefusal code) {
                throw new RefusedException(code);
            }
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
