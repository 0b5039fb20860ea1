package vn.motcua.catalogue.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import vn.motcua.catalogue.Component;
import vn.motcua.catalogue.ComponentKind;
import vn.motcua.catalogue.Level;
import vn.motcua.catalogue.Outcome;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.search.Findable;
import vn.motcua.search.Findables;
import vn.motcua.search.FoundKind;

/** The procedures in force today and their forms, as the search is offered them. */
@org.springframework.stereotype.Component
@Order(15)
class ProcedureFindables implements Findables {

    private final SearchIndex index;

    ProcedureFindables(SearchIndex index) {
        this.index = index;
    }

    static String level(Level level) {
        return "level:" + level;
    }

    static String field(String code) {
        return "field:" + code;
    }

    @Override
    public String stamp() {
        return index.stamp();
    }

    @Override
    public List<Findable> list() {
        return list(index.versions());
    }

    static List<Findable> list(List<ProcedureVersion> versions) {
        var findables = new ArrayList<Findable>();
        for (var version : versions) {
            findables.add(procedure(version));
            version.components().stream()
                    .filter(it -> it.kind() == ComponentKind.FORM)
                    .map(it -> form(version, it))
                    .forEach(findables::add);
        }
        return findables;
    }

    private static Findable procedure(ProcedureVersion version) {
        var tags = new HashSet<String>();
        tags.add(field(version.field()));
        version.levels().forEach(it -> tags.add(level(it)));
        var content = version.content();
        var results = content.outcomes().stream().map(Outcome::name);
        var papers = content.components().stream().map(Component::name);
        return new Findable(
                FoundKind.PROCEDURE,
                version.code().value(),
                version.name(),
                content.nameEn(),
                content.aliases(),
                version.fieldName(),
                version.fieldNameEn(),
                Stream.concat(Stream.concat(results, papers), Stream.of(content.decides()))
                        .toList(),
                tags,
                "/procedures/" + version.code().value());
    }

    private static Findable form(ProcedureVersion version, Component form) {
        return new Findable(
                FoundKind.FORM,
                version.code().value() + "/" + form.code(),
                form.name(),
                form.nameEn(),
                List.of(),
                version.name(),
                version.content().nameEn(),
                List.of(),
                Set.of(),
                "/procedures/" + version.code().value() + "#papers");
    }
}
