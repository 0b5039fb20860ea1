package vn.motcua.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.motcua.organization.PublicServiceUnits.Scope;
import vn.motcua.organization.ServiceFigures.Count;
import vn.motcua.organization.ServiceFigures.Made;

class ServiceFiguresTest {

    private static final LocalDate DAY = LocalDate.parse("2026-07-01");

    @Test
    void sharesComeFromNumeratorAndDenominator() {
        var figures = ServiceFigures.of(DAY, kept(480, 780, 1_740), List.of(published(Scope.NATION, 40_000)));

        assertThat(shares(figures, Scope.CITY, Scope.NATION)).containsExactly("3000/40000=75");
        assertThat(shares(figures, Scope.UNDER_CITY, Scope.CITY)).containsExactly("480/3000=160");
        assertThat(shares(figures, Scope.UNDER_DEPARTMENTS, Scope.CITY)).containsExactly("780/3000=260");
        assertThat(shares(figures, Scope.UNDER_COMMUNES, Scope.CITY)).containsExactly("1740/3000=580");
    }

    @Test
    void aPublishedCountThatDiffersIsToldBesideTheComputedOne() {
        var figures = ServiceFigures.of(
                DAY,
                kept(480, 780, 1_740),
                List.of(
                        published(Scope.NATION, 40_000),
                        published(Scope.CITY, 3_100),
                        published(Scope.UNDER_CITY, 480)));

        assertThat(figures.find(Scope.CITY))
                .hasValueSatisfying(it -> assertThat(it.differs()).isTrue());
        assertThat(figures.find(Scope.UNDER_CITY))
                .hasValueSatisfying(it -> assertThat(it.differs()).isFalse());
        assertThat(shares(figures, Scope.CITY, Scope.NATION)).containsExactly("3000/40000=75", "3100/40000=78");
        assertThat(shares(figures, Scope.UNDER_CITY, Scope.CITY)).containsExactly("480/3000=160", "480/3100=155");
        assertThat(figures.ratios(Scope.UNDER_CITY, Scope.CITY))
                .extracting(it -> it.part().made(), it -> it.whole().made())
                .containsExactly(tuple(Made.COMPUTED, Made.COMPUTED), tuple(Made.PUBLISHED, Made.PUBLISHED));
    }

    @Test
    void countsThatAgreeGiveOneShare() {
        var figures = ServiceFigures.of(
                DAY, kept(480, 780, 1_740), List.of(published(Scope.CITY, 3_000), published(Scope.UNDER_CITY, 480)));
        assertThat(shares(figures, Scope.UNDER_CITY, Scope.CITY)).containsExactly("480/3000=160");
    }

    @Test
    void theCityIsNotComputedFromSomeOfItsScopes() {
        var figures = ServiceFigures.of(DAY, kept(480, 780), List.of(published(Scope.CITY, 3_000)));

        assertThat(figures.find(Scope.CITY)).hasValueSatisfying(it -> {
            assertThat(it.computed()).isNull();
            assertThat(it.used().made()).isEqualTo(Made.PUBLISHED);
        });
        assertThat(shares(figures, Scope.UNDER_CITY, Scope.CITY)).containsExactly("480/3000=160");
        assertThat(figures.find(Scope.UNDER_COMMUNES)).isEmpty();
        assertThat(figures.ratios(Scope.UNDER_COMMUNES, Scope.CITY)).isEmpty();
        assertThat(ServiceFigures.of(DAY, kept(480, 780), List.of()).find(Scope.CITY))
                .isEmpty();
    }

    @Test
    void aWholeOfNoneHasNoShares() {
        var figures = ServiceFigures.of(DAY, kept(0, 0, 0), List.of());
        assertThat(figures.ratios(Scope.UNDER_CITY, Scope.CITY)).isEmpty();
    }

    @Test
    void aReorganisationsReductionIsBeforeLessAfterOverBefore() {
        var eve = ServiceFigures.of(DAY.minusDays(1), kept(480, 800, 2_000), List.of());
        var day = ServiceFigures.of(DAY, kept(480, 780, 1_740), List.of());

        assertThat(day.changesSince(eve))
                .extracting(
                        it -> it.after().scope(),
                        it -> it.before().number(),
                        it -> it.after().number(),
                        ServiceFigures.Change::less,
                        it -> it.permille().orElseThrow())
                .containsExactly(
                        tuple(Scope.CITY, 3_280, 3_000, 280, 85L),
                        tuple(Scope.UNDER_DEPARTMENTS, 800, 780, 20, 25L),
                        tuple(Scope.UNDER_COMMUNES, 2_000, 1_740, 260, 130L));
        assertThat(eve.changesSince(day)).first().satisfies(it -> assertThat(it.less())
                .isEqualTo(-280));
    }

    @Test
    void aNewlyPublishedCountIsAChangeOfTheDayItIsPublishedForAndNoOther() {
        var before = new Count(Scope.CITY, DAY.minusYears(1), 3_300, 3_300, "Số trước", Made.PUBLISHED);
        var after = new Count(Scope.CITY, DAY, 3_000, 3_000, "Số sau", Made.PUBLISHED);
        var eve = ServiceFigures.of(DAY.minusDays(1), List.of(), List.of(before));

        assertThat(ServiceFigures.of(DAY, List.of(), List.of(after)).changesSince(eve))
                .singleElement()
                .satisfies(it -> assertThat(it.permille()).contains(91L));
        assertThat(ServiceFigures.of(DAY, List.of(), List.of(before)).changesSince(eve))
                .isEmpty();
    }

    private static List<Count> kept(int... numbers) {
        return Stream.iterate(0, it -> it < numbers.length, it -> it + 1)
                .map(it -> new Count(Scope.PARTS.get(it), DAY, numbers[it], 0, "", Made.COMPUTED))
                .toList();
    }

    private static Count published(Scope scope, int number) {
        return new Count(scope, DAY.minusMonths(1), number, number, "Số thử nghiệm", Made.PUBLISHED);
    }

    private static List<String> shares(ServiceFigures figures, Scope part, Scope whole) {
        return figures.ratios(part, whole).stream()
                .map(it -> it.part().number() + "/" + it.whole().number() + "=" + it.permille())
                .toList();
    }
}
