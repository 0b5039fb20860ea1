package vn.motcua.dossier;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Absence;
import vn.motcua.identity.Absences;
import vn.motcua.identity.Absences.NewAbsence;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Accounts;
import vn.motcua.identity.Accounts.NewAccount;
import vn.motcua.identity.Accounts.NewPosition;
import vn.motcua.identity.Authorities;
import vn.motcua.identity.Authorities.NewPaper;
import vn.motcua.identity.AuthorityPaper;
import vn.motcua.identity.DutyRoster.Half;
import vn.motcua.identity.Grant;
import vn.motcua.identity.IdentityScenario;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Officers;
import vn.motcua.identity.Role;
import vn.motcua.identity.SigningLine;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.Result;

/** A whole fictional office of its own in a commune, so that papers and absences of one test concern no other. */
@Component
public class OfficeScenario {

    public static final LocalDate SINCE = LocalDate.parse("2026-01-01");

    private final Accounts accounts;
    private final Officers officers;
    private final Authorities authorities;
    private final Absences absences;
    private final JdbcClient db;

    OfficeScenario(Accounts accounts, Officers officers, Authorities authorities, Absences absences, JdbcClient db) {
        this.accounts = accounts;
        this.officers = officers;
        this.authorities = authorities;
        this.absences = absences;
        this.db = db;
    }

    /** Chair, deputy, director of the centre, desk, two examiners of different fields, clerk, administrator. */
    public Office open(UnitId unit) {
        return new Office(
                unit,
                person("Chủ tịch Thử Nghiệm", "Chủ tịch Ủy ban nhân dân phường", unit, Role.UNIT_LEADER),
                person(
                        "Phó Chủ tịch Thử Nghiệm",
                        "Phó Chủ tịch Ủy ban nhân dân phường",
                        unit,
                        Role.UNIT_LEADER,
                        "dat-dai"),
                person("Giám đốc Thử Nghiệm", "Giám đốc Trung tâm Phục vụ hành chính công", unit, Role.CENTRE_LEADER),
                person("Tiếp nhận Thử Nghiệm", "Cán bộ tiếp nhận", unit, Role.RECEPTION_OFFICER),
                person("Hộ tịch Thử Nghiệm", "Công chức Tư pháp - Hộ tịch", unit, Role.EXAMINING_OFFICER, "ho-tich"),
                person("Xã hội Thử Nghiệm", "Chuyên viên", unit, Role.EXAMINING_OFFICER, "bao-tro-xa-hoi"),
                person("Văn thư Thử Nghiệm", "Văn thư", unit, Role.CLERK),
                person("Quản trị Thử Nghiệm", "Quản trị đơn vị", unit, Role.UNIT_ADMINISTRATOR));
    }

    public AccountId person(String name, String title, UnitId unit, Role role, String... fields) {
        var login = "vp." + UUID.randomUUID().toString().substring(0, 13);
        var id = accounts.open(new NewAccount(login, name, title, unit), IdentityScenario.PASSWORD, null)
                .orThrow();
        db.sql("update identity.account set password_temporary = false where id = :id")
                .param("id", id.value())
                .update();
        accounts.giveRole(new NewPosition(id, new Grant(unit, role, Set.of(fields)), SINCE, null), null)
                .orThrow();
        return id;
    }

    /** With the rights of this moment. */
    public Officer officer(AccountId id) {
        return officers.find(id).orElseThrow();
    }

    public String loginName(AccountId id) {
        return db.sql("select login_name from identity.account where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    public NewPaper paper(
            SigningLine line,
            UnitId unit,
            Role role,
            AccountId receiver,
            Set<String> procedures,
            String from,
            String last) {
        var number = UUID.randomUUID().toString().substring(0, 8) + "/GUQ-UBND";
        return new NewPaper(
                line,
                number,
                LocalDate.parse(from),
                "Quy chế làm việc của Ủy ban nhân dân",
                receiver,
                unit,
                role,
                Set.of(),
                procedures,
                LocalDate.parse(from),
                LocalDate.parse(last));
    }

    public Result<AuthorityPaper> issue(NewPaper paper, AccountId issuer) {
        return authorities.issue(paper, officer(issuer));
    }

    public Result<UUID> away(AccountId who, String from, String last, AccountId substitute, AccountId by) {
        return absences.register(
                new NewAbsence(
                        who, Absence.Kind.LEAVE, LocalDate.parse(from), LocalDate.parse(last), null, substitute, ""),
                officer(by));
    }

    public Result<UUID> awayFor(Half half, String day, AccountId who, AccountId substitute, AccountId by) {
        var on = LocalDate.parse(day);
        return absences.register(new NewAbsence(who, Absence.Kind.LEAVE, on, on, half, substitute, ""), officer(by));
    }

    public record Office(
            UnitId unit,
            AccountId chair,
            AccountId deputy,
            AccountId director,
            AccountId desk,
            AccountId examiner,
            AccountId otherExaminer,
            AccountId clerk,
            AccountId administrator) {}
}
