package vn.motcua.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.catalogue.internal.ShippedProcedures;
import vn.motcua.search.Question;

/** Our own questions as far as the starter catalogue holds their procedures; over the whole national list the bench asks them. */
class QualityTest {

    private static final Path FOLDER = Path.of("src/test/resources/search");

    @ParameterizedTest
    @CsvSource({"queries-development.tsv, 0.85", "queries-held-out.tsv, 0.80"})
    void mostQuestionsFindTheirProcedureFirst(String file, double share) throws IOException {
        var engine = new Engine(FindableIndex.of(ShippedProcedures.findables()), ShippedWords.vocabulary());
        var asked = SearchBench.asked(FOLDER.resolve(file)).stream()
                .filter(it -> it.accepted().stream().anyMatch(code -> ShippedProcedures.findables().stream()
                        .anyMatch(one -> one.key().equals(code))))
                .toList();
        long first = asked.stream()
                .filter(it -> engine
                        .find(new Question(
                                it.question(),
                                java.util.Set.of(vn.motcua.search.FoundKind.PROCEDURE),
                                java.util.Set.of(),
                                1))
                        .stream()
                        .anyMatch(found -> it.accepted().contains(found.what().key())))
                .count();

        assertThat(asked).hasSizeGreaterThan(10);
        assertThat(first / (double) asked.size()).isGreaterThanOrEqualTo(share);
    }
}
