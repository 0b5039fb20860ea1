package vn.motcua.identity.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.internal.LiveSessions;
import vn.motcua.identity.internal.LogIn;
import vn.motcua.identity.internal.SessionToken;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Result;
import vn.motcua.ui.SeeOther;

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
                : new ModelAndView(SeeOther.to(LocalPath.of(next)));
    }

    @PostMapping("/login")
    ModelAndView logIn(
            @RequestParam String loginName,
            @RequestParam String password,
            @RequestParam(defaultValue = LocalPath.START) String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (logIn.logIn(new LogIn.Attempt(loginName, password, origin(request)))) {
            case Result.Done(LogIn.Step.SignedIn(var token)) -> signedIn(token, next, request, response);
            case Result.Done(LogIn.Step.CodeNeeded(var started)) -> {
                cookies.setStarted(request, response, started);
                yield new ModelAndView(SeeOther.to("/login/code?next=" + URLEncoder.encode(LocalPath.of(next), UTF_8)));
            }
            case Result.Refused(var why) -> {
                response.setStatus(why.code().status());
                yield page(new LogInForm(shown(loginName), LocalPath.of(next), why));
            }
        };
    }

    @GetMapping("/login/code")
    ModelAndView codeForm(
            @RequestParam(defaultValue = LocalPath.START) String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        return cookies.findStarted(request).isPresent()
                ? codePage(new LogInForm("", LocalPath.of(next), null))
                : refused(Refusal.of(IdentityRefusal.IDN_130_LOG_IN_AGAIN), next, response);
    }

    @PostMapping("/login/code")
    ModelAndView prove(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = LocalPath.START) String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        var started = cookies.findStarted(request);
        var proven = started.isEmpty()
                ? Result.<SessionToken>refused(IdentityRefusal.IDN_130_LOG_IN_AGAIN)
                : logIn.prove(started.get(), code, origin(request));
        return switch (proven) {
            case Result.Done(var token) -> {
                cookies.clearStarted(request, response);
                yield signedIn(token, next, request, response);
            }
            case Result.Refused(var why) -> refused(why, next, response);
        };
    }

    /** Back to the password where the first half of the log-in no longer counts. */
    private static ModelAndView refused(Refusal why, String next, HttpServletResponse response) {
        response.setStatus(why.code().status());
        var form = new LogInForm("", LocalPath.of(next), why);
        return why.code() == IdentityRefusal.IDN_130_LOG_IN_AGAIN ? page(form) : codePage(form);
    }

    private ModelAndView signedIn(
            SessionToken token, String next, HttpServletRequest request, HttpServletResponse response) {
        cookies.setSession(request, response, token);
        cookies.clearForm(request, response);
        return new ModelAndView(SeeOther.to(LocalPath.of(next)));
    }

    private LogIn.Origin origin(HttpServletRequest request) {
        return new LogIn.Origin(
                request.getRemoteAddr(),
                browser(request),
                cookies.findSession(request).orElse(null));
    }

    @PostMapping("/logout")
    View logOut(SignedIn me, HttpServletRequest request, HttpServletResponse response) {
        sessions.logOut(me.token());
        cookies.clearSession(request, response);
        // the button "back" must not show the last pages to whoever sits down next
        response.setHeader("Clear-Site-Data", "\"cache\"");
        return SeeOther.to("/login");
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

    private static ModelAndView codePage(LogInForm form) {
        return new ModelAndView("identity/log-in-code", "form", form);
    }
}
