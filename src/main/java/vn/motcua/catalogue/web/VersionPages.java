package vn.motcua.catalogue.web;

import static vn.motcua.catalogue.CatalogueRefusal.CAT_110_NO_SUCH_PROCEDURE;
import static vn.motcua.catalogue.CatalogueRefusal.CAT_121_NO_SUCH_VERSION;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.catalogue.Editions;
import vn.motcua.catalogue.ProcedureCode;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Role;
import vn.motcua.shared.RefusedException;

/** The versions of a procedure for officials: by which decision each holds, and what it changes. */
@Controller
class VersionPages {

    /** Who may see which dossiers in flight a version would touch. */
    private static final List<Role> LEADING = List.of(Role.UNIT_LEADER, Role.CENTRE_LEADER, Role.CITY_ADMINISTRATOR);

    private final Editions editions;

    VersionPages(Editions editions) {
        this.editions = editions;
    }

    @GetMapping("/catalogue/versions/{code}")
    ModelAndView list(Officer me, @PathVariable String code) {
        var all = ProcedureCode.find(code).map(editions::list).orElse(List.of());
        if (all.isEmpty()) {
            throw new RefusedException(CAT_110_NO_SUCH_PROCEDURE);
        }
        return new ModelAndView("catalogue/versions")
                .addObject("editions", all)
                .addObject("mayWrite", me.rights().hasAnywhere(Role.CITY_ADMINISTRATOR));
    }

    /** One version beside the one it follows. */
    @GetMapping("/catalogue/versions/{code}/{number}")
    ModelAndView show(Officer me, @PathVariable String code, @PathVariable String number) {
        var edition = ProcedureCode.find(code)
                .filter(_ -> number.matches("\\d{1,6}"))
                .flatMap(it -> editions.find(it, Integer.parseInt(number)))
                .orElseThrow(() -> new RefusedException(CAT_121_NO_SUCH_VERSION));
        return new ModelAndView("catalogue/version")
                .addObject("edition", edition)
                .addObject("touches", LEADING.stream().anyMatch(me.rights()::hasAnywhere));
    }
}
