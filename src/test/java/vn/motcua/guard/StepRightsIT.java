package vn.motcua.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossier.DossierScenario.CERTIFIED_COPY;
import static vn.motcua.dossier.DossierScenario.MARITAL_STATUS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.Acted;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.DossierScenario;
import vn.motcua.dossier.VersionScenario;
import vn.motcua.identity.Absence;
import vn.motcua.identity.Absences;
import vn.motcua.identity.Authorities;
import vn.motcua.identity.Role;
import vn.motcua.identity.SigningLine;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.TestClock;

/** Every officer tries every step, over HTTP, on a dossier that waits for just that step. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StepRightsIT {

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient db;

    @Autowired
    TestClock clock;

    @Autowired
    DossierScenario scenario;

    @LocalServerPort
    int port;

    Wire wire;
    Cast here;
    Cast there;
    List<Caller> callers;

    @BeforeAll
    void peopleArrive() {
        clock.set("2026-11-02T08:00");
        wire = new Wire(port);
        here = Cast.of("here", scenario.xuanHoa(), application, wire);
        there = Cast.of("there", scenario.tanVinhLoc(), application, wire);
        var otherField = Cast.of("other field", scenario.xuanHoa(), application, wire, "no-such-field");
        callers = Stream.of(
                        Stream.of(Caller.ANONYMOUS),
                        here.callers().stream(),
                        there.callers().stream(),
                        otherField.callers().stream())
                .flatMap(it -> it)
                .toList();
    }

    @Test
    void aStepIsOpenToOneRoleOfOneUnitAndToNobodyElse() {
        var tally = new Tally();
        tryAll("received and resolved here", StepTable.ALL, new Lives(application, MARITAL_STATUS, here, here), tally);
        tryAll(
                "received here, resolved there",
                StepTable.ALL,
                new Lives(application, MARITAL_STATUS, here, there),
                tally);
        tryAll(
                "received there, resolved here",
                StepTable.ALL,
                new Lives(application, MARITAL_STATUS, there, here),
                tally);
        tryAll(
                "decided by the centre's leader",
                StepTable.DECIDED_BY_CENTRE,
                new Lives(application, CERTIFIED_COPY, here, here),
                tally);
        System.out.println("Rights matrix, steps: " + tally.tried
                + " combinations of caller, step and place of the dossier, " + tally.allowed + " allowed");
        assertThat(tally.surprises).isEmpty();
    }

    @Test
    void aSubstituteAndAnAuthorisedSignerMayDoJustWhatTheyStandFor() {
        var standIns = Cast.of("stand-in", scenario.xuanHoa(), application, wire);
        var substitute = standIns.caller(Role.UNIT_ADMINISTRATOR);
        var signer = standIns.caller(Role.AUDITOR);
        var leader = here.officer(Role.UNIT_LEADER);
        var moving = application.getBean(VersionScenario.class).moving();
        var day = LocalDate.parse("2026-11-02");
        application
                .getBean(Absences.class)
                .register(
                        new Absences.NewAbsence(
                                here.officer(Role.EXAMINING_OFFICER).account(),
                                Absence.Kind.LEAVE,
                                day,
                                day,
                                null,
                                Objects.requireNonNull(substitute.officer()).account(),
                                ""),
                        leader)
                .orThrow();
        application
                .getBean(Authorities.class)
                .issue(
                        new Authorities.NewPaper(
                                SigningLine.TUQ,
                                DossierScenario.key(),
                                day,
                                "Quy chế làm việc",
                                Objects.requireNonNull(signer.officer()).account(),
                                scenario.xuanHoa(),
                                Role.UNIT_LEADER,
                                Set.of(),
                                Set.of(MARITAL_STATUS, moving.code().value()),
                                day,
                                day),
                        leader)
                .orThrow();
        var tally = new Tally();
        var lives = new Lives(application, MARITAL_STATUS, here, here);
        tryAlone(substitute, here.caller(Role.EXAMINING_OFFICER), lives, tally);
        tryAlone(signer, here.caller(Role.UNIT_LEADER), lives, tally);
        var other = new Lives(application, CERTIFIED_COPY, here, here);
        for (var row : StepTable.DECIDED_BY_CENTRE) {
            var dossier = row.waiting().apply(other);
            tally.refused("another procedure", row, signer, act(row, dossier, other, signer));
        }
        assertThat(tally.surprises).isEmpty();
        assertThat(tally.allowed).isPositive();
    }

    /** Whoever stands in may do what the other may, and nothing else. */
    private void tryAlone(Caller standIn, Caller other, Lives lives, Tally tally) {
        for (var row : StepTable.ALL) {
            var dossier = row.waiting().apply(lives);
            var answer = act(row, dossier, lives, standIn);
            if (row.mayAct(other, lives)) {
                tally.allowed("standing in", row, standIn, answer);
            } else {
                tally.refused("standing in", row, standIn, answer);
            }
        }
    }

    @Test
    void theTableKnowsEveryAction() {
        var known = StepTable.ALL.stream().map(StepTable.Row::action).toList();
        assertThat(known)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(Set.of(Action.values()).stream()
                        .filter(it -> !StepTable.ENTRIES.contains(it))
                        .toList());
    }

    private void tryAll(String place, List<StepTable.Row> rows, Lives lives, Tally tally) {
        for (var row : rows) {
            var dossier = row.waiting().apply(lives);
            var mayAct = new ArrayList<Caller>();
            for (var caller : callers) {
                if (row.mayAct(caller, lives)) {
                    mayAct.add(caller);
                } else {
                    tally.refused(place, row, caller, act(row, dossier, lives, caller));
                }
            }
            if (!version(dossier).equals(dossier.version())) {
                tally.surprises.add(place + ": a refused " + row.action() + " changed the dossier");
            }
            mayAct.forEach(it -> tally.allowed(place, row, it, act(row, dossier, lives, it)));
        }
    }

    private Reply act(StepTable.Row row, Acted dossier, Lives lives, Caller caller) {
        var body = "{\"action\":\"%s\",\"version\":%d,\"details\":%s}"
                .formatted(row.action(), dossier.version(), row.details(lives));
        var headers = new ArrayList<>(List.of("Idempotency-Key: " + DossierScenario.key()));
        if (caller.token() != null) {
            headers.add("Authorization: Bearer " + caller.token());
        }
        return wire.json(
                "POST", "/api/v1/dossiers/" + dossier.dossier() + "/acts", body, headers.toArray(String[]::new));
    }

    private Integer version(Acted dossier) {
        var id = dossier.dossier();
        return db.sql("select version from dossier.dossier where unit_id = :unit and year = :year and serial = :serial")
                .param("unit", id.unit())
                .param("year", id.year())
                .param("serial", id.serial())
                .query(Integer.class)
                .single();
    }

    private static final class Tally {
        private final List<String> surprises = new ArrayList<>();
        private int tried;
        private int allowed;

        void refused(String place, StepTable.Row row, Caller caller, Reply answer) {
            tried++;
            if (answer.status() != 401 && answer.status() != 403 && answer.status() != 404) {
                surprises.add(place + ": " + row.action() + " by " + caller + " should be refused: " + answer);
            }
        }

        void allowed(String place, StepTable.Row row, Caller caller, Reply answer) {
            tried++;
            allowed++;
            if (answer.status() != 200) {
                surprises.add(place + ": " + row.action() + " by " + caller + " should be open: " + answer);
            }
        }
    }
}
