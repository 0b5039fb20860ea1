package vn.motcua.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import vn.motcua.identity.Authorities;
import vn.motcua.identity.Authorities.NewPaper;
import vn.motcua.identity.AuthorityPaper;
import vn.motcua.identity.Downloads;
import vn.motcua.identity.Grant;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Role;
import vn.motcua.identity.SigningLine;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Result;
import vn.motcua.ui.SeeOther;

/** Authority papers: the list, one paper, issuing and revoking. */
@Controller
class AuthorityPages {

    private static final int SHOWN = 100;
    private static final int TAKEN = 5_000;

    private final Authorities authorities;
    private final AuthorityViews views;
    private final Downloads downloads;

    AuthorityPages(Authorities authorities, AuthorityViews views, Downloads downloads) {
        this.authorities = authorities;
        this.views = views;
        this.downloads = downloads;
    }

    @GetMapping("/authority")
    ModelAndView list(Officer me) {
        return new ModelAndView("identity/authority/list")
                .addObject("papers", views.table(authorities.listFor(me, SHOWN)))
                .addObject("mayIssue", !lendable(me).isEmpty())
                .addObject("links", AssignmentLinks.of(me));
    }

    @GetMapping("/authority/table.{format}")
    View table(@PathVariable String format, Officer me) {
        return downloads.shown(me, format, views.say("title"), Map.of(), views.table(authorities.listFor(me, TAKEN)));
    }

    @GetMapping("/authority/new")
    ModelAndView blank(Officer me) {
        return form(TypedForm.BLANK, me, null);
    }

    @PostMapping("/authority")
    ModelAndView issue(@RequestParam MultiValueMap<String, String> sent, Officer me, HttpServletResponse response) {
        var typed = TypedForm.of(sent);
        return switch (issued(typed, me)) {
            case Result.Done<AuthorityPaper>(var paper) ->
                new ModelAndView(SeeOther.to("/authority/" + paper.id() + "?issued=true"));
            case Result.Refused<AuthorityPaper>(var why) -> {
                response.setStatus(why.code().status());
                yield form(typed, me, why);
            }
        };
    }

    private Result<AuthorityPaper> issued(TypedForm typed, Officer me) {
        try {
            return authorities.issue(read(typed, me), me);
        } catch (RefusedException e) {
            return new Result.Refused<>(e.refusal());
        }
    }

    private static NewPaper read(TypedForm typed, Officer me) {
        var place = lendable(me).stream()
                .filter(it -> AuthorityViews.place(it).equals(typed.value("place")))
                .findFirst()
                .orElseThrow(() -> new RefusedException(IdentityRefusal.IDN_200_NOT_THE_HEAD));
        return new NewPaper(
                typed.word("line", SigningLine.class),
                typed.text("number"),
                typed.day("signedOn"),
                typed.text("basis"),
                typed.account("receiver"),
                place.unit(),
                place.role(),
                typed.all("field"),
                typed.all("procedure"),
                typed.day("from"),
                typed.day("last"));
    }

    /** What this officer leads; whether the law lets it be lent is asked when a paper is issued. */
    private static List<Grant> lendable(Officer me) {
        return me.rights().grants().stream()
                .filter(it -> it.role() == Role.UNIT_LEADER || it.role() == Role.CENTRE_LEADER)
                .toList();
    }

    private ModelAndView form(TypedForm typed, Officer me, @Nullable Refusal refused) {
        var held = lendable(me);
        if (held.isEmpty()) {
            throw new RefusedException(IdentityRefusal.IDN_200_NOT_THE_HEAD);
        }
        var units = held.stream().map(Grant::unit).distinct().toList();
        return new ModelAndView("identity/authority/new")
                .addObject("form", views.form(typed, held, units, me, refused))
                .addObject("links", AssignmentLinks.of(me));
    }

    @GetMapping("/authority/{id}")
    ModelAndView show(@PathVariable String id, @RequestParam(defaultValue = "false") boolean issued, Officer me) {
        return page(paper(id, me), me, issued, "", null);
    }

    @PostMapping("/authority/{id}/revocation")
    ModelAndView revoke(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            Officer me,
            HttpServletResponse response) {
        var paper = paper(id, me);
        return switch (authorities.revoke(paper.id(), reason, me)) {
            case Result.Done<AuthorityPaper> _ -> new ModelAndView(SeeOther.to("/authority/" + paper.id()));
            case Result.Refused<AuthorityPaper>(var why) -> {
                response.setStatus(why.code().status());
                yield page(paper, me, false, reason, why);
            }
        };
    }

    private AuthorityPaper paper(String id, Officer me) {
        return TypedForm.uuid(id)
                .flatMap(it -> authorities.find(it, me))
                .orElseThrow(() -> new RefusedException(IdentityRefusal.IDN_209_PAPER_NOT_FOUND));
    }

    private ModelAndView page(
            AuthorityPaper paper, Officer me, boolean issued, String reason, @Nullable Refusal refused) {
        return new ModelAndView("identity/authority/paper")
                .addObject("page", views.page(paper, me, issued, reason, refused))
                .addObject("links", AssignmentLinks.of(me));
    }
}
