package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossier.DossierScenario.MARITAL_STATUS;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.dossier.ApproveMany.Chosen;
import vn.motcua.dossier.Transfers.Line;
import vn.motcua.dossier.Transfers.Part;
import vn.motcua.identity.Officer;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.Result;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.ReadPdf;
import vn.motcua.testing.TestClock;

@ApplicationTest
class TransfersIT {

    @Autowired
    DossierScenario scenario;

    @Autowired
    Transfers transfers;

    @Autowired
    TestClock clock;

    UnitId unit;
    Officer desk;

    @BeforeEach
    void place() {
        clock.set("2026-11-02T14:50");
        unit = scenario.tanVinhLoc();
        desk = scenario.desk(MARITAL_STATUS, unit);
    }

    @AfterEach
    void monday() {
        clock.set("2026-11-02T08:00");
    }

    @Test
    void whatIsReceivedUpToThreeGoesTodayAndTheRestInTheMorning() {
        var before = scenario.admitted(MARITAL_STATUS, unit);
        clock.set("2026-11-02T15:00");
        var onTheMinute = scenario.admitted(MARITAL_STATUS, unit);
        clock.set("2026-11-02T15:01");
        var after = scenario.admitted(MARITAL_STATUS, unit);

        assertThat(lines()).satisfies(it -> {
            assertThat(it.get(before.code()).part()).isEqualTo(Part.AFTERNOON);
            assertThat(it.get(onTheMinute.code()).part()).isEqualTo(Part.AFTERNOON);
            assertThat(it.get(after.code()).part()).isEqualTo(Part.LATER);
        });

        clock.set("2026-11-03T07:35");
        assertThat(lines()).satisfies(it -> {
            assertThat(it.get(before.code()).late()).as("left lying").isTrue();
            assertThat(it.get(after.code()).part()).isEqualTo(Part.MORNING);
            assertThat(it.get(after.code()).late()).isFalse();
        });
    }

    @Test
    void oneActPassesAllOnAndTheSameRequestAnswersTheSame() {
        var first = scenario.admitted(MARITAL_STATUS, unit);
        var second = scenario.admitted(MARITAL_STATUS, unit);
        var gone = scenario.note(scenario.admitted(MARITAL_STATUS, unit), Action.PASS_ON, desk);
        var chosen = List.of(
                new Chosen(first.dossier(), first.version()),
                new Chosen(second.dossier(), second.version()),
                new Chosen(gone.dossier(), 1));
        var key = DossierScenario.key();

        var answers = transfers.passOn(chosen, desk, key).orThrow();

        assertThat(answers)
                .extracting(it -> it.outcome() instanceof Result.Done)
                .containsExactly(true, true, false);
        assertThat(transfers.passOn(chosen, desk, key).orThrow()).isEqualTo(answers);
        assertThat(lines()).doesNotContainKeys(first.code(), second.code(), gone.code());
    }

    @Test
    void anOfficerOfAnotherUnitPassesNothingOnAndSeesNothing() {
        var dossier = scenario.admitted(MARITAL_STATUS, unit);
        var stranger = scenario.desk(MARITAL_STATUS, scenario.xuanHoa());

        var answers = transfers
                .passOn(List.of(new Chosen(dossier.dossier(), dossier.version())), stranger, DossierScenario.key())
                .orThrow();

        assertThat(answers).allSatisfy(it -> assertThat(it.outcome()).isInstanceOf(Result.Refused.class));
        assertThat(transfers.list(unit, stranger).lines()).isEmpty();
        assertThat(text(transfers.print(unit, LocalDate.parse("2026-11-02"), Part.AFTERNOON, stranger)))
                .doesNotContain(dossier.code());
    }

    @Test
    void theControlListNamesWhatWasPassedOnAndWhatStillWaitsAlsoOnAnotherDay() {
        var waits = scenario.admitted(MARITAL_STATUS, unit);
        var passed = scenario.admitted(MARITAL_STATUS, unit);
        clock.set("2026-11-02T15:05");
        scenario.note(passed, Action.PASS_ON, desk);
        var day = LocalDate.parse("2026-11-02");

        assertThat(text(transfers.print(unit, day, Part.AFTERNOON, desk)))
                .contains(waits.code(), passed.code(), "15:05", desk.fullName(), "Người nhận, ký", "Chưa chuyển");
        clock.set("2026-11-04T08:00");
        assertThat(text(transfers.print(unit, day, Part.AFTERNOON, desk)))
                .contains(passed.code())
                .doesNotContain(waits.code());
        assertThat(text(transfers.print(unit, day, Part.MORNING, desk))).doesNotContain(passed.code());
    }

    private Map<String, Line> lines() {
        return transfers.list(unit, desk).lines().stream().collect(Collectors.toMap(Line::code, it -> it));
    }

    private static String text(byte[] pdf) {
        try (var read = new ReadPdf(pdf)) {
            return read.text();
        }
    }
}
