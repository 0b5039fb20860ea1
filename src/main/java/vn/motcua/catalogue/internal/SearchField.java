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
    NAME(4f, content -> Stream.of(content.name())),
    ALIAS(4f, content -> content.aliases().stream()),
    AROUND(1f, SearchField::around);

    static final String CODE = "code";
    static final String FIELD_CODE = "field";
    static final String LEVEL = "level";

    private final float weight;
    private final Function<ProcedureContent, Stream<String>> texts;

    SearchField(float weight, Function<ProcedureContent, Stream<String>> texts) {
        this.weight = weight;
        this.texts = texts;
    }

    /** Results, the field, the English gloss, the papers. */
    private static Stream<String> around(ProcedureContent content) {
        var names = Stream.of(content.fieldName(), content.fieldNameEn(), content.nameEn());
        var results = content.outcomes().stream().map(Outcome::name);
        return Stream.of(names, results, content.components().stream().map(Component::name)).flatMap(it -> it);
    }

    float weight() {
        return weight;
    }

    List<String> of(ProcedureContent content) {
        return texts.apply(content).toList();
    }

    String folded() {
        return name() + ".folded";
    }

    String accented() {
        return name() + ".accented";
    }

    /** Two neighbouring folded words as one term: a syllable alone says little in Vietnamese, and a term is cheaper than a phrase. */
    String pairs() {
        return name() + ".pairs";
    }

    /** Names and aliases decide; what stands around them helps. */
    boolean decides() {
        return this != AROUND;
    }

    static Query exactly(String field, String value) {
        return new TermQuery(new Term(field, value));
    }
}
