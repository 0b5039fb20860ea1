package vn.motcua.catalogue.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.catalogue.CatalogueRefusal;
import vn.motcua.catalogue.Field;
import vn.motcua.catalogue.Fields;
import vn.motcua.identity.Officer;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Result;
import vn.motcua.ui.TypedDate;

/** The fields of procedures: added, renamed, ended. */
@Controller
class FieldPages {

    private final Fields fields;

    FieldPages(Fields fields) {
        this.fields = fields;
    }

    @GetMapping("/catalogue/fields")
    ModelAndView list(Officer me) {
        ProcessPages.demandCityAdministrator(me);
        return page("", "", "", null);
    }

    private ModelAndView page(String code, String name, String nameEn, @Nullable Refusal refused) {
        var page = new ModelAndView("catalogue/fields")
                .addObject("fields", fields.list())
                .addObject("code", code)
                .addObject("name", name)
                .addObject("nameEn", nameEn)
                .addObject("refused", refused);
        if (refused != null) {
            page.setStatus(HttpStatus.valueOf(refused.code().status()));
        }
        return page;
    }

    @PostMapping("/catalogue/fields")
    ModelAndView add(
            Officer me,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String nameEn) {
        ProcessPages.demandCityAdministrator(me);
        return shown(fields.add(code, name, nameEn, me), code, name, nameEn);
    }

    private ModelAndView shown(Result<Field> result, String code, String name, String nameEn) {
        return switch (result) {
            case Result.Done<Field> _ -> new ModelAndView("redirect:/catalogue/fields");
            case Result.Refused<Field>(var why) -> page(code, name, nameEn, why);
        };
    }

    /** @param act "rename" or "end" */
    @PostMapping("/catalogue/fields/{field}")
    ModelAndView change(
            Officer me,
            @PathVariable String field,
            @RequestParam(name = "do", defaultValue = "") String act,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String nameEn,
            @RequestParam(defaultValue = "") String from) {
        ProcessPages.demandCityAdministrator(me);
        if (!act.equals("end")) {
            return shown(fields.rename(field, name, nameEn, me), "", "", "");
        }
        var day = TypedDate.find(from);
        return day.isEmpty()
                ? page("", "", "", Refusal.of(CatalogueRefusal.CAT_144_DAY_UNREADABLE))
                : shown(fields.end(field, day.get(), me), "", "", "");
    }
}
