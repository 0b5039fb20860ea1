package vn.motcua.dossier.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import vn.motcua.catalogue.Procedures;
import vn.motcua.dossier.Tracking;
import vn.motcua.organization.Centre;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;
import vn.motcua.ui.Language;

/** Makes the page of one tracked dossier. */
@Component
class TrackViews {

    private final ClockViews clocks;
    private final Units units;
    private final Procedures procedures;

    TrackViews(ClockViews clocks, Units units, Procedures procedures) {
        this.clocks = clocks;
        this.units = units;
        this.procedures = procedures;
    }

    TrackView of(Tracking.Tracked tracked, HttpServletRequest request) {
        var dossier = tracked.dossier();
        return new TrackView(
                tracked,
                units.get(tracked.heldAt()).fullName(),
                clocks.of(dossier, language(request)),
                StateTags.national(dossier.state()),
                centre(dossier.receiving()),
                procedures.getVersion(dossier.procedureVersion()).content().nameEn());
    }

    private String centre(UnitId unit) {
        return units.findCentre(unit).map(TrackViews::words).orElseGet(() -> units.get(unit)
                .fullName());
    }

    private static String words(Centre centre) {
        return Stream.of(centre.name(), centre.address(), centre.phone())
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** As the layout chooses it: the parameter of this request, else the cookie. */
    private static Language language(HttpServletRequest request) {
        var asked = request.getParameter("lang");
        if (asked != null) {
            return Language.of(asked);
        }
        var cookie = WebUtils.getCookie(request, "lang");
        return cookie == null ? Language.VI : Language.of(cookie.getValue());
    }
}
