package vn.motcua.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.catalogue.Level;
import vn.motcua.catalogue.OnlineLevel;

/**
 * A catalogue of the shape that the city's centre published for 22 October 2025: 2,298 procedures, 1,962 at city level and 417 at
 * commune level (so 81 at both), 339 fully online and 1,283 partly.
 */
class PublishedFiguresTest {

    private static final LocalDate DAY = LocalDate.parse("2025-10-22");
    private static final int TOTAL = 2_298;
    private static final int CITY = 1_962;
    private static final int COMMUNE = 417;
    private static final int FULL = 339;
    private static final int PARTIAL = 1_283;
    private static final int FIELDS = 37;

    @Test
    void theFiguresOfTheCitysCatalogueComeOut() {
        var counting = new PublishedFigures.Counting();
        for (int i = 0; i < TOTAL; i++) {
            counting.add(levels(i), online(i), "linh-vuc-" + i % FIELDS, "Lĩnh vực " + i % FIELDS);
        }
        var figures = counting.on(DAY);

        assertThat(figures.on()).isEqualTo(DAY);
        assertThat(figures.total()).isEqualTo(2_298);
        assertThat(figures.levels()).isEqualTo(Map.of(Level.MINISTRY, 0L, Level.PROVINCE, 1_962L, Level.COMMUNE, 417L));
        assertThat(figures.online())
                .isEqualTo(Map.of(OnlineLevel.FULL, 339L, OnlineLevel.PARTIAL, 1_283L, OnlineLevel.NONE, 676L));
        assertThat(figures.fields()).hasSize(FIELDS);
        assertThat(figures.fields().stream()
                        .mapToLong(PublishedFigures.OfField::procedures)
                        .sum())
                .as("each procedure is of one field")
                .isEqualTo(TOTAL);
    }

    /** The first are the city's, the last the communes'; where both ends meet, a procedure is carried out at both levels. */
    private static Set<Level> levels(int index) {
        var levels = EnumSet.noneOf(Level.class);
        if (index < CITY) {
            levels.add(Level.PROVINCE);
        }
        if (index >= TOTAL - COMMUNE) {
            levels.add(Level.COMMUNE);
        }
        return levels;
    }

    /** Spread over the whole catalogue: 701 and 2,298 have no divisor in common, so every index comes once. */
    private static OnlineLevel online(int index) {
        int place = (int) (index * 701L % TOTAL);
        if (place < FULL) {
            return OnlineLevel.FULL;
        }
        return place < FULL + PARTIAL ? OnlineLevel.PARTIAL : OnlineLevel.NONE;
    }

    @Test
    void aDayWithoutProceduresHasEveryLevelWithNone() {
        var none = new PublishedFigures.Counting().on(DAY);
        assertThat(none.total()).isZero();
        assertThat(none.levels().values()).containsOnly(0L);
        assertThat(none.online().values()).containsOnly(0L);
        assertThat(none.fields()).isEmpty();
    }
}
