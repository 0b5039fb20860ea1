package vn.motcua.catalogue.web;

import static vn.motcua.catalogue.CatalogueRefusal.CAT_110_NO_SUCH_PROCEDURE;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.catalogue.ProcedureCode;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.Procedures;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.RefusedException;

/** What a citizen reads: the search and one procedure. */
@Controller
class ProcedurePages {

    private final Procedures procedures;
    private final Clock clock;

    ProcedurePages(Procedures procedures, Clock clock) {
        this.procedures = procedures;
        this.clock = clock;
    }

    @GetMapping("/procedures")
    String search(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String field,
            Model model) {
        var search = new SearchRequest(q, null, field, "50").checked();
        model.addAttribute("query", search.query());
        model.addAttribute("hits", procedures.search(search));
        return "catalogue/search";
    }

    @GetMapping("/procedures/{code}")
    String show(@PathVariable String code, Model model) {
        var today = CivilTime.day(clock.instant());
        var version = ProcedureCode.find(code).flatMap(it -> procedures.findInForce(it, today));
        return page(version.orElseThrow(() -> new RefusedException(CAT_110_NO_SUCH_PROCEDURE)), model);
    }

    /** What a dossier was received under, for as long as the product runs. */
    @GetMapping("/procedures/{code}/versions/{number}")
    String showVersion(@PathVariable String code, @PathVariable String number, Model model) {
        var version = ProcedureCode.find(code).stream()
                .flatMap(it -> procedures.listVersions(it).stream())
                .filter(it -> String.valueOf(it.number()).equals(number))
                .findFirst();
        return page(version.orElseThrow(() -> new RefusedException(CAT_110_NO_SUCH_PROCEDURE)), model);
    }

    private String page(ProcedureVersion version, Model model) {
        model.addAttribute("version", version);
        model.addAttribute("past", isPast(version));
        return "catalogue/procedure";
    }

    private boolean isPast(ProcedureVersion version) {
        var until = version.until();
        return until != null && until.isBefore(CivilTime.day(clock.instant()));
    }
}
