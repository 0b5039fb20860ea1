package vn.motcua.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeesDueTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-02");

    /** Circular 226/2016/TT-BTC: 2,000 đ a page, 1,000 đ from page three, at most 200,000 đ a copy. */
    private static final FeeRule CERTIFIED_COPY =
            rule("sao-y", FeeRule.Unit.PAGE, List.of(new FeeRule.Step(1, 2_000), new FeeRule.Step(3, 1_000)), 200_000L);

    private static final FeeRule SIGNATURE =
            rule("chu-ky", FeeRule.Unit.CASE, List.of(new FeeRule.Step(1, 10_000)), null);

    @ParameterizedTest
    @CsvSource({
        "1, 1, 2000",
        "2, 1, 4000",
        "3, 1, 5000",
        "10, 1, 12000",
        "4, 5, 30000",
        "198, 1, 200000",
        "199, 1, 200000",
        "500, 3, 600000"
    })
    void aCertifiedCopyCostsTwoThousandForThePagesOneAndTwoThenOneThousandUpToTheCap(int pages, int copies, long dong) {
        var lines = due(CERTIFIED_COPY, new FeeQuantity("sao-y", pages, copies), Set.of());

        assertThat(FeesDue.total(lines)).isEqualTo(dong);
    }

    @Test
    void originalsOfDifferentLengthAreLinesOfTheirOwn() {
        var lines = FeesDue.of(
                List.of(CERTIFIED_COPY, SIGNATURE),
                List.of(new FeeQuantity("sao-y", 1, 2), new FeeQuantity("sao-y", 6, 1), FeeQuantity.of("chu-ky", 3)),
                Set.of(),
                TODAY);

        assertThat(lines).extracting(FeeLine::dong).containsExactly(4_000L, 8_000L, 30_000L);
        assertThat(FeesDue.total(lines)).isEqualTo(42_000);
    }

    @Test
    void whoIsExemptPaysNothingAndTheLineSaysWhy() {
        var lines = due(SIGNATURE, FeeQuantity.of("chu-ky", 2), Set.of("ho-ngheo"));

        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.dong()).isZero();
            assertThat(line.each()).isEqualTo(10_000);
            assertThat(line.exemption()).isEqualTo("ho-ngheo");
        });
    }

    @Test
    void aRuleNotYetInForceCostsNothing() {
        var lines = FeesDue.of(
                List.of(SIGNATURE), List.of(FeeQuantity.of("chu-ky", 1)), Set.of(), LocalDate.parse("2016-12-31"));

        assertThat(lines).isEmpty();
    }

    @Test
    void aQuantityOfAnUnknownRuleIsABug() {
        assertThatThrownBy(() -> due(SIGNATURE, FeeQuantity.of("khac", 1), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(seed = "20250701")
    void onePageMoreNeverCostsLessAndNeverMoreThanTheCap(@ForAll @IntRange(min = 1, max = 2_000) int pages) {
        long now = FeesDue.total(due(CERTIFIED_COPY, new FeeQuantity("sao-y", pages, 1), Set.of()));
        long more = FeesDue.total(due(CERTIFIED_COPY, new FeeQuantity("sao-y", pages + 1, 1), Set.of()));

        assertThat(more).isBetween(now, 200_000L);
    }

    private static List<FeeLine> due(FeeRule rule, FeeQuantity quantity, Set<String> exemptions) {
        return FeesDue.of(List.of(rule), List.of(quantity), exemptions, TODAY);
    }

    private static FeeRule rule(String code, FeeRule.Unit unit, List<FeeRule.Step> steps, Long cap) {
        return new FeeRule(
                code,
                FeeRule.Type.PHI,
                "Phí",
                "Charge",
                unit,
                steps,
                cap,
                false,
                List.of(new FeeRule.Exemption("ho-ngheo", "Hộ nghèo", "Poor household", "Luật")),
                true,
                "226/2016/TT-BTC",
                null,
                null,
                LocalDate.parse("2017-01-01"),
                null);
    }
}
