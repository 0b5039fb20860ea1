package vn.motcua.catalogue.internal;

import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import vn.motcua.catalogue.Component;
import vn.motcua.catalogue.Outcome;
import vn.motcua.catalogue.ProcedureContent;

/** What is searched, and how much a match there weighs. */
enum SearchField {
    NAME(4f),
    ALIAS(4f),
    AROUND(1f);

    static final String CODE = "code";
    static final String FIELD_CODE = "field";
    static final String LEVEL = "level";

    private final float weight;

    SearchField(float weight) {
        this.weight = weight;
    }

    float weight() {
        return weight;
    }

    List<String> of(ProcedureContent content) {
        return switch (this) {
            case NAME -> List.of(content.name());
            case ALIAS -> content.aliases();
            case AROUND -> around(content);
        };
    }

    /** Results, the field, the English gloss, the papers. */
    private static List<String> around(ProcedureContent content) {
        var names = Stream.of(content.fieldName(), content.fieldNameEn(), content.nameEn());
        var results = content.outcomes().stream().map(Outcome::name);
        var papers = content.components().stream().map(Component::name);
        return Stream.of(names, results, papers).flatMap(it -> it).toList();
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
