package vn.motcua.catalogue.internal;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import vn.motcua.catalogue.Component;
import vn.motcua.catalogue.Outcome;
import vn.motcua.catalogue.ProcedureContent;

/** What is searched, and how much a match there weighs. */
enum SearchField {
    NAME(4f, content -> List.of(content.name())),
    ALIAS(4f, ProcedureContent::aliases),
    RESULT(1.5f, content -> content.outcomes().stream().map(Outcome::name).toList()),
    FIELD(1f, content -> List.of(content.fieldName())),
    ENGLISH(1f, content -> Stream.of(content.nameEn(), content.fieldNameEn()).toList()),
    COMPONENT(0.4f, content -> content.components().stream().map(Component::name).toList());

    static final String CODE = "code";
    static final String FIELD_CODE = "field";
    static final String LEVEL = "level";

    private final float weight;
    private final Function<ProcedureContent, List<String>> texts;

    SearchField(float weight, Function<ProcedureContent, List<String>> texts) {
        this.weight = weight;
        this.texts = texts;
    }

    float weight() {
        return weight;
    }

    List<String> of(ProcedureContent content) {
        return texts.apply(content);
    }

    String folded() {
        return name() + ".folded";
    }

    String accented() {
        return name() + ".accented";
    }

    static Query exactly(String field, String value) {
        return new TermQuery(new Term(field, value));
    }
}
