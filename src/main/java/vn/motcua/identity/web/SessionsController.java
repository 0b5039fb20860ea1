package vn.motcua.identity.web;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import vn.motcua.identity.Downloads;
import vn.motcua.identity.internal.LiveSessions;
import vn.motcua.shared.CivilTime;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;
import vn.motcua.ui.SeeOther;
import vn.motcua.ui.TableView;

/** One's own open sessions, and ending those one has forgotten on another machine. */
@Controller
class SessionsController {

    private final LiveSessions sessions;
    private final Downloads downloads;
    private final Messages messages;

    SessionsController(LiveSessions sessions, Downloads downloads, Messages messages) {
        this.sessions = sessions;
        this.downloads = downloads;
        this.messages = messages;
    }

    @GetMapping("/account/sessions")
    ModelAndView list(SignedIn me) {
        var listed = sessions.list(me.officer().account());
        return new ModelAndView(
                "identity/sessions", "view", new SessionsView(me.session().id(), listed));
    }

    @GetMapping("/account/sessions/table.{format}")
    View table(SignedIn me, @PathVariable String format) {
        var columns = Stream.of("browser", "address", "started", "seen")
                .map(it -> TableView.words(say(it)))
                .toList();
        var rows = sessions.list(me.officer().account()).stream()
                .map(it -> Stream.of(
                                it.browser().isEmpty() ? say("unknown") : it.browser(),
                                it.address(),
                                CivilTime.moment(it.started()),
                                CivilTime.moment(it.lastSeen()))
                        .map(TableView::cell)
                        .toList())
                .toList();
        return downloads.shown(
                me.officer(), format, say("title"), Map.of(), new TableView(say("title"), columns, rows));
    }

    private String say(String key) {
        return messages.text(Language.VI, "identity.sessions." + key);
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
