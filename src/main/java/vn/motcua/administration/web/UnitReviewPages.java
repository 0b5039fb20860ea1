package vn.motcua.administration.web;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.administration.InCharge;
import vn.motcua.administration.internal.ReviewUnits;
import vn.motcua.identity.Officer;
import vn.motcua.organization.LandReview;
import vn.motcua.organization.OrganizationRefusal;
import vn.motcua.organization.Trees;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Result;

/** Lists of units that were brought in, and what in them waits for somebody who holds the text in hand. */
@Controller
class UnitReviewPages {

    private static final int A_PAGE = 30;
    private static final int MOST_IMPORTS = 10;

    private final LandReview review;
    private final ReviewUnits decisions;
    private final Trees trees;
    private final Clock clock;

    UnitReviewPages(LandReview review, ReviewUnits decisions, Trees trees, Clock clock) {
        this.review = review;
        this.decisions = decisions;
        this.trees = trees;
        this.clock = clock;
    }

    @GetMapping("/administration/units")
    ModelAndView list(Officer me, @RequestParam(required = false) @Nullable String after) {
        InCharge.demand(new InCharge(me).ofCity());
        return page(after, null);
    }

    private ModelAndView page(@Nullable String after, @Nullable Refusal refused) {
        var open = review.listOpen(after, A_PAGE);
        var page = new ModelAndView("administration/units")
                .addObject("imports", review.listImports(MOST_IMPORTS))
                .addObject("count", review.countOpen())
                .addObject("open", open.items())
                .addObject("decided", review.listDecided(MOST_IMPORTS))
                .addObject("nextHref", open.next() == null ? null : "/administration/units?after=" + open.next())
                .addObject("firstHref", after == null ? null : "/administration/units")
                .addObject("trees", TreesView.of(trees, CivilTime.day(clock.instant())))
                .addObject("refused", refused);
        if (refused != null) {
            page.setStatus(HttpStatus.valueOf(refused.code().status()));
        }
        return page;
    }

    @PostMapping("/administration/units/{finding}")
    ModelAndView decide(
            Officer me,
            @PathVariable String finding,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String reason) {
        InCharge.demand(new InCharge(me).ofCity());
        var outcome = decision.equals("confirm")
                ? decisions.confirm(id(finding), reason, me)
                : decisions.dismiss(id(finding), reason, me);
        return switch (outcome) {
            case Result.Done<Integer> _ -> new ModelAndView("redirect:/administration/units");
            case Result.Refused<Integer>(var why) -> page(null, why);
        };
    }

    private static int id(String typed) {
        if (!typed.matches("\\d{1,9}")) {
            throw new RefusedException(OrganizationRefusal.ORG_127_NO_SUCH_FINDING);
        }
        return Integer.parseInt(typed);
    }
}
