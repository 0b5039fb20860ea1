package vn.motcua.catalogue.web;

import static vn.motcua.catalogue.CatalogueRefusal.CAT_120_NOT_CITY_ADMINISTRATOR;
import static vn.motcua.catalogue.CatalogueRefusal.CAT_172_LIMITS_MISSING;
import static vn.motcua.catalogue.CatalogueRefusal.CAT_175_FEE_OUT_OF_RANGE;
import static vn.motcua.catalogue.CatalogueRefusal.CAT_177_NO_SUCH_ENTRY;
import static vn.motcua.catalogue.CatalogueRefusal.CAT_178_NOTHING_CHOSEN;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.catalogue.Body;
import vn.motcua.catalogue.Level;
import vn.motcua.catalogue.ProcedureCode;
import vn.motcua.catalogue.national.NationalReview;
import vn.motcua.catalogue.national.NationalReview.Filter;
import vn.motcua.catalogue.national.NationalReview.Shown;
import vn.motcua.catalogue.national.ReviewGround;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Role;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Result;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;

/** Entries of the national list that an official of the city looks at before anybody works with them. */
@Controller
class NationalPages {

    private static final String CLEAR = "CLEAR";
    private static final String EVERY_LEVEL = "ALL";

    private final NationalReview review;
    private final Messages messages;

    NationalPages(NationalReview review, Messages messages) {
        this.review = review;
        this.messages = messages;
    }

    @GetMapping("/catalogue/national")
    ModelAndView list(
            Officer me,
            @RequestParam(defaultValue = "COMMUNE") String level,
            @RequestParam(defaultValue = "") String ground,
            @RequestParam(defaultValue = "") String after) {
        demandCityAdministrator(me);
        return listPage(level, ground, after, null);
    }

    private ModelAndView listPage(String level, String ground, String after, @Nullable Refusal refused) {
        var asked = new Filter(
                constant(Level.values(), level), constant(ReviewGround.values(), ground), ground.equals(CLEAR));
        var slice = review.list(asked, ProcedureCode.find(after).orElse(null));
        return new ModelAndView("catalogue/nationalentries")
                .addObject("rows", slice.items())
                .addObject(
                        "level",
                        asked.level() == null ? EVERY_LEVEL : asked.level().name())
                .addObject(
                        "ground",
                        asked.clear()
                                ? CLEAR
                                : asked.ground() == null ? "" : asked.ground().name())
                .addObject("clear", asked.clear())
                .addObject("counts", counts(asked.level()))
                .addObject("clearCount", review.countClear(asked.level()))
                .addObject("last", review.findLastImport().orElse(null))
                .addObject("refused", refused)
                .addObject("firstHref", after.isEmpty() ? null : href(level, ground, null))
                .addObject("nextHref", slice.next() == null ? null : href(level, ground, slice.next()));
    }

    private static String href(String level, String ground, @Nullable String after) {
        var path = UriComponentsBuilder.fromPath("/catalogue/national")
                .queryParam("level", level)
                .queryParam("ground", ground);
        return (after == null ? path : path.queryParam("after", after))
                .build()
                .encode()
                .toUriString();
    }

    /** In the order of the grounds, so that the same stands in the same place. */
    private Map<ReviewGround, Integer> counts(@Nullable Level level) {
        return new LinkedHashMap<>(new TreeMap<>(review.count(level)));
    }

    private static <E extends Enum<E>> @Nullable E constant(E[] values, String typed) {
        return Stream.of(values)
                .filter(it -> it.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    private static void demandCityAdministrator(Officer me) {
        if (!me.rights().hasAnywhere(Role.CITY_ADMINISTRATOR)) {
            throw new RefusedException(CAT_120_NOT_CITY_ADMINISTRATOR);
        }
    }

    /** Those ticked, together; each comes with the hash of what was shown. */
    @PostMapping("/catalogue/national/confirmation")
    ModelAndView confirm(
            Officer me,
            @RequestParam(required = false) @Nullable List<String> pick,
            @RequestParam(defaultValue = "COMMUNE") String level,
            @RequestParam(defaultValue = "") String note) {
        demandCityAdministrator(me);
        var picked = picked(pick == null ? List.of() : pick);
        Result<Integer> result =
                picked.isEmpty() ? Result.refused(CAT_178_NOTHING_CHOSEN) : review.confirmClear(picked, note, me);
        return switch (result) {
            case Result.Done<Integer> _ -> new ModelAndView("redirect:" + href(level, CLEAR, null));
            case Result.Refused<Integer>(var why) -> refused(listPage(level, CLEAR, "", why), why);
        };
    }

    private static Map<ProcedureCode, String> picked(List<String> pick) {
        var picked = new TreeMap<ProcedureCode, String>();
        for (var one : pick) {
            int colon = one.indexOf(':');
            ProcedureCode.find(colon < 0 ? one : one.substring(0, colon))
                    .ifPresent(code -> picked.put(code, one.substring(colon + 1)));
        }
        return picked;
    }

    private static ModelAndView refused(ModelAndView page, Refusal why) {
        page.setStatus(HttpStatus.valueOf(why.code().status()));
        return page;
    }

    @GetMapping("/catalogue/national/{code}")
    ModelAndView show(Officer me, @PathVariable String code) {
        demandCityAdministrator(me);
        var shown = shown(code);
        return entryPage(shown, NationalForm.read(shown), null);
    }

    private Shown shown(String code) {
        return ProcedureCode.find(code)
                .flatMap(review::find)
                .orElseThrow(() -> new RefusedException(CAT_177_NO_SUCH_ENTRY));
    }

    private static ModelAndView entryPage(Shown shown, NationalForm form, @Nullable Refusal refused) {
        return new ModelAndView("catalogue/nationalentry")
                .addObject("shown", shown)
                .addObject("form", form)
                .addObject("refused", refused);
    }

    @PostMapping("/catalogue/national/{code}/settlement")
    ModelAndView settle(Officer me, @PathVariable String code, @RequestParam Map<String, String> fields) {
        demandCityAdministrator(me);
        var shown = shown(code);
        var form = NationalForm.typed(fields);
        return answer(shown, form, settled(shown.row().code(), form, me));
    }

    private Result<ProcedureCode> settled(ProcedureCode code, NationalForm form, Officer me) {
        var limits = form.limits();
        if (limits.isEmpty()) {
            return Result.refused(CAT_172_LIMITS_MISSING);
        }
        var fee = form.fee();
        return fee.isEmpty()
                ? Result.refused(CAT_175_FEE_OUT_OF_RANGE)
                : review.settle(form.settlement(code, limits.get(), fee.get(), labels()), me);
    }

    /** What is written into the version is read by everyone, so it is Vietnamese. */
    private Map<Body, String> labels() {
        var labels = new EnumMap<Body, String>(Body.class);
        for (var body : Body.values()) {
            labels.put(body, messages.text(Language.VI, "catalogue.body." + body));
        }
        return labels;
    }

    @PostMapping("/catalogue/national/{code}/keep")
    ModelAndView keep(Officer me, @PathVariable String code, @RequestParam Map<String, String> fields) {
        return closed(
                me,
                code,
                fields,
                shown -> review.keep(shown.row().code(), field(fields, "hash"), field(fields, "note"), me));
    }

    @PostMapping("/catalogue/national/{code}/drop")
    ModelAndView drop(Officer me, @PathVariable String code, @RequestParam Map<String, String> fields) {
        return closed(
                me,
                code,
                fields,
                shown -> review.drop(shown.row().code(), field(fields, "hash"), field(fields, "note"), me));
    }

    private static String field(Map<String, String> fields, String name) {
        return Objects.requireNonNullElse(fields.get(name), "");
    }

    private ModelAndView closed(
            Officer me, String code, Map<String, String> fields, Function<Shown, Result<ProcedureCode>> act) {
        demandCityAdministrator(me);
        var shown = shown(code);
        return answer(shown, NationalForm.typed(fields), act.apply(shown));
    }

    private static ModelAndView answer(Shown shown, NationalForm form, Result<ProcedureCode> result) {
        return switch (result) {
            case Result.Done<ProcedureCode> _ -> new ModelAndView("redirect:/catalogue/national");
            case Result.Refused<ProcedureCode>(var why) -> refused(entryPage(shown, form, why), why);
        };
    }
}
