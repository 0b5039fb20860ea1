package vn.motcua.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.identity.internal.LiveSessions;
import vn.motcua.identity.internal.LogIn;
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
        var attempt = new LogIn.Attempt(
                credentials.loginName(),
                credentials.password(),
                request.getRemoteAddr(),
                LogInController.browser(request),
                null);
        return switch (logIn.logIn(attempt)) {
            case Result.Done(var token) ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .body(new Started(token.value()));
            case Result.Refused(var why) -> throw new RefusedException(why);
        };
    }

    @DeleteMapping("/api/v1/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(SignedIn me) {
        sessions.logOut(me.token());
    }

    record Credentials(@NotBlank String loginName, @NotBlank String password) {

        @Override
        public String toString() {
            return "Credentials";
        }
    }

    record Started(String token) {}
}
