package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossier.DossierScenario.key;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.catalogue.Post;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.ProcessStep;
import vn.motcua.catalogue.UnitOverrides;
import vn.motcua.identity.Absence;
import vn.motcua.identity.Absences;
import vn.motcua.identity.Accounts;
import vn.motcua.identity.IdentityScenario;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Officers;
import vn.motcua.identity.PlainBrowser;
import vn.motcua.identity.Role;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.RefusalCode;
import vn.motcua.shared.Result;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.TestClock;

/** What a unit lays down of a procedure holds at its desks: its hours for the steps, and who receives. */
@ApplicationTest
class UnitOverridesHoldIT {

    private static final String BASIS = "Thông báo 15/TB-UBND ngày 20/10/2026";

    @LocalServerPort
    int port;

    @Autowired
    DossierScenario scenario;

    @Autowired
    VersionScenario versions;

    @Autowired
    UnitOverrides overrides;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierLists lists;

    @Autowired
    AdmissionPreview previews;

    @Autowired
    Accounts accounts;

    @Autowired
    Officers officers;

    @Autowired
    Absences absences;

    @Autowired
    TestClock clock;

    UnitId unit;

    @BeforeEach
    void monday() {
        clock.set("2026-11-02T08:00");
        unit = scenario.xuanHoa();
    }

    @Test
    void theUnitsHoursEndTheStepsAndThePromiseIsTheSameEverywhere() {
        var version = versions.first("9.000561");
        var code = version.code().value();
        put(version, hours(version, "1", "6", "2", "1"), null);

        var here = scenario.admitted(code, unit);
        var there = scenario.admitted(code, scenario.tanVinhLoc());
        assertThat(here.promised()).isEqualTo(there.promised());
        assertThat(step(here, unit).due()).isEqualTo(at("2026-11-02T09:00"));
        assertThat(step(here, unit).ofUnit()).isTrue();
        assertThat(step(there, scenario.tanVinhLoc()).due()).isEqualTo(at("2026-11-02T10:00"));
        assertThat(step(there, scenario.tanVinhLoc()).ofUnit()).isFalse();

        clock.set("2026-11-02T08:30");
        var passedOn = scenario.note(here, Action.PASS_ON, scenario.desk(code, unit));
        assertThat(step(passedOn, unit).due())
                .as("three hours of the morning and three of the afternoon")
                .isEqualTo(at("2026-11-02T16:00"));
        clock.set("2026-11-02T09:30");
        var taken = scenario.note(passedOn, Action.TAKE, scenario.examiner(code, unit));
        assertThat(step(taken, unit).since()).as("waiting to be taken counts").isEqualTo(at("2026-11-02T08:30"));
        assertThat(taken.promised()).isEqualTo(here.promised());
    }

    @Test
    void aPauseStopsTheStepAndTheWarningSaysThatThePromiseHolds() {
        var version = versions.first("9.000562");
        var code = version.code().value();
        put(version, hours(version, "1", "2", "2", "1"), null);
        var taken = scenario.examining(code, unit);
        var examiner = scenario.examiner(code, unit);
        clock.set("2026-11-02T09:00");
        var asked = scenario.act(taken, Action.ASK_SUPPLEMENT, DossierScenario.supplement("Giấy tờ"), examiner);
        assertThat(step(asked, unit).due()).isNull();
        clock.set("2026-11-03T09:00");
        var back = scenario.note(asked, Action.RECEIVE_SUPPLEMENT, scenario.desk(code, unit));
        assertThat(step(back, unit).due()).as("one hour was left").isEqualTo(at("2026-11-03T10:00"));

        clock.set("2026-11-03T10:30");
        var browser = new PlainBrowser(port);
        browser.logIn("chutich.xuanhoa", "motcua2026");
        assertThat(browser.get("/dossiers/" + back.dossier()).body())
                .contains("2 giờ làm việc theo phân bổ của đơn vị", "Bước này đã quá giờ của quy trình");
        assertThat(lists.search(scenario.leader(unit), back.code(), null, null, 5)
                        .items())
                .singleElement()
                .satisfies(it -> assertThat(Objects.requireNonNull(it.step()).isOver(clock.instant()))
                        .isTrue());
        assertThat(browser.get("/dossiers?q=" + back.code() + "&state=EXAMINING")
                        .statusCode())
                .isIn(200, 302, 303);
    }

    @Test
    void whatAUnitChangesLaterHoldsForStepsThatBeginLater() {
        var version = versions.first("9.000563");
        var code = version.code().value();
        var here = scenario.admitted(code, unit);
        put(version, hours(version, "1", "3", "2", "1"), null);
        assertThat(step(here, unit).hours()).isEqualByComparingTo("2");
        var passedOn = scenario.note(here, Action.PASS_ON, scenario.desk(code, unit));
        assertThat(step(passedOn, unit).hours()).isEqualByComparingTo("3");
    }

    @Test
    void theNamedOfficerReceivesAndWhoeverIsThereWhenAway() {
        var version = versions.first("9.000564");
        var code = version.code().value();
        var named = receptionist();
        var other = receptionist();
        put(version, version.steps(), named.account().value());

        assertThat(code(enter(version, other))).isEqualTo(DossierRefusal.DOS_254_NAMED_RECEIVER);
        assertThat(previews.whyNotMine(unit, version, other)).isPresent();
        assertThat(previews.whyNotMine(unit, version, named)).isEmpty();
        assertThat(code(enter(version, named))).isNull();
        var elsewhere = dossiers.enter(
                Action.ADMIT,
                scenario.application(code, scenario.tanVinhLoc()),
                scenario.desk(code, scenario.tanVinhLoc()),
                key());
        assertThat(code(elsewhere)).as("another unit").isNull();
        var registered = dossiers.enter(Action.REGISTER, scenario.application(code, unit), other, key())
                .orThrow();
        assertThat(code(dossiers.act(
                        registered.dossier(), Action.ADMIT, new Details.None(), registered.version(), other, key())))
                .isEqualTo(DossierRefusal.DOS_254_NAMED_RECEIVER);

        var substitute = receptionist();
        var day = LocalDate.parse("2026-11-02");
        absences.register(
                        new Absences.NewAbsence(
                                named.account(), Absence.Kind.LEAVE, day, day, null, substitute.account(), ""),
                        scenario.leader(unit))
                .orThrow();
        assertThat(code(enter(version, fresh(other))))
                .as("the one named is away")
                .isNull();
    }

    @Test
    void withAnotherVersionInForceNobodyIsNamedAnyMore() {
        var version = versions.first("9.000565");
        var named = receptionist();
        clock.set("2026-10-30T08:00");
        put(version, version.steps(), named.account().value());
        clock.set("2026-11-02T08:00");
        versions.next(VersionScenario.limited(version.content(), 2));
        assertThat(code(enter(version, receptionist()))).isNull();
    }

    private Result<Acted> enter(ProcedureVersion version, Officer officer) {
        return dossiers.enter(Action.ADMIT, scenario.application(version.code().value(), unit), officer, key());
    }

    private void put(ProcedureVersion version, List<ProcessStep> steps, @Nullable UUID receiver) {
        overrides
                .put(
                        new UnitOverrides.Asked(unit, version.code(), version.id(), steps, receiver, BASIS),
                        officer(Role.UNIT_ADMINISTRATOR))
                .orThrow();
    }

    private static List<ProcessStep> hours(ProcedureVersion version, String... hours) {
        var steps = version.steps();
        assertThat(steps).hasSameSizeAs(hours);
        assertThat(steps.getFirst().by()).isEqualTo(Post.RECEPTION.label());
        return java.util.stream.IntStream.range(0, hours.length)
                .mapToObj(it -> new ProcessStep(
                        steps.get(it).name(),
                        steps.get(it).by(),
                        new BigDecimal(hours[it]),
                        steps.get(it).next()))
                .toList();
    }

    private InnerStep step(Acted acted, UnitId at) {
        return Objects.requireNonNull(scenario.view(acted, scenario.leader(at)).step());
    }

    private Officer receptionist() {
        return officer(Role.RECEPTION_OFFICER);
    }

    private Officer officer(Role role) {
        var person = new IdentityScenario(accounts, LocalDate.parse("2026-01-01")).person(role, unit);
        return officers.find(person.id()).orElseThrow();
    }

    private Officer fresh(Officer officer) {
        return officers.find(officer.account()).orElseThrow();
    }

    private static Instant at(String civil) {
        return CivilTime.instant(LocalDateTime.parse(civil));
    }

    private static @Nullable RefusalCode code(Result<?> result) {
        return result instanceof Result.Refused<?>(var why) ? why.code() : null;
    }
}
