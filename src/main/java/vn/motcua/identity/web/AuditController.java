package vn.motcua.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import vn.motcua.audit.AuditChain;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.Officer;
import vn.motcua.identity.internal.ReadTrail;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.RefusedException;
import vn.motcua.tables.TableFormat;
import vn.motcua.ui.TypedDate;

/** The trail: who acted, who looked, and the proof that nothing was changed afterwards. */
@Controller
class AuditController {

    private static final int USUAL_DAYS = 7;

    private final ReadTrail trail;
    private final AuditChain chain;
    private final AuditPages pages;
    private final Clock clock;

    AuditController(ReadTrail trail, AuditChain chain, AuditPages pages, Clock clock) {
        this.trail = trail;
        this.chain = chain;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/audit")
    ModelAndView list(
            Officer me,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String actor,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(required = false) @Nullable String after,
            HttpServletResponse response) {
        var days = days(from, until);
        var today = today();
        var asked = new ReadTrail.Asked(
                days == null ? today : days.first(), days == null ? today : days.last(), actor, subject, action);
        var found = trail.list(me, asked, after);
        if (days == null) {
            response.setStatus(IdentityRefusal.IDN_113_DAYS_REVERSED.status());
            return page(pages.unreadable(me, asked, from, until));
        }
        return page(pages.found(me, asked, found, after != null));
    }

    /** Only the days chosen, and not many: what is taken is itself in the trail. */
    @GetMapping("/audit/table.{format}")
    View table(
            Officer me,
            @PathVariable String format,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String actor,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String action) {
        var days = days(from, until);
        if (days == null) {
            throw new RefusedException(IdentityRefusal.IDN_113_DAYS_REVERSED);
        }
        TableFormat.asked(format);
        var asked = new ReadTrail.Asked(days.first(), days.last(), actor, subject, action);
        return pages.table(me, format, asked, trail.take(me, asked));
    }

    private record Days(LocalDate first, LocalDate last) {}

    /** The last week where nothing is typed; null for what is no stretch of days. */
    private @Nullable Days days(String from, String until) {
        var last = until.isBlank() ? today() : TypedDate.find(until).orElse(null);
        if (last == null) {
            return null;
        }
        var first = from.isBlank()
                ? last.minusDays(USUAL_DAYS - 1)
                : TypedDate.find(from).orElse(null);
        return first == null || last.isBefore(first) ? null : new Days(first, last);
    }

    @GetMapping("/audit/verification")
    ModelAndView verification(Officer me) {
        trail.demandEverything(me);
        return verified(null);
    }

    /** A stretch at a time, so that no request takes long however long the trail is. */
    @PostMapping("/audit/verification")
    ModelAndView verify(Officer me, @RequestParam(defaultValue = "") String after) {
        return verified(trail.verifyAfter(me, after.matches("\\d{1,18}") ? Long.parseLong(after) : 0));
    }

    private ModelAndView verified(AuditChain.@Nullable Stretch stretch) {
        var sealed = chain.sealedAt();
        var view = new VerificationView(
                chain.head().number(), chain.head().hash(), sealed == null ? "" : CivilTime.moment(sealed), stretch);
        return new ModelAndView("identity/audit-verification", "view", view);
    }

    private static ModelAndView page(AuditView view) {
        return new ModelAndView("identity/audit", "view", view);
    }

    private LocalDate today() {
        return CivilTime.day(clock.instant());
    }
}
