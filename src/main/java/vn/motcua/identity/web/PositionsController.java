package vn.motcua.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Accounts.NewPosition;
import vn.motcua.identity.Grant;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.Officer;
import vn.motcua.identity.ProcedureFields;
import vn.motcua.identity.Role;
import vn.motcua.identity.internal.AdministerAccounts;
import vn.motcua.identity.internal.ApiTokens;
import vn.motcua.identity.internal.Outcome;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Result;
import vn.motcua.ui.TypedDate;

/** What an account may do: its positions, and the tokens that act as it. */
@Controller
class PositionsController {

    private final AdministerAccounts administration;
    private final ApiTokens tokens;
    private final ProcedureFields fields;
    private final AccountPages pages;
    private final Clock clock;

    PositionsController(
            AdministerAccounts administration,
            ApiTokens tokens,
            ProcedureFields fields,
            AccountPages pages,
            Clock clock) {
        this.administration = administration;
        this.tokens = tokens;
        this.fields = fields;
        this.pages = pages;
        this.clock = clock;
    }

    @PostMapping("/accounts/{account}/positions")
    ModelAndView give(
            Officer me,
            @PathVariable UUID account,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") List<String> fields,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response) {
        var id = new AccountId(account);
        var form = new PositionForm(role, unit, fields, from, until, reason);
        return pages.shown(me, id, given(me, id, form), form, response);
    }

    private Result<Outcome> given(Officer me, AccountId id, PositionForm form) {
        var touchable = administration.mayTouch(me, id);
        if (touchable instanceof Result.Refused<AccountId>(var why)) {
            return new Result.Refused<>(why);
        }
        var wanted = read(id, form);
        return wanted == null
                ? Result.refused(IdentityRefusal.IDN_144_NOT_FILLED_IN)
                : administration.give(me, wanted, form.reason());
    }

    /** Null when something is missing or cannot be. The last day is typed as it counts, and kept as the first that does not. */
    private @Nullable NewPosition read(AccountId id, PositionForm form) {
        var role = Typed.findRole(form.role());
        var unit = Typed.findUnit(form.unit());
        var from = form.from().isBlank() ? today() : TypedDate.find(form.from()).orElse(null);
        var last = form.until().isBlank() ? null : TypedDate.find(form.until()).orElse(null);
        boolean misread = !form.until().isBlank() && last == null;
        if (role.isEmpty() || unit.isEmpty() || from == null || from.isBefore(today()) || misread) {
            return null;
        }
        var chosen = chosen(form.fields());
        return chosen == null ? null : position(id, unit.get(), role.get(), chosen, from, last);
    }

    private static NewPosition position(
            AccountId id, UnitId unit, Role role, Set<String> fields, LocalDate from, @Nullable LocalDate last) {
        return new NewPosition(id, new Grant(unit, role, fields), from, last == null ? null : last.plusDays(1));
    }

    /** Null when one of them is no field: every field would be more than was asked for. */
    private @Nullable Set<String> chosen(List<String> typed) {
        var codes = typed.stream().filter(it -> !it.isBlank()).toList();
        var known = fields.list().stream().map(ProcedureFields.Field::code).toList();
        return known.containsAll(codes) ? Set.copyOf(codes) : null;
    }

    @PostMapping("/accounts/{account}/positions/{position}/end")
    ModelAndView end(
            Officer me,
            @PathVariable UUID account,
            @PathVariable UUID position,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response) {
        var id = new AccountId(account);
        var last = TypedDate.find(until).map(it -> it.plusDays(1)).orElse(null);
        return pages.shown(me, id, administration.end(me, id, position, last, reason), PositionForm.EMPTY, response);
    }

    @PostMapping("/accounts/{account}/tokens/{token}/revocation")
    ModelAndView revoke(
            Officer me, @PathVariable UUID account, @PathVariable UUID token, HttpServletResponse response) {
        var id = new AccountId(account);
        var revoked = tokens.revoke(me, id, token).map(_ -> Outcome.done(id));
        return pages.shown(me, id, revoked, PositionForm.EMPTY, response);
    }

    private LocalDate today() {
        return CivilTime.day(clock.instant());
    }
}
