package vn.motcua.catalogue.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.catalogue.CatalogueRefusal;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.Component;
import vn.motcua.catalogue.ComponentKind;
import vn.motcua.catalogue.FeeRule;
import vn.motcua.catalogue.Hit;
import vn.motcua.catalogue.Level;
import vn.motcua.catalogue.ProcedureCode;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.Procedures;
import vn.motcua.clock.TermUnit;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.RefusedException;

/** Public search for other systems. Bad parameters: 400 with {@code CAT_101} to {@code CAT_104}. */
@RestController
class ProcedureApi {

    private final Procedures procedures;
    private final Clock clock;

    ProcedureApi(Procedures procedures, Clock clock) {
        this.procedures = procedures;
        this.clock = clock;
    }

    record Found(List<Item> items) {}

    record Item(String code, String name, String field, Set<Level> levels, double score) {

        static Item of(Hit hit) {
            return new Item(hit.code().value(), hit.name(), hit.field(), hit.levels(), hit.score());
        }
    }

    /**
     * What one needs to file: papers, limits, fees. Names in Vietnamese.
     *
     * @param admissible whether dossiers may be admitted on it: limit and fee are confirmed
     */
    record Details(
            String code,
            String name,
            String field,
            int version,
            boolean admissible,
            boolean onTheSpot,
            List<Case> situations,
            List<Paper> papers,
            List<Time> limits,
            List<Fee> fees) {

        static Details of(ProcedureVersion it) {
            return new Details(
                    it.code().value(),
                    it.name(),
                    it.field(),
                    it.number(),
                    it.isAdmissible(),
                    it.onTheSpot(),
                    it.content().situations().stream()
                            .map(one -> new Case(one.code(), one.name()))
                            .toList(),
                    it.components().stream().map(Paper::of).toList(),
                    it.limits().stream()
                            .map(one -> new Time(
                                    one.channel(), one.term().unit(), one.term().amount()))
                            .toList(),
                    it.fees().stream().map(Fee::of).toList());
        }
    }

    record Case(String code, String name) {}

    record Paper(
            String code,
            String name,
            ComponentKind kind,
            int quantity,
            boolean required,
            @Nullable String situation) {

        static Paper of(Component it) {
            return new Paper(it.code(), it.name(), it.kind(), it.quantity(), it.required(), it.situation());
        }
    }

    record Time(Channel channel, TermUnit unit, BigDecimal amount) {}

    /** Prices in whole đồng, each from the n-th counted piece on. */
    record Fee(
            String code,
            String name,
            FeeRule.Unit unit,
            List<FeeRule.Step> steps,
            @Nullable Long capPerCopy) {

        static Fee of(FeeRule it) {
            return new Fee(it.code(), it.name(), it.unit(), it.steps(), it.capPerCopy());
        }
    }

    @GetMapping(path = "/api/v1/procedures/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
    Details show(@PathVariable String code) {
        return ProcedureCode.find(code)
                .flatMap(it -> procedures.findInForce(it, CivilTime.day(clock.instant())))
                .map(Details::of)
                .orElseThrow(() -> new RefusedException(CatalogueRefusal.CAT_110_NO_SUCH_PROCEDURE));
    }

    @GetMapping(path = "/api/v1/procedures", produces = MediaType.APPLICATION_JSON_VALUE)
    Found list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(required = false) @Nullable String field,
            @RequestParam(required = false) @Nullable String limit) {
        var search = new SearchRequest(q, level, field, limit).checked();
        return new Found(procedures.search(search).stream().map(Item::of).toList());
    }
}
