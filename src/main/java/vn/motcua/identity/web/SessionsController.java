package vn.motcua.identity.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import vn.motcua.identity.internal.LiveSessions;
import vn.motcua.ui.SeeOther;

/** One's own open sessions, and ending those one has forgotten on another machine. */
@Controller
class SessionsController {

    private final LiveSessions sessions;

    SessionsController(LiveSessions sessions) {
        this.sessions = sessions;
    }

    @GetMapping("/account/sessions")
    ModelAndView list(SignedIn me) {
        var listed = sessions.list(me.officer().account());
        return new ModelAndView(
                "identity/sessions", "view", new SessionsView(me.session().id(), listed));
    }

    @PostMapping("/account/sessions/{id}/end")
    View end(@PathVariable UUID id, SignedIn me) {
        sessions.end(me.officer().account(), id);
        return SeeOther.to("/account/sessions");
    }

    @PostMapping("/account/sessions/end-others")
    View endOthers(SignedIn me) {
        sessions.endOthers(me.officer().account(), me.session().id());
        return SeeOther.to("/account/sessions");
    }
}
