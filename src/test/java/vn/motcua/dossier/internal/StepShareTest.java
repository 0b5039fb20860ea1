package vn.motcua.dossier.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.catalogue.Post;
import vn.motcua.catalogue.ProcessStep;
import vn.motcua.dossier.InnerStep.Place;
import vn.motcua.dossier.State;

class StepShareTest {

    private static final List<ProcessStep> USUAL = List.of(
            step("Tiếp nhận", Post.RECEPTION, "2"),
            step("Thẩm tra", Post.EXAMINATION, "8"),
            step("Dự thảo", Post.EXAMINATION, "4.5"),
            step("Ký", Post.SIGNING, "4"),
            step("Vào sổ", Post.CLERK, "1"),
            step("Trả kết quả", Post.RECEPTION, "1"));

    @Test
    void everyHandHasTheHoursOfItsStepsAndReturningIsNotReceiving() {
        assertThat(StepShare.of(Place.RECEPTION, USUAL)).contains(share("Tiếp nhận", "2"));
        assertThat(StepShare.of(Place.EXAMINATION, USUAL)).contains(share("Thẩm tra; Dự thảo", "12.5"));
        assertThat(StepShare.of(Place.SIGNING, USUAL)).contains(share("Ký", "4"));
        assertThat(StepShare.of(Place.CLERK, USUAL)).contains(share("Vào sổ", "1"));
    }

    @Test
    void ofTwoWaysTheLongerCounts() {
        var branching = List.of(
                step("Tiếp nhận", Post.RECEPTION, "1"),
                step("Đơn giản", Post.EXAMINATION, "2", 4),
                step("Xác minh", Post.EXAMINATION, "6"),
                step("Ký", Post.CERTIFYING, "1"));
        var first = new ProcessStep("Tiếp nhận", Post.RECEPTION.label(), BigDecimal.ONE, List.of(2, 3));
        var steps = List.of(first, branching.get(1), branching.get(2), branching.get(3));
        assertThat(StepShare.of(Place.EXAMINATION, steps).orElseThrow().hours()).isEqualByComparingTo("6");
        assertThat(StepShare.of(Place.SIGNING, steps).orElseThrow().name()).isEqualTo("Ký");
    }

    @Test
    void aVersionWithoutAStepForTheseHandsLosesItUnlessTheFormerHadNone() {
        var without = List.of(USUAL.get(0), USUAL.get(3), USUAL.get(4));
        assertThat(VersionMoves.lost(Place.EXAMINATION, USUAL, without)).contains("Thẩm tra; Dự thảo");
        assertThat(VersionMoves.lost(Place.SIGNING, USUAL, without)).isEmpty();
        assertThat(VersionMoves.lost(Place.EXAMINATION, without, without)).isEmpty();
        assertThat(VersionMoves.lost(Place.EXAMINATION, USUAL, List.of())).isPresent();
    }

    @Test
    void wherePeopleWaitOrNothingIsDoneThereIsNoStep() {
        assertThat(Place.of(State.WAITING_SUPPLEMENT)).contains(Place.EXAMINATION);
        assertThat(Place.of(State.SUBMITTED)).isEmpty();
        assertThat(Place.of(State.READY)).isEmpty();
    }

    private static StepShare share(String name, String hours) {
        return new StepShare(name, new BigDecimal(hours));
    }

    private static ProcessStep step(String name, Post post, String hours, Integer... next) {
        return new ProcessStep(name, post.label(), new BigDecimal(hours), List.of(next));
    }
}
