package vn.motcua.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.internal.ChangePassword;
import vn.motcua.shared.Result;
import vn.motcua.ui.SeeOther;

/** One's own password. */
@Controller
class PasswordController {

    private final ChangePassword passwords;

    PasswordController(ChangePassword passwords) {
        this.passwords = passwords;
    }

    @GetMapping("/account/password")
    ModelAndView form(SignedIn me, @RequestParam(defaultValue = "false") boolean changed) {
        return page(new PasswordView(me.session().passwordTemporary(), changed, null));
    }

    @PostMapping("/account/password")
    ModelAndView change(
            @RequestParam String current,
            @RequestParam String wanted,
            @RequestParam String repeated,
            SignedIn me,
            HttpServletResponse response) {
        Result<AccountId> result = wanted.equals(repeated)
                ? passwords.change(me.officer().account(), me.session().id(), current, wanted)
                : Result.refused(IdentityRefusal.IDN_124_PASSWORDS_DIFFER);
        return switch (result) {
            case Result.Done(var changed) -> new ModelAndView(SeeOther.to("/account/password?changed=true"));
            case Result.Refused(var why) -> {
                response.setStatus(why.code().status());
                yield page(new PasswordView(me.session().passwordTemporary(), false, why));
            }
        };
    }

    private static ModelAndView page(PasswordView view) {
        return new ModelAndView("identity/password", "view", view);
    }
}
