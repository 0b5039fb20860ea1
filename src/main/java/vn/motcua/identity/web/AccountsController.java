package vn.motcua.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Accounts.NewAccount;
import vn.motcua.identity.Officer;
import vn.motcua.identity.internal.AdministerAccounts;
import vn.motcua.identity.internal.Outcome;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Result;

/** Accounts for their administrators: the list, a new one, and what can be done with one. */
@Controller
class AccountsController {

    private final AdministerAccounts administration;
    private final AccountPages pages;

    AccountsController(AdministerAccounts administration, AccountPages pages) {
        this.administration = administration;
        this.pages = pages;
    }

    @GetMapping("/accounts")
    ModelAndView list(
            Officer me,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String after) {
        return new ModelAndView("identity/accounts", "view", pages.list(me, q, unit, after));
    }

    @GetMapping("/accounts/table.{format}")
    View table(
            Officer me,
            @PathVariable String format,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String unit) {
        return pages.table(me, format, q, unit);
    }

    @GetMapping("/accounts/new")
    ModelAndView form(Officer me) {
        return formPage(me, AccountForm.EMPTY, null);
    }

    @PostMapping("/accounts")
    ModelAndView open(
            Officer me,
            @RequestParam(defaultValue = "") String loginName,
            @RequestParam(defaultValue = "") String fullName,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String unit,
            HttpServletResponse response) {
        var form = new AccountForm(loginName, fullName, title, unit);
        var home = Typed.findUnit(unit).orElse(new UnitId(0));
        return switch (administration.open(me, new NewAccount(loginName.strip(), fullName, title, home))) {
            case Result.Done(var outcome) -> pages.account(me, outcome.account(), outcome);
            case Result.Refused(var why) -> {
                response.setStatus(why.code().status());
                yield formPage(me, form, why);
            }
        };
    }

    @GetMapping("/accounts/{account}")
    ModelAndView show(
            Officer me,
            @PathVariable UUID account,
            @RequestParam(defaultValue = "false") boolean proposed,
            @RequestParam(defaultValue = "false") boolean saved) {
        var id = new AccountId(account);
        return pages.account(me, id, proposed || saved ? new Outcome(id, proposed, null, 0) : null);
    }

    @PostMapping("/accounts/{account}/name")
    ModelAndView rename(
            Officer me,
            @PathVariable UUID account,
            @RequestParam(defaultValue = "") String fullName,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String version,
            HttpServletResponse response) {
        var id = new AccountId(account);
        return shown(me, id, administration.rename(me, id, fullName, title, Typed.whole(version)), response);
    }

    @PostMapping("/accounts/{account}/closing")
    ModelAndView close(
            Officer me,
            @PathVariable UUID account,
            @RequestParam(defaultValue = "false") boolean sure,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response) {
        var id = new AccountId(account);
        return shown(me, id, administration.close(me, id, sure, reason), response);
    }

    @PostMapping("/accounts/{account}/password")
    ModelAndView resetPassword(
            Officer me,
            @PathVariable UUID account,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response) {
        var id = new AccountId(account);
        return shown(me, id, administration.resetPassword(me, id, reason), response);
    }

    @PostMapping("/accounts/{account}/second-factor/off")
    ModelAndView switchOffSecondFactor(
            Officer me,
            @PathVariable UUID account,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response) {
        var id = new AccountId(account);
        return shown(me, id, administration.switchOffSecondFactor(me, id, reason), response);
    }

    private ModelAndView formPage(Officer me, AccountForm form, @Nullable Refusal why) {
        return new ModelAndView("identity/account-new", "view", pages.form(me, form, why));
    }

    private ModelAndView shown(Officer me, AccountId id, Result<Outcome> result, HttpServletResponse response) {
        return pages.shown(me, id, result, PositionForm.EMPTY, response);
    }
}
