package vn.motcua.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.internal.LiveSessions;
import vn.motcua.identity.internal.LogIn;
import vn.motcua.identity.internal.SessionToken;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Result;

/** Sessions for programs: a token for {@code Authorization: Bearer}, under the same limits as in a browser. */
@RestController
class ProgramSessions {

    private final LogIn logIn;
    private final LiveSessions sessions;

    ProgramSessions(LogIn logIn, LiveSessions sessions) {
        this.logIn = logIn;
        this.sessions = sessions;
    }

    @PostMapping(path = "/api/v1/sessions", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Started> start(@Valid @RequestBody Credentials credentials, HttpServletRequest request) {
        var from = new LogIn.Origin(request.getRemoteAddr(), LogInController.browser(request), null);
        return switch (logIn.logIn(new LogIn.Attempt(credentials.loginName(), credentials.password(), from))
                .then(step -> completed(step, credentials.code(), from))) {
            case Result.Done(var token) ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .body(new Started(token.value()));
            case Result.Refused(var why) -> throw new RefusedException(why);
        };
    }

    private Result<SessionToken> completed(LogIn.Step step, @Nullable String code, LogIn.Origin from) {
        return switch (step) {
            case LogIn.Step.SignedIn(var session) -> Result.done(session);
            case LogIn.Step.CodeNeeded(var started) ->
                code == null ? Result.refused(IdentityRefusal.IDN_134_CODE_NEEDED) : logIn.prove(started, code, from);
        };
    }

    @DeleteMapping("/api/v1/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(SignedIn me) {
        sessions.logOut(me.token());
    }

    /** @param code of the authenticator app, for those who have a second factor */
    record Credentials(
            @NotBlank String loginName,
            @NotBlank String password,
            @Nullable String code) {

        @Override
        public String toString() {
            return "Credentials";
        }
    }

    record Started(String token) {}
}
