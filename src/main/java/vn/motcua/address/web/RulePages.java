package vn.motcua.address.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import vn.motcua.address.AddressRefusal;
import vn.motcua.address.Rule;
import vn.motcua.address.Rules;
import vn.motcua.address.Rules.Draft;
import vn.motcua.address.Side;
import vn.motcua.address.Stretch;
import vn.motcua.address.internal.ReadRules;
import vn.motcua.identity.Downloads;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.Officer;
import vn.motcua.operation.Settings;
import vn.motcua.organization.Unit;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Result;
import vn.motcua.ui.SeeOther;
import vn.motcua.ui.TypedDate;

/** The rules by which a unit tells the addresses of divided units apart: seen, added one by one or from a file, ended, taken away. */
@Controller
class RulePages {

    private static final int A_PAGE = 50;

    private final Rules rules;
    private final RuleViews views;
    private final ReadRules files;
    private final Settings settings;

    RulePages(Rules rules, RuleViews views, ReadRules files, Settings settings) {
        this.rules = rules;
        this.views = views;
        this.files = files;
        this.settings = settings;
    }

    @GetMapping("/addresses/rules")
    ModelAndView list(
            Officer me,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer added) {
        return page(me, unit(unit, me), after, RuleForm.EMPTY, null, added);
    }

    private ModelAndView page(
            Officer me,
            Unit unit,
            @Nullable String after,
            RuleForm form,
            @Nullable Refusal refused,
            @Nullable Integer added) {
        var kept = rules.list(unit.id(), me, after, A_PAGE);
        return new ModelAndView("address/rules")
                .addObject(
                        "view",
                        views.page(
                                unit, rules.listUnits(me), rules.listDivided(unit.id()), kept, form, refused, added));
    }

    /** The unit asked for, or the first the officer keeps. */
    private Unit unit(String code, Officer me) {
        var kept = rules.listUnits(me);
        if (kept.isEmpty()) {
            throw new RefusedException(IdentityRefusal.IDN_403_NOT_ALLOWED);
        }
        return code.isEmpty()
                ? kept.getFirst()
                : kept.stream()
                        .filter(it -> it.code().equals(code))
                        .findFirst()
                        .orElseThrow(() -> new RefusedException(AddressRefusal.ADR_201_NOT_YOUR_UNIT));
    }

    @GetMapping("/addresses/rules/table.{format}")
    View table(Officer me, @PathVariable String format, @RequestParam(defaultValue = "") String unit) {
        var of = unit(unit, me);
        return views.table(me, format, of, after -> rules.list(of.id(), me, after, Downloads.A_SLICE));
    }

    @PostMapping("/addresses/rules")
    ModelAndView add(
            Officer me,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var of = unit(unit, me);
        var form = form(typed);
        return switch (draft(form, of.id()).then(it -> rules.add(it, me))) {
            case Result.Done<Rule> _ -> new ModelAndView(SeeOther.to("/addresses/rules?unit=" + of.code()));
            case Result.Refused<Rule>(var why) -> {
                response.setStatus(why.code().status());
                yield page(me, of, null, form, why, null);
            }
        };
    }

    private static RuleForm form(Map<String, String> typed) {
        return new RuleForm(
                typed.getOrDefault("from", ""),
                typed.getOrDefault("street", ""),
                typed.getOrDefault("side", "BOTH"),
                typed.getOrDefault("first", ""),
                typed.getOrDefault("last", ""),
                typed.getOrDefault("neighbourhood", ""),
                typed.getOrDefault("parcel", ""),
                typed.getOrDefault("since", ""),
                typed.getOrDefault("source", ""));
    }

    private static Result<Draft> draft(RuleForm it, UnitId into) {
        var since = TypedDate.find(it.since());
        if (since.isEmpty()) {
            return Result.refused(AddressRefusal.ADR_212_NOT_A_DAY);
        }
        var first = number(it.first());
        var last = number(it.last());
        if (!it.from().matches("\\d{1,9}")) {
            return Result.refused(AddressRefusal.ADR_213_WHICH_DIVIDED);
        }
        var side = side(it.side());
        var stretch = new Stretch(it.street(), side, first, last, it.neighbourhood(), it.parcel());
        return Result.done(new Draft(new UnitId(Integer.parseInt(it.from())), into, stretch, since.get(), it.source()));
    }

    private static Side side(String typed) {
        return Optional.of(typed)
                .filter(it -> it.equals("ODD") || it.equals("EVEN"))
                .map(Side::valueOf)
                .orElse(Side.BOTH);
    }

    /** Null for nothing; what is no number is one that no house has. */
    private static @Nullable Integer number(String typed) {
        if (typed.isBlank()) {
            return null;
        }
        return typed.strip().matches("\\d{1,6}") ? Integer.valueOf(typed.strip()) : Integer.valueOf(-1);
    }

    @PostMapping("/addresses/rules/file")
    ModelAndView addFile(
            Officer me,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletResponse response) {
        var of = unit(unit, me);
        Result<Integer> added = UploadedFile.use(file, settings.fileLimitBytes(), path -> files.read(path, of.id()))
                .then(drafts -> rules.addAll(drafts, me));
        return switch (added) {
            case Result.Done<Integer>(var count) ->
                new ModelAndView(SeeOther.to("/addresses/rules?unit=" + of.code() + "&added=" + count));
            case Result.Refused<Integer>(var why) -> {
                response.setStatus(why.code().status());
                yield page(me, of, null, RuleForm.EMPTY, why, null);
            }
        };
    }

    @PostMapping("/addresses/rules/{rule}/end")
    ModelAndView end(Officer me, @PathVariable String rule) {
        return switch (rules.end(id(rule), me)) {
            case Result.Done<Rule>(var ended) ->
                new ModelAndView(SeeOther.to("/addresses/rules?unit=" + views.codeOf(ended)));
            case Result.Refused<Rule>(var why) -> throw new RefusedException(why);
        };
    }

    private static UUID id(String rule) {
        try {
            return UUID.fromString(rule);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(AddressRefusal.ADR_200_NO_SUCH_RULE);
        }
    }
}
