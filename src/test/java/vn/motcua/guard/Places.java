package vn.motcua.guard;

import java.time.LocalDate;
import org.springframework.context.ApplicationContext;
import vn.motcua.catalogue.ProcedureCode;
import vn.motcua.catalogue.Procedures;
import vn.motcua.dossier.Acted;
import vn.motcua.dossier.DossierScenario;
import vn.motcua.dossier.Files;
import vn.motcua.dossier.Guidance;
import vn.motcua.dossier.State;
import vn.motcua.identity.Accounts;
import vn.motcua.identity.IdentityScenario;
import vn.motcua.identity.Role;
import vn.motcua.organization.Unit;
import vn.motcua.organization.Units;

/**
 * Two communes that no other test uses, with their people and their things.
 *
 * @param otherField officers of the first commune for a field of procedures that none of its dossiers is of
 * @param nobody     signed in, without any position
 */
record Places(Wire wire, Cast here, Cast there, Cast otherField, Caller nobody, Target own, Target foreign) {

    static final byte[] PDF =
            "%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    static Places open(ApplicationContext application, int port, String procedure) {
        var wire = new Wire(port);
        var units = application.getBean(Units.class);
        var communes = units.listCommunes().stream()
                .filter(it -> units.findCentre(it.id()).isPresent())
                .toList();
        var first = communes.get(communes.size() - 1);
        var second = communes.get(communes.size() - 2);
        var here = Cast.of("here", first.id(), application, wire);
        var there = Cast.of("there", second.id(), application, wire);
        return new Places(
                wire,
                here,
                there,
                Cast.of("other field", first.id(), application, wire, otherField(application)),
                Cast.nobody(first.id(), application, wire),
                target(application, procedure, first, here),
                target(application, procedure, second, there));
    }

    /** Certified copies are a matter of certification, not of civil status. */
    private static String otherField(ApplicationContext application) {
        return application
                .getBean(Procedures.class)
                .findInForce(new ProcedureCode(DossierScenario.CERTIFIED_COPY), LocalDate.parse("2026-11-02"))
                .orElseThrow()
                .field();
    }

    private static Target target(ApplicationContext application, String procedure, Unit unit, Cast cast) {
        var lives = new Lives(application, procedure, cast, cast);
        // before anything is counted
        lives.paper();
        var received = lives.at(State.RECEIVED);
        var desk = cast.officer(Role.RECEPTION_OFFICER);
        var notice = application
                .getBean(Guidance.class)
                .give(
                        unit.id(),
                        new ProcedureCode(procedure),
                        lives.application().submitter(),
                        DossierScenario.supplement("Giấy tờ"),
                        desk,
                        DossierScenario.key())
                .orThrow();
        return new Target(
                unit.code(),
                received.dossier(),
                received.code(),
                notice.id(),
                file(application, received, cast),
                new IdentityScenario(application.getBean(Accounts.class), LocalDate.parse("2026-01-01"), unit.id())
                        .person(Role.CLERK, unit.id()),
                lives);
    }

    private static java.util.UUID file(ApplicationContext application, Acted received, Cast cast) {
        var content = new java.io.ByteArrayInputStream(PDF);
        return application
                .getBean(Files.class)
                .keep(received.dossier(), "khac", "giay.pdf", content, PDF.length, cast.officer(Role.RECEPTION_OFFICER))
                .orThrow()
                .id();
    }
}
