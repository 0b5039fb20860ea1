package vn.motcua.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.identity.internal.EnrolSecondFactor;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Result;
import vn.motcua.ui.SeeOther;

/** One's own second factor: tying an app to the account, and the recovery codes. */
@Controller
class SecondFactorController {

    private static final String PAGE = "/account/second-factor";

    private final EnrolSecondFactor factors;

    SecondFactorController(EnrolSecondFactor factors) {
        this.factors = factors;
    }

    @GetMapping(PAGE)
    ModelAndView show(SignedIn me) {
        return page(SecondFactorView.of(me.session(), standing(me)));
    }

    @PostMapping(PAGE)
    ModelAndView start(
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String code,
            SignedIn me,
            HttpServletResponse response) {
        return switch (factors.start(me.officer().account(), password, code)) {
            case Result.Done<?> _ -> new ModelAndView(SeeOther.to(PAGE));
            case Result.Refused<?>(var why) -> refused(me, why, response);
        };
    }

    @PostMapping(PAGE + "/confirmation")
    ModelAndView confirm(@RequestParam(defaultValue = "") String code, SignedIn me, HttpServletResponse response) {
        return codes(factors.confirm(me.officer().account(), me.session().id(), code), me, response);
    }

    @PostMapping(PAGE + "/recovery-codes")
    ModelAndView renewCodes(@RequestParam(defaultValue = "") String code, SignedIn me, HttpServletResponse response) {
        return codes(factors.renewCodes(me.officer().account(), code), me, response);
    }

    /** Shown on the answer itself: no address leads to the codes a second time. */
    private ModelAndView codes(Result<List<String>> result, SignedIn me, HttpServletResponse response) {
        return switch (result) {
            case Result.Done(var codes) ->
                page(SecondFactorView.of(me.session(), standing(me)).with(codes));
            case Result.Refused(var why) -> refused(me, why, response);
        };
    }

    private ModelAndView refused(SignedIn me, Refusal why, HttpServletResponse response) {
        response.setStatus(why.code().status());
        return page(SecondFactorView.of(me.session(), standing(me)).with(why));
    }

    private EnrolSecondFactor.Standing standing(SignedIn me) {
        return factors.standing(me.officer().account());
    }

    private static ModelAndView page(SecondFactorView view) {
        return new ModelAndView("identity/second-factor", "view", view);
    }
}
