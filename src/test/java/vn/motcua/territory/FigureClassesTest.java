package vn.motcua.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vn.motcua.territory.FigureClasses.Range;

class FigureClassesTest {

    @Test
    void noneIsAClassOfItsOwn() {
        assertThat(FigureClasses.of(List.of(0L, 0L, 7L)).ranges())
                .containsExactly(new Range(0, 0, 0), new Range(1, 7, 2));
        assertThat(FigureClasses.of(List.of(0L)).ranges()).containsExactly(new Range(0, 0, 0));
    }

    @Test
    void fourClassesHoldAQuarterEach() {
        var counts = LongStream.rangeClosed(1, 100).boxed().toList();
        assertThat(FigureClasses.of(counts).ranges())
                .containsExactly(
                        new Range(1, 25, 1), new Range(26, 50, 2), new Range(51, 75, 3), new Range(76, 100, 4));
    }

    @Test
    void equalCountsAreNeverParted() {
        assertThat(FigureClasses.of(List.of(3L, 3L, 3L, 3L, 3L, 9L)).ranges())
                .containsExactly(new Range(1, 3, 3), new Range(4, 9, 4));
    }

    @Property(tries = 300)
    void everyCountFallsIntoOneClassAndNoClassIsEmpty(
            @ForAll @Size(min = 1, max = 200) List<@LongRange(min = 0, max = 5_000) Long> counts) {
        var ranges = FigureClasses.of(counts).ranges();
        assertThat(ranges).hasSizeBetween(1, MapSubject.MOST_CLASSES);
        assertThat(counts).allSatisfy(count -> assertThat(ranges.stream()
                        .filter(it -> it.from() <= count && count <= it.to())
                        .count())
                .isEqualTo(1));
        assertThat(ranges)
                .allSatisfy(it -> assertThat(counts).anyMatch(count -> it.from() <= count && count <= it.to()));
        assertThat(ranges).extracting(Range::shade).doesNotHaveDuplicates().isSorted();
    }
}
