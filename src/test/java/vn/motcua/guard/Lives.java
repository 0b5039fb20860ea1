package vn.motcua.guard;

import static vn.motcua.dossier.Action.*;
import static vn.motcua.dossier.State.*;
import static vn.motcua.identity.Role.*;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import vn.motcua.dossier.Acted;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.AdmitDossier;
import vn.motcua.dossier.Details;
import vn.motcua.dossier.DossierScenario;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.State;
import vn.motcua.dossier.VersionScenario;
import vn.motcua.identity.Authorities;
import vn.motcua.identity.Officer;
import vn.motcua.identity.SigningLine;

/** Leads a new fictional dossier to any state, through the gate, by the officers of two casts. */
final class Lives {

    private final Dossiers dossiers;
    private final Authorities authorities;
    private final DossierScenario scenario;
    private final VersionScenario versions;
    private final ApplicationContext application;
    private final String procedure;
    private final Cast receiving;
    private final Cast resolving;
    private @Nullable UUID paper;

    Lives(ApplicationContext application, String procedure, Cast receiving, Cast resolving) {
        this.dossiers = application.getBean(Dossiers.class);
        this.authorities = application.getBean(Authorities.class);
        this.scenario = application.getBean(DossierScenario.class);
        this.versions = application.getBean(VersionScenario.class);
        this.application = application;
        this.procedure = procedure;
        this.receiving = receiving;
        this.resolving = resolving;
    }

    Cast receiving() {
        return receiving;
    }

    Cast resolving() {
        return resolving;
    }

    AdmitDossier application() {
        return scenario.application(procedure, receiving.unit(), resolving.unit());
    }

    /** An authority paper of the resolving unit that lends nothing yet; always the same. */
    UUID paper() {
        if (paper == null) {
            paper = issued();
        }
        return paper;
    }

    private UUID issued() {
        var day = LocalDate.parse("2027-01-04");
        var wanted = new Authorities.NewPaper(
                SigningLine.TUQ,
                DossierScenario.key(),
                day,
                "Quy chế làm việc",
                resolving.officer(CLERK).account(),
                resolving.unit(),
                UNIT_LEADER,
                Set.of(),
                Set.of(),
                day,
                day);
        return authorities
                .issue(wanted, resolving.officer(UNIT_LEADER))
                .orThrow()
                .id();
    }

    Acted at(State state) {
        return switch (state) {
            case SUBMITTED -> entered(REGISTER);
            case REFUSAL_PROPOSED ->
                dossiers.proposeRefusal(application(), "Không thuộc thẩm quyền", desk(), DossierScenario.key())
                        .orThrow();
            case REFUSED -> note(at(REFUSAL_PROPOSED), ISSUE_REFUSAL, receiving.officer(CENTRE_LEADER));
            case RECEIVED -> entered(ADMIT);
            case PASSED_ON -> note(at(RECEIVED), PASS_ON, desk());
            case EXAMINING -> note(at(PASSED_ON), TAKE, examiner());
            case SUPPLEMENT_PROPOSED ->
                act(supplementedOnce(), PROPOSE_SECOND_SUPPLEMENT, DossierScenario.supplement("Giấy tờ"), examiner());
            case WAITING_SUPPLEMENT ->
                act(at(EXAMINING), ASK_SUPPLEMENT, DossierScenario.supplement("Giấy tờ"), examiner());
            case WAITING_OBLIGATION -> act(at(EXAMINING), ASK_OBLIGATION, new Details.Reason("Nộp lệ phí"), examiner());
            case DRAFTED -> act(at(EXAMINING), DRAFT, new Details.Draft(true, "Cấp giấy xác nhận"), examiner());
            case WAITING_APPROVAL -> note(at(DRAFTED), SUBMIT, examiner());
            case APPROVED -> note(at(WAITING_APPROVAL), APPROVE, decider());
            case SIGNED -> note(at(APPROVED), SIGN, decider());
            case ISSUED -> note(at(SIGNED), ISSUE, resolving.officer(CLERK));
            case READY -> note(at(ISSUED), HAND_OVER, resolving.officer(CLERK));
            case RETURNED -> act(at(READY), RETURN_RESULT, DossierScenario.receivedInPerson(), desk());
            case WITHDRAWAL_REQUESTED ->
                act(at(RECEIVED), REQUEST_WITHDRAWAL, new Details.Reason("Người nộp xin rút"), desk());
            case STOPPED ->
                act(
                        at(WITHDRAWAL_REQUESTED),
                        STOP,
                        new Details.Reason("Người nộp xin rút"),
                        receiving.officer(CENTRE_LEADER));
        };
    }

    /** Back with the examiner after the one supplement that needs no leader. */
    Acted supplementedOnce() {
        return note(at(WAITING_SUPPLEMENT), RECEIVE_SUPPLEMENT, desk());
    }

    Acted apologyProposed() {
        return act(at(EXAMINING), PROPOSE_APOLOGY, DossierScenario.apology("2026-11-20"), examiner());
    }

    /** Examined by a version that another one has followed; it is the day on which that one took force. */
    Acted onFormerVersion() {
        versions.moving();
        var others = new Lives(application, VersionScenario.MOVING, receiving, resolving);
        return versions.before(() -> others.at(EXAMINING));
    }

    long versionInForce() {
        return versions.moving().id();
    }

    private Acted entered(Action entry) {
        return dossiers.enter(entry, application(), desk(), DossierScenario.key())
                .orThrow();
    }

    private Acted note(Acted last, Action action, Officer officer) {
        return act(last, action, new Details.Note(""), officer);
    }

    private Acted act(Acted last, Action action, Details details, Officer officer) {
        return scenario.act(last, action, details, officer);
    }

    private Officer desk() {
        return receiving.officer(RECEPTION_OFFICER);
    }

    private Officer examiner() {
        return resolving.officer(EXAMINING_OFFICER);
    }

    private Officer decider() {
        return resolving.officer(procedure.equals(DossierScenario.MARITAL_STATUS) ? UNIT_LEADER : CENTRE_LEADER);
    }
}
