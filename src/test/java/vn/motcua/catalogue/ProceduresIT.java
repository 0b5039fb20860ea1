package vn.motcua.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.shared.ConsistencyCheck;
import vn.motcua.testing.ApplicationTest;

@ApplicationTest
class ProceduresIT {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-02");

    @Autowired
    Procedures procedures;

    @Autowired
    JdbcClient db;

    @Autowired
    List<ConsistencyCheck> checks;

    @Test
    void theShippedSixtyAreInForceAndTheUnconfirmedCannotBeAdmittedOn() {
        var shipped = procedures.listInForce().stream()
                .filter(it -> !it.code().value().startsWith("9."))
                .toList();

        assertThat(shipped).hasSize(60).allSatisfy(it -> assertThat(it.number()).isEqualTo(1));
        assertThat(shipped)
                .filteredOn(it -> !it.isAdmissible())
                .hasSize(37)
                .extracting(it -> it.code().value())
                .contains("1.001612", "1.001776");
    }

    @Test
    void recordingTheSameContentAgainWritesNothing() {
        var content = ProcedureScenario.procedure("9.000001", "Thủ tục không đổi");
        var first = procedures.record(content, "thử nghiệm");
        var again = procedures.record(content, "thử nghiệm");

        assertThat(again).isEqualTo(first);
        assertThat(procedures.listVersions(content.code())).hasSize(1);
    }

    @Test
    void aChangeIsANewVersionAndTheOldOneEndsTheDayBefore() {
        var code = new ProcedureCode("9.000002");
        var first = procedures.record(ProcedureScenario.procedure(code.value(), "Tên cũ"), "thử nghiệm");
        var changed = ProcedureScenario.from(ProcedureScenario.procedure(code.value(), "Tên mới"), "2027-03-01");
        var second = procedures.record(changed, "thử nghiệm");

        assertThat(second.number()).isEqualTo(2);
        assertThat(second.contentHash()).isNotEqualTo(first.contentHash());
        assertThat(procedures.findInForce(code, TODAY))
                .map(ProcedureVersion::id)
                .contains(first.id());
        assertThat(procedures.findInForce(code, LocalDate.parse("2027-03-01")))
                .map(ProcedureVersion::id)
                .contains(second.id());
        assertThat(procedures.getVersion(first.id()).until()).isEqualTo("2027-02-28");
    }

    @Test
    void aDossierKeepsWhatItsVersionSaid() {
        var received = procedures.record(ProcedureScenario.procedure("9.000003", "Lúc tiếp nhận"), "thử nghiệm");
        procedures.record(ProcedureScenario.procedure("9.000003", "Sau khi sửa"), "thử nghiệm");

        assertThat(procedures.getVersion(received.id()).name()).isEqualTo("Lúc tiếp nhận");
        assertThat(procedures.findInForce(received.code(), TODAY))
                .map(ProcedureVersion::name)
                .contains("Sau khi sửa");
    }

    @Test
    void aNewVersionIsNotConfirmedUntilAnOfficialSaysSo() {
        var version = procedures.record(ProcedureScenario.procedure("9.000004", "Chưa ai xác nhận"), "thử nghiệm");

        assertThat(version.isAdmissible()).isFalse();
        assertThat(procedures.listUnconfirmed(100))
                .extracting(ProcedureVersion::id)
                .contains(version.id());
    }

    @Test
    void whatIsRecordedIsFoundAtOnceAndByItsNewName() {
        procedures.record(ProcedureScenario.procedure("9.000005", "Cấp thẻ quạt giấy"), "thử nghiệm");
        assertThat(procedures.search("the quat giay", 5)).extracting(Hit::name).contains("Cấp thẻ quạt giấy");

        procedures.record(ProcedureScenario.procedure("9.000005", "Cấp thẻ đèn lồng"), "thử nghiệm");
        assertThat(procedures.search("den long", 5)).extracting(Hit::name).contains("Cấp thẻ đèn lồng");
        assertThat(procedures.search("quat giay", 5))
                .extracting(Hit::code)
                .doesNotContain(new ProcedureCode("9.000005"));
    }

    @Test
    void twoWritersOfOneProcedureNumberTheirVersionsOneAfterTheOther() throws Exception {
        try (var writers = Executors.newFixedThreadPool(4)) {
            var work = IntStream.range(0, 8)
                    .<Callable<ProcedureVersion>>mapToObj(i ->
                            () -> procedures.record(ProcedureScenario.procedure("9.000006", "Lần " + i), "thử nghiệm"))
                    .toList();
            for (var done : writers.invokeAll(work)) {
                assertThat(done.get().number()).isPositive();
            }
        }

        assertThat(procedures.listVersions(new ProcedureCode("9.000006")))
                .extracting(ProcedureVersion::number)
                .containsExactly(8, 7, 6, 5, 4, 3, 2, 1);
    }

    @Test
    void versionsAreNeverRewritten() {
        assertThatThrownBy(() -> db.sql("update catalogue.procedure_version set number = number + 1000")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> db.sql("delete from catalogue.confirmation").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void theCheckFindsEveryVersionAsItWasWritten() {
        assertThat(checks)
                .filteredOn(it -> it.name().startsWith("catalogue."))
                .hasSize(1)
                .allSatisfy(it -> assertThat(it.findings()).isEmpty());
    }

    @Test
    void anUnknownVersionIsABug() {
        assertThatThrownBy(() -> procedures.getVersion(-1)).isInstanceOf(NoSuchElementException.class);
    }
}
