package vn.motcua.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import vn.motcua.identity.internal.ApiTokens;
import vn.motcua.identity.internal.TokenScope;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Result;
import vn.motcua.ui.Choice;
import vn.motcua.ui.SeeOther;
import vn.motcua.ui.TypedDate;

/** One's own tokens for programs. */
@Controller
class TokensController {

    private static final String PAGE = "/account/tokens";

    private final ApiTokens tokens;
    private final Units units;
    private final Clock clock;

    TokensController(ApiTokens tokens, Units units, Clock clock) {
        this.tokens = tokens;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    ModelAndView list(SignedIn me) {
        return page(me, TokenForm.EMPTY, null, null);
    }

    @PostMapping(PAGE)
    ModelAndView create(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String scope,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String endsOn,
            @RequestParam(defaultValue = "") String password,
            SignedIn me,
            HttpServletResponse response) {
        var wanted = new ApiTokens.Wanted(
                name,
                scope.equals("ACT") ? TokenScope.ACT : TokenScope.READ,
                unit(me, unit),
                TypedDate.find(endsOn).orElse(null));
        return switch (tokens.createOwn(me.officer().account(), password, wanted)) {
            case Result.Done(var secret) -> page(me, TokenForm.EMPTY, secret, null);
            case Result.Refused(var why) -> {
                response.setStatus(why.code().status());
                yield page(me, new TokenForm(name, scope, unit, endsOn), null, why);
            }
        };
    }

    @PostMapping(PAGE + "/{token}/revocation")
    View revoke(@PathVariable UUID token, SignedIn me) {
        return switch (tokens.revokeOwn(me.officer().account(), token)) {
            case Result.Done<?> _ -> SeeOther.to(PAGE);
            case Result.Refused<?>(var why) -> throw new RefusedException(why);
        };
    }

    /** One of the officer's own units; anything else narrows to nothing rather than to everything. */
    private static @Nullable UnitId unit(SignedIn me, String typed) {
        if (typed.isBlank()) {
            return null;
        }
        return me.officer().rights().grants().stream()
                .map(it -> it.unit())
                .filter(it -> String.valueOf(it.value()).equals(typed))
                .findFirst()
                .orElse(new UnitId(0));
    }

    /** The secret stands on the answer itself: no address leads to it a second time. */
    private ModelAndView page(SignedIn me, TokenForm form, @Nullable String secret, @Nullable Refusal refused) {
        var own = me.officer().rights().grants().stream()
                .map(it -> it.unit())
                .distinct()
                .flatMap(it -> units.find(it).stream())
                .map(it -> new Choice(String.valueOf(it.id().value()), it.fullName()))
                .toList();
        var view = new TokensView(
                tokens.list(me.officer().account()),
                own,
                form,
                CivilTime.date(tokens.latestEnd()),
                CivilTime.day(clock.instant()),
                secret,
                refused);
        return new ModelAndView("identity/tokens", "view", view);
    }
}
