package vn.motcua.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.identity.Accounts;
import vn.motcua.identity.IdentityScenario;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Officers;
import vn.motcua.identity.Role;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.RefusalCode;
import vn.motcua.shared.Result;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.TestClock;

/** The trial procedure has three working days: 24 office hours. */
@ApplicationTest
class ProcessIT {

    private static final LocalDate DAY = LocalDate.parse("2026-12-01");
    private static final ProcessStep DESK = step("Tiếp nhận", "Cán bộ tiếp nhận", "2");
    private static final ProcessStep SIGN = step("Ký", "Người có thẩm quyền ký", "4");
    private static final ProcessStep SEAL = step("Vào sổ", "Văn thư", "1");

    @Autowired
    Procedures procedures;

    @Autowired
    Fields fields;

    @Autowired
    Accounts accounts;

    @Autowired
    Officers officers;

    @Autowired
    TestClock clock;

    Officer author;

    @BeforeEach
    void people() {
        clock.set("2026-11-02T08:00");
        author = administrator();
    }

    @Test
    void aProcessTakesForceOnItsDayOnceSomebodyElseHasConfirmedIt() {
        var base = confirmed("9.000301");
        var proposed = procedures
                .propose(change(base, List.of(DESK, SIGN, SEAL)), author)
                .orThrow();

        assertThat(proposed.number()).isEqualTo(2);
        assertThat(inForce(base, DAY)).as("until then the former one").isEqualTo(base.id());
        assertThat(code(procedures.confirm(proposed.id(), author, "Đã đối chiếu")))
                .isEqualTo(CatalogueRefusal.CAT_125_OWN_VERSION);
        procedures.confirm(proposed.id(), administrator(), "Đã đối chiếu").orThrow();

        assertThat(inForce(base, DAY.minusDays(1))).isEqualTo(base.id());
        assertThat(inForce(base, DAY)).isEqualTo(proposed.id());
        assertThat(procedures.getVersion(base.id()).steps()).isEqualTo(base.steps());
        assertThat(procedures.getVersion(base.id()).until()).isEqualTo(DAY.minusDays(1));
        assertThat(procedures.getVersion(proposed.id()).limits()).isEqualTo(base.limits());
    }

    @Test
    void whatIsDeclinedNeverTakesForceAndMakesRoomForTheNext() {
        var base = confirmed("9.000302");
        var change = change(base, List.of(DESK, SIGN, SEAL));
        var proposed = procedures.propose(change, author).orThrow();

        assertThat(code(procedures.propose(change, author))).isEqualTo(CatalogueRefusal.CAT_135_VERSION_AWAITED);
        procedures
                .decline(proposed.id(), administrator(), "Thiếu bước thẩm tra")
                .orThrow();
        assertThat(code(procedures.confirm(proposed.id(), administrator(), "Đã đối chiếu")))
                .isEqualTo(CatalogueRefusal.CAT_126_DECLINED);
        assertThat(procedures.listUnconfirmed(500))
                .extracting(ProcedureVersion::id)
                .doesNotContain(proposed.id());
        assertThat(inForce(base, DAY)).isEqualTo(base.id());
        assertThat(procedures.propose(change, author).orThrow().number()).isEqualTo(3);
    }

    @Test
    void aProcessBeginsAtTheDeskIsSignedEndsAndStaysWithinTheLimit() {
        var base = confirmed("9.000303");
        assertRefused(base, CatalogueRefusal.CAT_140_STEP_INCOMPLETE);
        assertRefused(base, CatalogueRefusal.CAT_140_STEP_INCOMPLETE, DESK, step("Ký", "Người lạ", "1"), SEAL);
        assertRefused(base, CatalogueRefusal.CAT_140_STEP_INCOMPLETE, DESK, step("", SIGN.by(), "1"), SEAL);
        assertRefused(base, CatalogueRefusal.CAT_140_STEP_INCOMPLETE, DESK, step("Ký", SIGN.by(), "0"), SEAL);
        assertRefused(base, CatalogueRefusal.CAT_141_PROCESS_BEGINS_AT_THE_DESK, SIGN, SEAL);
        assertRefused(base, CatalogueRefusal.CAT_149_NOBODY_SIGNS, DESK, SEAL);
        assertRefused(base, CatalogueRefusal.CAT_142_PROCESS_WITHOUT_END, DESK, SEAL, SIGN);
        assertRefused(base, CatalogueRefusal.CAT_143_PROCESS_TOO_LONG, DESK, step("Ký", SIGN.by(), "21.01"), SEAL);
        assertThat(procedures.propose(change(base, List.of(DESK, step("Ký", SIGN.by(), "21"), SEAL)), author))
                .isInstanceOf(Result.Done.class);
    }

    @Test
    void aDayBeforeTodayAMissingDecisionAndAnOldBaseAreRefused() {
        var base = confirmed("9.000304");
        var steps = List.of(DESK, SIGN, SEAL);
        assertThat(refusal(base, steps, LocalDate.parse("2026-11-01"), "Quyết định 1"))
                .isEqualTo(CatalogueRefusal.CAT_137_DAY_OF_FORCE);
        assertThat(refusal(base, steps, DAY, " ")).isEqualTo(CatalogueRefusal.CAT_145_DECISION_INCOMPLETE);
        procedures.record(ProcedureScenario.from(base.content(), "2026-10-01"), "thử nghiệm");
        assertThat(refusal(base, steps, DAY, "Quyết định 1")).isEqualTo(CatalogueRefusal.CAT_136_CHANGED_MEANWHILE);
    }

    @Test
    void onlyACityAdministratorChangesProcessesAndFields() {
        var base = confirmed("9.000305");
        var other = officer(Role.UNIT_ADMINISTRATOR);
        assertThat(code(procedures.propose(change(base, List.of(DESK, SIGN, SEAL)), other)))
                .isEqualTo(CatalogueRefusal.CAT_130_CITY_ADMINISTRATOR_ONLY);
        assertThat(code(fields.add("moi", "Mới", "", other)))
                .isEqualTo(CatalogueRefusal.CAT_130_CITY_ADMINISTRATOR_ONLY);
    }

    @Test
    void aRenamedFieldIsCalledSoEverywhereAndVersionsKeepWhatTheySaid() {
        fields.add("thu-ten", "Tên cũ", "Old", author).orThrow();
        assertThat(code(fields.add("thu-ten", "Tên khác", "", author))).isEqualTo(CatalogueRefusal.CAT_131_FIELD_TAKEN);
        fields.rename("thu-ten", " Tên  mới ", "New", author).orThrow();
        assertThat(fields.list())
                .filteredOn(it -> it.code().equals("thu-ten"))
                .singleElement()
                .satisfies(it -> assertThat(it.name()).isEqualTo("Tên mới"));

        var version = confirmed("9.000306");
        fields.rename("thu-nghiem", "Thử nghiệm đổi tên", "Trial renamed", author)
                .orThrow();
        try {
            assertThat(procedures.getVersion(version.id()).fieldName()).isEqualTo("Thử nghiệm đổi tên");
            assertThat(procedures.getVersion(version.id()).content().fieldName())
                    .isEqualTo("Thử nghiệm");
        } finally {
            fields.rename("thu-nghiem", "Thử nghiệm", "Trial", author).orThrow();
        }
    }

    @Test
    void aFieldInUseIsNotEnded() {
        confirmed("9.000307");
        assertThat(code(fields.end("thu-nghiem", DAY, author))).isEqualTo(CatalogueRefusal.CAT_134_FIELD_IN_USE);
        fields.add("thu-het", "Sẽ hết", "", author).orThrow();
        assertThat(fields.end("thu-het", DAY, author).orThrow().endsBy(DAY)).isTrue();
    }

    private void assertRefused(ProcedureVersion base, CatalogueRefusal code, ProcessStep... steps) {
        assertThat(refusal(base, List.of(steps), DAY, "Quyết định 1")).isEqualTo(code);
    }

    private @Nullable RefusalCode refusal(
            ProcedureVersion base, List<ProcessStep> steps, LocalDate from, String decision) {
        return code(procedures.propose(
                new ProcessChange(base.code(), base.id(), steps, from, decision(decision), "Lý do"), author));
    }

    private static @Nullable RefusalCode code(Result<?> result) {
        return result instanceof Result.Refused<?>(var why) ? why.code() : null;
    }

    private static ProcessChange change(ProcedureVersion base, List<ProcessStep> steps) {
        return new ProcessChange(base.code(), base.id(), steps, DAY, decision("12/QĐ-UBND"), "Rút ngắn");
    }

    private static Decision decision(String number) {
        return new Decision(number, LocalDate.parse("2026-10-20"), "Chủ tịch Ủy ban nhân dân Thành phố");
    }

    private static ProcessStep step(String name, String by, String hours) {
        return new ProcessStep(name, by, new BigDecimal(hours));
    }

    private ProcedureVersion confirmed(String procedure) {
        var version = procedures.record(ProcedureScenario.procedure(procedure, "Quy trình thử"), "thử nghiệm");
        return procedures.confirm(version.id(), author, "Đã đối chiếu").orThrow();
    }

    private long inForce(ProcedureVersion version, LocalDate on) {
        return procedures.findInForce(version.code(), on).orElseThrow().id();
    }

    private Officer administrator() {
        return officer(Role.CITY_ADMINISTRATOR);
    }

    private Officer officer(Role role) {
        var person = new IdentityScenario(accounts, LocalDate.parse("2026-01-01")).person(role, new UnitId(27139));
        return officers.find(person.id()).orElseThrow();
    }
}
