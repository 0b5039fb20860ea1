package vn.motcua.catalogue.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.catalogue.Hit;
import vn.motcua.catalogue.Level;
import vn.motcua.catalogue.Procedures;

/** Public search for other systems. Bad parameters: 400 with {@code CAT_101} to {@code CAT_104}. */
@RestController
class ProcedureApi {

    private final Procedures procedures;

    ProcedureApi(Procedures procedures) {
        this.procedures = procedures;
    }

    record Found(List<Item> items) {}

    record Item(String code, String name, String field, Set<Level> levels, double score) {

        static Item of(Hit hit) {
            return new Item(hit.code().value(), hit.name(), hit.field(), hit.levels(), hit.score());
        }
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
