package vn.motcua.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import vn.motcua.identity.internal.LiveSessions;
import vn.motcua.identity.internal.LogIn;
import vn.motcua.shared.Result;

/** In and out. */
@Controller
class LogInController {

    private final LogIn logIn;
    private final LiveSessions sessions;
    private final Cookies cookies;

    LogInController(LogIn logIn, LiveSessions sessions, Cookies cookies) {
        this.logIn = logIn;
        this.sessions = sessions;
        this.cookies = cookies;
    }

    @GetMapping("/login")
    ModelAndView form(@Nullable SignedIn me, @RequestParam(defaultValue = LocalPath.START) String next) {
        return me == null
                ? page(new LogInForm("", LocalPath.of(next), null))
                : new ModelAndView(Go.to(LocalPath.of(next)));
    }

    @PostMapping("/login")
    ModelAndView logIn(
            @RequestParam String loginName,
            @RequestParam String password,
            @RequestParam(defaultValue = LocalPath.START) String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        var attempt = new LogIn.Attempt(
                loginName,
                password,
                request.getRemoteAddr(),
                browser(request),
                cookies.findSession(request).orElse(null));
        return switch (logIn.logIn(attempt)) {
            case Result.Done(var token) -> {
                cookies.setSession(request, response, token);
                cookies.clearForm(request, response);
                yield new ModelAndView(Go.to(LocalPath.of(next)));
            }
            case Result.Refused(var why) -> {
                response.setStatus(why.code().status());
                yield page(new LogInForm(shown(loginName), LocalPath.of(next), why));
            }
        };
    }

    @PostMapping("/logout")
    View logOut(SignedIn me, HttpServletRequest request, HttpServletResponse response) {
        sessions.logOut(me.token());
        cookies.clearSession(request, response);
        return Go.to("/login");
    }

    static String browser(HttpServletRequest request) {
        var browser = request.getHeader(HttpHeaders.USER_AGENT);
        return browser == null ? "" : browser;
    }

    private static String shown(String typed) {
        return typed.substring(0, Math.min(typed.length(), 100));
    }

    private static ModelAndView page(LogInForm form) {
        return new ModelAndView("identity/log-in", "form", form);
    }
}
