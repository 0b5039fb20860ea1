package vn.motcua.administration.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.administration.InCharge;
import vn.motcua.administration.internal.KeepCentre;
import vn.motcua.clock.CalendarProposal;
import vn.motcua.dossier.PromiseMoves;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.Officer;
import vn.motcua.organization.CentreEdition;
import vn.motcua.organization.Centres;
import vn.motcua.organization.OrganizationRefusal;
import vn.motcua.organization.Unit;
import vn.motcua.organization.Units;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Result;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;

/** Address, telephone, hours and Saturdays of a centre, from a day on; new hours show first which promises they move. */
@Controller
class CentrePages {

    private static final int EDITIONS = 20;
    private static final int SHOWN = 50;

    private final Units units;
    private final Centres centres;
    private final KeepCentre keep;
    private final PromiseMoves moves;
    private final Messages messages;

    CentrePages(Units units, Centres centres, KeepCentre keep, PromiseMoves moves, Messages messages) {
        this.units = units;
        this.centres = centres;
        this.keep = keep;
        this.moves = moves;
        this.messages = messages;
    }

    @GetMapping("/administration/centres/{code}")
    ModelAndView form(Officer me, @PathVariable String code) {
        var unit = unit(code, me);
        var centre = units.findCentre(unit.id())
                .orElseThrow(() -> new RefusedException(OrganizationRefusal.ORG_102_NO_CENTRE));
        return form(unit, CentreForm.of(centre), null);
    }

    private ModelAndView form(Unit unit, CentreForm form, @Nullable Refusal refused) {
        var page = new ModelAndView("administration/centre")
                .addObject("unit", unit)
                .addObject("form", form)
                .addObject("editions", centres.listEditions(unit.id(), EDITIONS))
                .addObject("refused", refused);
        if (refused != null) {
            page.setStatus(HttpStatus.valueOf(refused.code().status()));
        }
        return page;
    }

    @GetMapping("/administration/centres/{code}/preview")
    ModelAndView preview(
            Officer me,
            @PathVariable String code,
            @RequestParam Map<String, String> sent,
            @RequestParam(required = false) @Nullable String after) {
        var unit = unit(code, me);
        var form = CentreForm.typed(sent);
        return switch (form.edition(unit.id()).then(it -> keep.propose(it, unit))) {
            case Result.Done<CalendarProposal>(var proposal) ->
                new ModelAndView("administration/preview", "view", previewed(unit, form, proposal, after));
            case Result.Refused<CalendarProposal>(var why) -> form(unit, form, why);
        };
    }

    private PreviewView previewed(Unit unit, CentreForm form, CalendarProposal proposal, @Nullable String after) {
        var path = "/administration/centres/" + unit.code();
        var slice = moves.list(proposal, after, SHOWN);
        var query = path + "/preview" + form.query();
        return new PreviewView(
                proposal,
                proposal.countsDifferently() ? proposal.reason() : say(form),
                form.text("basis"),
                after == null ? moves.count(proposal) : null,
                slice,
                id -> units.get(id).fullName(),
                path,
                path,
                form.hidden(),
                slice.next() == null ? null : query + "&after=" + slice.next(),
                after == null ? null : query);
    }

    private String say(CentreForm form) {
        return messages.text(Language.VI, "desk.centre.same-hours", form.text("from"));
    }

    @PostMapping("/administration/centres/{code}")
    String put(
            Officer me,
            @PathVariable String code,
            @RequestParam Map<String, String> sent,
            @RequestParam(defaultValue = "") String revision) {
        var unit = unit(code, me);
        long seen = revision.matches("\\d{1,18}") ? Long.parseLong(revision) : -1;
        return switch (CentreForm.typed(sent).edition(unit.id()).then(it -> keep.put(it, unit, seen, me))) {
            case Result.Done<CentreEdition> _ -> "redirect:/administration/centres/" + unit.code();
            case Result.Refused<CentreEdition>(var why) -> throw new RefusedException(why);
        };
    }

    /** A unit of others is not told apart from one that is not there. */
    private Unit unit(String code, Officer me) {
        return units.findByCode(code)
                .filter(it -> new InCharge(me).of(it.id()))
                .orElseThrow(() -> new RefusedException(IdentityRefusal.IDN_403_NOT_ALLOWED));
    }
}
