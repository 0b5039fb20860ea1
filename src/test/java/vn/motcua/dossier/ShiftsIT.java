package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.dossier.DossierScenario.MARITAL_STATUS;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Officers;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.Result;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.ReadPdf;
import vn.motcua.testing.TestClock;

@ApplicationTest
class ShiftsIT {

    @Autowired
    DossierScenario scenario;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Shifts shifts;

    @Autowired
    Shelves shelves;

    @Autowired
    Officers officers;

    @Autowired
    JdbcClient db;

    @Autowired
    TestClock clock;

    UnitId unit;
    Officer giver;
    Officer taker;

    @BeforeEach
    void place() {
        clock.set("2026-11-02T16:40");
        unit = scenario.tanVinhLoc();
        giver = officers.findByLoginName("tiepnhan1.tanvinhloc").orElseThrow();
        taker = officers.findByLoginName("tiepnhan2.tanvinhloc").orElseThrow();
    }

    @AfterEach
    void nothingStaysOpen() {
        shifts.listOpen(giver)
                .forEach(it -> shifts.resume(it.id(), it.giver().equals(giver.account()) ? giver : taker));
        clock.set("2026-11-02T08:00");
    }

    @Test
    void theNextShiftBeginsWithWhatWasHandedOver() {
        var found = admitted();
        var lost = admitted();
        assertThat(shelves.put(found.dossier(), " Kệ 2,  ngăn 5 ", giver)).isEqualTo(Result.done("Kệ 2, ngăn 5"));
        var id = close();

        assertThat(shifts.takeOver(id, Set.of(lost.dossier()), "Không thấy trong ngăn", taker))
                .isEqualTo(Result.done(id));

        assertThat(codes(taker)).contains(found.code()).doesNotContain(lost.code());
        assertThat(codes(giver)).contains(lost.code()).doesNotContain(found.code());
        assertThat(shifts.preview(unit, taker).lines())
                .filteredOn(it -> it.code().equals(found.code()))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.shelf()).isEqualTo("Kệ 2, ngăn 5");
                    assertThat(it.originals()).isPositive();
                });
    }

    @Test
    void twoPeopleSignOneSheetAndNobodyTakesOverFromThemselves() {
        var dossier = admitted();
        var id = close();

        assertThat(refusal(shifts.takeOver(id, Set.of(), "", giver))).isEqualTo(DossierRefusal.DOS_201_OWN_SHIFT);
        assertThat(refusal(shifts.resume(id, taker))).isEqualTo(DossierRefusal.DOS_203_NOT_THE_GIVER);
        shifts.takeOver(id, Set.of(), "", taker).orThrow();

        assertThat(text(shifts.print(id, taker).orThrow()))
                .contains("BIÊN BẢN BÀN GIAO CA", dossier.code(), giver.fullName(), taker.fullName());
        assertThat(shifts.takeOver(id, Set.of(), "", taker)).as("asked again").isEqualTo(Result.done(id));
        assertThat(refusal(shifts.resume(id, giver))).isEqualTo(DossierRefusal.DOS_202_SHIFT_ENDED);
    }

    @Test
    void missingPapersDemandARemark() {
        var dossier = admitted();
        var id = close();
        assertThat(refusal(shifts.takeOver(id, Set.of(dossier.dossier()), " ", taker)))
                .isEqualTo(DossierRefusal.DOS_121_TEXT_MISSING);
    }

    @Test
    void whatNobodyTookOverStaysWithTheGiverAndTheLeaderSeesIt() {
        var dossier = admitted();
        var id = close();

        assertThat(shifts.listOpen(scenario.centreLeader(unit)))
                .extracting(Shifts.Closed::id)
                .contains(id);
        assertThat(codes(giver)).contains(dossier.code());
        assertThat(codes(taker)).doesNotContain(dossier.code());
        assertThat(refusal(shifts.close(unit, "", giver, DossierScenario.key())))
                .isEqualTo(DossierRefusal.DOS_200_SHIFT_STILL_OPEN);
        shifts.resume(id, giver).orThrow();
        assertThat(shifts.listOpen(scenario.centreLeader(unit)))
                .extracting(Shifts.Closed::id)
                .doesNotContain(id);
    }

    @Test
    void aResultThatLiesReadyIsHandedOverUntilItIsReturned() {
        var ready = scenario.ready(MARITAL_STATUS, unit);
        var id = close();
        shifts.takeOver(id, Set.of(), "", taker).orThrow();

        assertThat(codes(taker)).contains(ready.code());
        assertThat(codes(giver)).doesNotContain(ready.code());
        scenario.act(ready, Action.RETURN_RESULT, DossierScenario.receivedInPerson(), giver);
        assertThat(codes(taker)).doesNotContain(ready.code());
    }

    @Test
    void theSameCloseIsOneSheetAndASheetNeverChanges() {
        var key = DossierScenario.key();
        var id = shifts.close(unit, "", giver, key).orThrow();

        assertThat(shifts.close(unit, "", giver, key)).isEqualTo(Result.done(id));
        assertThatThrownBy(() -> db.sql("update dossier.shift set remark = 'khác' where id = :id")
                        .param("id", id)
                        .update())
                .hasMessageContaining("frozen");
        shifts.resume(id, giver).orThrow();
        assertThatThrownBy(() -> db.sql(
                                "update dossier.shift set outcome = null, ended_by = null, ended_at = null where id = :id")
                        .param("id", id)
                        .update())
                .hasMessageContaining("frozen");
    }

    @Test
    void anotherUnitSeesNothingAndPutsNothingOnAShelf() {
        var dossier = admitted();
        var id = close();
        var stranger = scenario.desk(MARITAL_STATUS, scenario.xuanHoa());

        assertThat(shifts.find(id, stranger)).isEmpty();
        assertThat(refusal(shifts.takeOver(id, Set.of(), "", stranger))).isEqualTo(DossierRefusal.DOS_100_NOT_FOUND);
        assertThat(refusal(shifts.close(unit, "", stranger, DossierScenario.key())))
                .isEqualTo(DossierRefusal.DOS_101_NOT_YOUR_UNIT);
        assertThat(refusal(shelves.put(dossier.dossier(), "Kệ 9", stranger)))
                .isEqualTo(DossierRefusal.DOS_100_NOT_FOUND);
        assertThat(shelves.get(dossier.dossier())).isEmpty();
    }

    private Acted admitted() {
        return dossiers.enter(Action.ADMIT, scenario.application(MARITAL_STATUS, unit), giver, DossierScenario.key())
                .orThrow();
    }

    private UUID close() {
        return shifts.close(unit, "Bàn giao đủ chìa khóa tủ", giver, DossierScenario.key())
                .orThrow();
    }

    private List<String> codes(Officer officer) {
        return shifts.preview(unit, officer).lines().stream()
                .map(Shifts.Line::code)
                .toList();
    }

    private static Object refusal(Result<?> result) {
        return result instanceof Result.Refused<?>(var why) ? why.code() : "done";
    }

    private static String text(byte[] pdf) {
        try (var read = new ReadPdf(pdf)) {
            return read.text();
        }
    }
}
