package vn.motcua.dossier.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.dossier.Tracking;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Result;

/** A citizen looks where the dossier is. The number that proves it is theirs is posted, so it stands in no address and no log. */
@Controller
class TrackPages {

    private static final int LONGEST_CODE = 60;

    private final Tracking tracking;
    private final TrackViews views;

    TrackPages(Tracking tracking, TrackViews views) {
        this.tracking = tracking;
        this.views = views;
    }

    /** @param code as the QR code of the receipt gives it */
    @GetMapping("/track")
    ModelAndView form(@RequestParam(defaultValue = "") String code) {
        return form(code.length() > LONGEST_CODE ? "" : code, "", null);
    }

    @PostMapping("/track")
    ModelAndView look(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String proof,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (tracking.look(code, proof, request.getRemoteAddr())) {
            case Result.Done<Tracking.Tracked>(var tracked) ->
                new ModelAndView("dossier/track/result", "view", views.of(tracked, request));
            case Result.Refused<Tracking.Tracked>(var why) -> {
                response.setStatus(why.code().status());
                yield form(code, proof, why);
            }
        };
    }

    private static ModelAndView form(String code, String proof, @Nullable Refusal refused) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("code", code);
        model.put("proof", proof);
        model.put("refused", refused);
        return new ModelAndView("dossier/track/form", model);
    }
}
