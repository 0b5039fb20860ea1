package vn.motcua.dossier;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ComponentKind;
import vn.motcua.catalogue.ProcedureCode;
import vn.motcua.catalogue.Procedures;
import vn.motcua.identity.IdentityScenario;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Officers;
import vn.motcua.identity.Role;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;
import vn.motcua.shared.CivilTime;
import vn.motcua.testing.TestClock;

/** Named people, places and dossiers for tests: the demo staff of Xuân Hòa and Tân Vĩnh Lộc at work. */
@Component
public class DossierScenario {

    public static final String MARITAL_STATUS = "1.004873";
    public static final String CERTIFIED_COPY = "2.000815";

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final Dossiers dossiers;
    private final DossierLists lists;
    private final Officers officers;
    private final Units units;
    private final Procedures procedures;
    private final TestClock clock;

    DossierScenario(
            Dossiers dossiers,
            DossierLists lists,
            Officers officers,
            Units units,
            Procedures procedures,
            TestClock clock) {
        this.dossiers = dossiers;
        this.lists = lists;
        this.officers = officers;
        this.units = units;
        this.procedures = procedures;
        this.clock = clock;
    }

    public UnitId xuanHoa() {
        return units.findByCode("27139").orElseThrow().id();
    }

    public UnitId tanVinhLoc() {
        return units.findByCode("27604").orElseThrow().id();
    }

    /** The first demo officer of this role in the unit who covers the field. */
    /** @param field null for somebody who holds the role for every field */
    public Officer officer(Role role, UnitId unit, @Nullable String field) {
        return officers.listWith(role, unit).stream()
                .filter(it ->
                        field == null ? holdsWhole(it, role, unit) : it.rights().has(role, unit, field))
                // the office's own staff before whom another test of this database has added
                .min(Comparator.comparing(it -> it.fullName().equals(IdentityScenario.FULL_NAME)))
                .orElseThrow(() -> new IllegalStateException("No " + role + " in " + unit));
    }

    private static boolean holdsWhole(Officer officer, Role role, UnitId unit) {
        return officer.rights().grants().stream()
                .anyMatch(it -> it.role() == role && it.unit().equals(unit) && it.isWhole());
    }

    public Officer desk(String procedure, UnitId unit) {
        return officer(Role.RECEPTION_OFFICER, unit, field(procedure));
    }

    public Officer examiner(String procedure, UnitId unit) {
        return officer(Role.EXAMINING_OFFICER, unit, field(procedure));
    }

    public Officer leader(UnitId unit) {
        return officer(Role.UNIT_LEADER, unit, null);
    }

    public Officer centreLeader(UnitId unit) {
        return officer(Role.CENTRE_LEADER, unit, null);
    }

    public Officer clerk(UnitId unit) {
        return officer(Role.CLERK, unit, null);
    }

    public Officer decider(String procedure, UnitId unit) {
        return switch (version(procedure).decidedBy()) {
            case UNIT_LEADER -> leader(unit);
            case CENTRE_LEADER -> centreLeader(unit);
        };
    }

    private String field(String procedure) {
        return version(procedure).field();
    }

    private vn.motcua.catalogue.ProcedureVersion version(String procedure) {
        return procedures
                .findInForce(new ProcedureCode(procedure), CivilTime.day(clock.instant()))
                .orElseThrow();
    }

    /** A complete application of a new fictional person, received and resolved in the same unit. */
    public AdmitDossier application(String procedure, UnitId unit) {
        return application(procedure, unit, unit);
    }

    public AdmitDossier application(String procedure, UnitId receiving, UnitId resolving) {
        int n = PEOPLE.incrementAndGet();
        var version = version(procedure);
        var situation = version.content().situations().isEmpty()
                ? null
                : version.content().situations().getFirst().code();
        var papers = version.listComponents(situation).stream()
                .filter(it -> it.required() && it.kind() != ComponentKind.REPLACED_BY_DATA)
                .map(it -> new HandedPaper(
                        it.code(),
                        it.name(),
                        it.kind() == ComponentKind.SHOWN_ONLY ? HandedPaper.Kind.SHOWN : HandedPaper.Kind.ORIGINAL,
                        it.kind() == ComponentKind.SHOWN_ONLY ? 0 : 1,
                        null))
                .toList();
        return new AdmitDossier(
                new ProcedureCode(procedure),
                situation,
                receiving,
                resolving,
                null,
                Channel.COUNTER,
                List.of(person(n)),
                null,
                "Giải quyết " + version.name(),
                papers,
                1,
                1,
                1,
                Set.of(),
                null,
                null,
                null,
                "Trung tâm Phục vụ hành chính công");
    }

    private static Party person(int n) {
        return new Party(
                Party.Role.SUBMITTER,
                Party.Kind.CITIZEN,
                "Nguyễn Thử Nghiệm " + n,
                "9990%08d".formatted(n),
                "01/01/1990",
                "Nữ",
                null,
                "Số " + n + " đường Minh Họa",
                "00000%05d".formatted(n),
                null,
                Party.Signing.SIGNS);
    }

    public static String key() {
        return UUID.randomUUID().toString();
    }

    public Acted admitted(String procedure, UnitId unit) {
        return dossiers.enter(Action.ADMIT, application(procedure, unit), desk(procedure, unit), key())
                .orThrow();
    }

    public Acted act(Acted last, Action action, Details details, Officer officer) {
        return dossiers.act(last.dossier(), action, details, last.version(), officer, key())
                .orThrow();
    }

    public Acted note(Acted last, Action action, Officer officer) {
        return act(last, action, new Details.Note(""), officer);
    }

    /** Admitted, passed on and taken by the examiner. */
    public Acted examining(String procedure, UnitId unit) {
        var passedOn = note(admitted(procedure, unit), Action.PASS_ON, desk(procedure, unit));
        return note(passedOn, Action.TAKE, examiner(procedure, unit));
    }

    public Acted submitted(String procedure, UnitId unit) {
        var examiner = examiner(procedure, unit);
        var drafted =
                act(examining(procedure, unit), Action.DRAFT, new Details.Draft(true, "Cấp giấy xác nhận"), examiner);
        return note(drafted, Action.SUBMIT, examiner);
    }

    public Acted ready(String procedure, UnitId unit) {
        var approved = note(submitted(procedure, unit), Action.APPROVE, decider(procedure, unit));
        var signed = note(approved, Action.SIGN, decider(procedure, unit));
        var issued = note(signed, Action.ISSUE, clerk(unit));
        return note(issued, Action.HAND_OVER, clerk(unit));
    }

    public Acted returned(String procedure, UnitId unit) {
        return act(ready(procedure, unit), Action.RETURN_RESULT, receivedInPerson(), desk(procedure, unit));
    }

    public static Details.Return receivedInPerson() {
        return new Details.Return("Nguyễn Thử Nghiệm", "Thẻ căn cước", null, Details.Signature.SIGNED, List.of());
    }

    public static Details.Supplement supplement(String item) {
        return new Details.Supplement(List.of(item), "Hồ sơ chưa đủ thành phần", "Trần Thử Nghiệm", "0000000001");
    }

    public static Details.Apology apology(String day) {
        return new Details.Apology(LocalDate.parse(day), "Chờ xác minh nơi cư trú trước đây");
    }

    public DossierView view(Acted acted, Officer officer) {
        return lists.open(acted.dossier(), officer).orElseThrow();
    }
}
