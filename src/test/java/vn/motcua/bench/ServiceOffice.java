package vn.motcua.bench;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ProcedureCode;
import vn.motcua.dossier.Acted;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.AdmitDossier;
import vn.motcua.dossier.Details;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.HandedPaper;
import vn.motcua.dossier.Party;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Grant;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Rights;
import vn.motcua.identity.Role;
import vn.motcua.organization.Unit;
import vn.motcua.organization.UnitId;

/** The officers of one unit leading dossiers from admission to return through the door of the dossier module. */
final class ServiceOffice {

    /** Admission, eight steps and the return. */
    static final int ACTS = 10;

    private static final String PROCEDURE = "1.004873";

    private final Dossiers dossiers;
    private final UnitId unit;
    private final Officer desk;
    private final Officer examiner;
    private final Officer leader;
    private final Officer clerk;

    ServiceOffice(Dossiers dossiers, Unit unit) {
        this.dossiers = dossiers;
        this.unit = unit.id();
        this.desk = officer("Mây Thử Nghiệm", Role.RECEPTION_OFFICER);
        this.examiner = officer("Gió Thử Nghiệm", Role.EXAMINING_OFFICER);
        this.leader = officer("Sông Thử Nghiệm", Role.UNIT_LEADER);
        this.clerk = officer("Sương Thử Nghiệm", Role.CLERK);
    }

    private Officer officer(String name, Role role) {
        return new Officer(
                new AccountId(UUID.randomUUID()),
                name,
                "Cán bộ",
                unit,
                new Rights(List.of(new Grant(unit, role, Set.of()))));
    }

    /** What a life came to: the return, and the numbers of the receipt and of the result. */
    record Life(Acted returned, String receipt, String number) {}

    /** One whole life. */
    Life lead(Supplier<String> keys) {
        var note = new Details.Note("");
        var admitted =
                dossiers.enter(Action.ADMIT, application(), desk, keys.get()).orThrow();
        var passedOn = act(admitted, Action.PASS_ON, note, desk, keys);
        var taken = act(passedOn, Action.TAKE, note, examiner, keys);
        var drafted = act(taken, Action.DRAFT, new Details.Draft(true, "Cấp giấy xác nhận"), examiner, keys);
        var submitted = act(drafted, Action.SUBMIT, note, examiner, keys);
        var approved = act(submitted, Action.APPROVE, note, leader, keys);
        var signed = act(approved, Action.SIGN, note, leader, keys);
        var issued = act(signed, Action.ISSUE, note, clerk, keys);
        var ready = act(issued, Action.HAND_OVER, note, clerk, keys);
        var returned = act(ready, Action.RETURN_RESULT, received(), desk, keys);
        return new Life(returned, Objects.requireNonNull(admitted.number()), Objects.requireNonNull(issued.number()));
    }

    private Acted act(Acted last, Action action, Details details, Officer officer, Supplier<String> keys) {
        return dossiers.act(last.dossier(), action, details, last.version(), officer, keys.get())
                .orThrow();
    }

    private static Details.Return received() {
        return new Details.Return("Nguyễn Thử Nghiệm", "Thẻ căn cước", null, Details.Signature.SIGNED, List.of());
    }

    private AdmitDossier application() {
        return new AdmitDossier(
                new ProcedureCode(PROCEDURE),
                null,
                unit,
                unit,
                null,
                Channel.COUNTER,
                List.of(person()),
                null,
                "Cấp giấy xác nhận tình trạng hôn nhân",
                List.of(
                        new HandedPaper("to-khai", "Tờ khai", HandedPaper.Kind.ORIGINAL, 1, null),
                        new HandedPaper("giay-to-tuy-than", "Thẻ căn cước", HandedPaper.Kind.SHOWN, 0, null)),
                1,
                1,
                0,
                Set.of(),
                null,
                null,
                null,
                "Trung tâm Phục vụ hành chính công");
    }

    private static Party person() {
        return new Party(
                Party.Role.SUBMITTER,
                Party.Kind.CITIZEN,
                "Nguyễn Thử Nghiệm",
                "999000000001",
                "01/01/1990",
                "Nữ",
                null,
                "Số 1 đường Minh Họa",
                "0000000001",
                null,
                Party.Signing.SIGNS);
    }
}
