package vn.motcua.organization.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import vn.motcua.organization.Answering;
import vn.motcua.organization.Share;
import vn.motcua.organization.Unit;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.UnitKind;

class LineageTest {

    private static final LocalDate FIRST = LocalDate.parse("2024-01-01");
    private static final LocalDate SECOND = LocalDate.parse("2025-07-01");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-02");

    private final List<UnitVersion> versions = new ArrayList<>();
    private final List<Land.Link> links = new ArrayList<>();

    @Test
    void twoMergersInARowAreFollowedToTheEnd() {
        lives(1, UnitVersion.UNTOLD, FIRST);
        lives(2, FIRST, SECOND);
        lives(3, SECOND, null);
        goes(1, 2, Share.WHOLE, FIRST);
        goes(2, 3, Share.WHOLE, SECOND);
        assertThat(answers(1, FIRST.minusDays(1))).isEqualTo(Map.of(1, Share.WHOLE));
        assertThat(answers(1, FIRST)).isEqualTo(Map.of(2, Share.WHOLE));
        assertThat(answers(1, SECOND.minusDays(1))).isEqualTo(Map.of(2, Share.WHOLE));
        assertThat(answers(1, SECOND)).isEqualTo(Map.of(3, Share.WHOLE));
        assertThat(answers(3, FIRST.minusDays(1))).isEqualTo(Map.of(1, Share.WHOLE));
    }

    @Test
    void aUnitDividedAndThenMergedAgainIsAnsweredByOneForAllOfIt() {
        lives(1, UnitVersion.UNTOLD, FIRST);
        lives(2, FIRST, SECOND);
        lives(3, FIRST, SECOND);
        lives(4, SECOND, null);
        goes(1, 2, Share.PART, FIRST);
        goes(1, 3, Share.PART, FIRST);
        goes(2, 4, Share.WHOLE, SECOND);
        goes(3, 4, Share.WHOLE, SECOND);
        assertThat(answers(1, FIRST)).isEqualTo(Map.of(2, Share.PART, 3, Share.PART));
        assertThat(answers(1, SECOND)).isEqualTo(Map.of(4, Share.WHOLE));
    }

    @Test
    void aPartOfAPartIsAPart() {
        lives(1, UnitVersion.UNTOLD, FIRST);
        lives(2, FIRST, SECOND);
        lives(3, SECOND, null);
        lives(4, SECOND, null);
        goes(1, 2, Share.WHOLE, FIRST);
        goes(2, 3, Share.PART, SECOND);
        goes(2, 4, Share.PART, SECOND);
        assertThat(answers(1, TODAY)).isEqualTo(Map.of(3, Share.PART, 4, Share.PART));
    }

    @Test
    void aUnitThatGaveAPartAwayAndLivesOnAnswersTogetherWithTheOther() {
        lives(1, UnitVersion.UNTOLD, null);
        lives(2, UnitVersion.UNTOLD, null);
        goes(1, 2, Share.PART, SECOND);
        assertThat(answers(1, SECOND.minusDays(1))).isEqualTo(Map.of(1, Share.WHOLE));
        assertThat(answers(1, SECOND)).isEqualTo(Map.of(1, Share.PART, 2, Share.PART));
    }

    @Test
    void whereOnlyOnePartIsToldTheAnswerIsNotTakenForTheWhole() {
        lives(1, UnitVersion.UNTOLD, SECOND);
        lives(2, SECOND, null);
        goes(1, 2, Share.PART, SECOND);
        assertThat(answers(1, TODAY)).isEqualTo(Map.of(2, Share.PART));
    }

    @Test
    void whereNobodyHasToldNobodyIsNamed() {
        lives(1, UnitVersion.UNTOLD, SECOND);
        assertThat(answers(1, TODAY)).isEmpty();
        assertThat(answers(99, TODAY)).isEmpty();
    }

    @Test
    void aChainThatBitesItsTailEnds() {
        lives(1, UnitVersion.UNTOLD, SECOND);
        lives(2, UnitVersion.UNTOLD, SECOND);
        goes(1, 2, Share.WHOLE, SECOND);
        goes(2, 1, Share.WHOLE, SECOND);
        assertThat(answers(1, TODAY)).isEmpty();
    }

    /** Two reforms of ten units each, mergers and splits by chance. */
    @Property(tries = 300)
    void everyFormerUnitEndsInUnitsOfTheDayAndWhatWentWholeAllTheWayInExactlyOne(@ForAll long seed) {
        versions.clear();
        links.clear();
        var random = new Random(seed);
        for (int i = 0; i < 10; i++) {
            lives(i, UnitVersion.UNTOLD, FIRST);
            lives(10 + i, FIRST, SECOND);
            lives(20 + i, SECOND, null);
        }
        var divided = new HashMap<Integer, Boolean>();
        for (int i = 0; i < 20; i++) {
            divided.put(i, random.nextInt(4) == 0);
            var day = i < 10 ? FIRST : SECOND;
            int next = (i / 10 + 1) * 10;
            if (divided.get(i)) {
                int one = random.nextInt(10);
                goes(i, next + one, Share.PART, day);
                goes(i, next + (one + 1) % 10, Share.PART, day);
            } else {
                goes(i, next + random.nextInt(10), Share.WHOLE, day);
            }
        }
        for (int i = 0; i < 20; i++) {
            var answers = answers(i, TODAY);
            assertThat(answers.keySet()).isNotEmpty().allMatch(it -> it >= 20);
            assertThat(answers.containsValue(Share.WHOLE)).isEqualTo(answers.size() == 1);
            if (i >= 10 && !divided.get(i)) {
                assertThat(answers).hasSize(1);
            }
        }
    }

    private void lives(int id, LocalDate from, @org.jspecify.annotations.Nullable LocalDate until) {
        versions.add(new UnitVersion(from, until, new Unit(new UnitId(id), "U" + id, "U" + id, UnitKind.WARD, null)));
    }

    private void goes(int from, int into, Share share, LocalDate day) {
        links.add(new Land.Link(new UnitId(from), new UnitId(into), share, "", day, "thử nghiệm"));
    }

    private Map<Integer, Share> answers(int id, LocalDate on) {
        var answers = new HashMap<Integer, Share>();
        for (Answering it : new Lineage(new Land(1, null, versions, links), TODAY).whoAnswersFor(new UnitId(id), on)) {
            answers.put(it.unit().id().value(), it.share());
        }
        return answers;
    }
}
