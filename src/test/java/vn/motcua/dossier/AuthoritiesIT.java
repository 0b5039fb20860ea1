package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.OfficeScenario.Office;
import vn.motcua.identity.Absence;
import vn.motcua.identity.Absences;
import vn.motcua.identity.Absences.NewSecondment;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Accounts;
import vn.motcua.identity.Authorities;
import vn.motcua.identity.AuthorityPaper;
import vn.motcua.identity.DutyRoster;
import vn.motcua.identity.DutyRoster.Half;
import vn.motcua.identity.DutyRoster.Shift;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.Role;
import vn.motcua.identity.SigningLine;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Result;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.TestClock;

/** What papers lend, to whom and until when; who may issue them. With the real catalogue, on real PostgreSQL. */
@ApplicationTest
@Import(OfficeScenario.class)
class AuthoritiesIT {

    private static final String FIRST = "2026-11-10";
    private static final String LAST = "2026-11-12";

    @Autowired
    Authorities authorities;

    @Autowired
    Absences absences;

    @Autowired
    DutyRoster roster;

    @Autowired
    Accounts accounts;

    @Autowired
    OfficeScenario offices;

    @Autowired
    Units units;

    @Autowired
    JdbcClient db;

    @Autowired
    TestClock clock;

    Office office;
    AccountId deputyDirector;
    AccountId member;

    @BeforeEach
    void anOfficeOpens() {
        clock.set("2026-11-02T08:00");
        office = offices.open(units.findByCode("26740").orElseThrow().id());
        deputyDirector = offices.person(
                "Phó Giám đốc Thử Nghiệm",
                "Phó Giám đốc Trung tâm Phục vụ hành chính công",
                office.unit(),
                Role.RECEPTION_OFFICER);
        member = offices.person("Ủy viên Thử Nghiệm", "Ủy viên Ủy ban nhân dân", office.unit(), Role.RECEPTION_OFFICER);
    }

    @Test
    void whoIsLentALeadersRoleNeedsASecondFactorWhileThePaperCounts() {
        var receiver = receiver(SigningLine.TUQ, Role.UNIT_LEADER);
        issue(SigningLine.TUQ, Role.UNIT_LEADER, receiver).orThrow();
        for (var day : List.of("2026-11-09", "2026-11-13")) {
            assertThat(lacksSecondFactor(receiver, day)).as(day).isFalse();
        }
        assertThat(lacksSecondFactor(receiver, FIRST)).isTrue();
        assertThat(lacksSecondFactor(receiver, LAST)).isTrue();
    }

    private boolean lacksSecondFactor(AccountId account, String day) {
        return db.sql("select identity.lacks_second_factor(:account, cast(:day as date))")
                .param("account", account.value())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    @Test
    void everyLineLendsEachRoleFromTheFirstMinuteOfTheFirstDayToTheLastOfTheLast() {
        var wrong = new ArrayList<String>();
        int tried = 0;
        for (var role : List.of(Role.UNIT_LEADER, Role.CENTRE_LEADER)) {
            for (var line : SigningLine.values()) {
                if (line == SigningLine.TM && role == Role.CENTRE_LEADER) {
                    continue;
                }
                var receiver = receiver(line, role);
                clock.set("2026-11-02T08:00");
                var paper = issue(line, role, receiver).orThrow();
                for (var moment : Map.of(
                                "2026-11-09T23:59:59",
                                false,
                                "2026-11-10T00:00",
                                true,
                                "2026-11-12T23:59:59",
                                true,
                                "2026-11-13T00:00",
                                false)
                        .entrySet()) {
                    clock.set(moment.getKey());
                    tried++;
                    var rights = offices.officer(receiver).rights();
                    boolean may = rights.has(role, office.unit(), "ho-tich", "1.004873");
                    boolean elsewhere = rights.hasAnywhere(Role.CITY_ADMINISTRATOR)
                            || rights.has(role, new UnitId(27139), "ho-tich", "1.004873");
                    if (may != moment.getValue() || elsewhere) {
                        wrong.add(line + " " + role + " at " + moment);
                    }
                }
                clock.set("2026-11-11T09:00");
                authorities
                        .revoke(paper.id(), "Hết lý do", offices.officer(issuer(role)))
                        .orThrow();
                if (offices.officer(receiver).rights().has(role, office.unit(), "ho-tich", "1.004873")) {
                    wrong.add(line + " " + role + " after revocation");
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(tried).isEqualTo(28);
    }

    private AccountId receiver(SigningLine line, Role role) {
        return switch (line) {
            case TM -> member;
            case KT -> role == Role.UNIT_LEADER ? newDeputy() : deputyDirector;
            case TL -> office.clerk();
            case TUQ -> office.examiner();
        };
    }

    private AccountId newDeputy() {
        return offices.person(
                "Phó Chủ tịch mới Thử Nghiệm",
                "Phó Chủ tịch Ủy ban nhân dân phường",
                office.unit(),
                Role.RECEPTION_OFFICER);
    }

    private AccountId issuer(Role role) {
        return role == Role.UNIT_LEADER ? office.chair() : office.director();
    }

    private Result<AuthorityPaper> issue(SigningLine line, Role role, AccountId receiver) {
        return issue(line, role, receiver, issuer(role), Set.of(), FIRST, LAST);
    }

    private Result<AuthorityPaper> issue(
            SigningLine line,
            Role role,
            AccountId receiver,
            AccountId issuer,
            Set<String> procedures,
            String first,
            String last) {
        return offices.issue(offices.paper(line, office.unit(), role, receiver, procedures, first, last), issuer);
    }

    private static void refused(Result<?> outcome, IdentityRefusal code) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Result.Refused.class, it -> assertThat(it.why().code()).isEqualTo(code));
    }

    @Test
    void whatIsAuthorisedMayNotBeGivenOn() {
        issue(SigningLine.TUQ, Role.UNIT_LEADER, office.director(), office.chair(), Set.of(), "2026-11-02", LAST)
                .orThrow();
        refused(
                issue(SigningLine.KT, Role.UNIT_LEADER, deputyDirector, office.director(), Set.of(), FIRST, LAST),
                IdentityRefusal.IDN_201_NOT_REDELEGABLE);
    }

    @Test
    void whatIsHeldByOrderMayBeGivenToTheOwnDeputyAndEndsWithTheOrder() {
        var order = issue(
                        SigningLine.TL,
                        Role.UNIT_LEADER,
                        office.director(),
                        office.chair(),
                        Set.of(),
                        "2026-11-02",
                        LAST)
                .orThrow();
        refused(
                issue(SigningLine.TUQ, Role.UNIT_LEADER, office.clerk(), office.director(), Set.of(), FIRST, LAST),
                IdentityRefusal.IDN_201_NOT_REDELEGABLE);
        refused(
                issue(
                        SigningLine.KT,
                        Role.UNIT_LEADER,
                        deputyDirector,
                        office.director(),
                        Set.of(),
                        FIRST,
                        "2026-11-13"),
                IdentityRefusal.IDN_203_WIDER_THAN_OWN);
        issue(SigningLine.KT, Role.UNIT_LEADER, deputyDirector, office.director(), Set.of(), "2026-11-02", LAST)
                .orThrow();
        var deputy = offices.officer(deputyDirector);
        var held = deputy.rights()
                .find(Role.UNIT_LEADER, office.unit(), "ho-tich", "1.004873")
                .orElseThrow();
        assertThat(authorities.signing(deputy, held).words())
                .containsExactly("TL. CHỦ TỊCH", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC");

        authorities
                .revoke(order.id(), "Thu hồi quy chế", offices.officer(office.chair()))
                .orThrow();
        assertThat(offices.officer(deputyDirector).rights().hasAnywhere(Role.UNIT_LEADER))
                .isFalse();
    }

    @Test
    void onlyTheHeadIssuesAndNeverToOneselfNorToAStrangerNorWiderThanHeld() {
        var all = Set.<String>of();
        refused(
                issue(SigningLine.TUQ, Role.UNIT_LEADER, office.clerk(), office.deputy(), all, FIRST, LAST),
                IdentityRefusal.IDN_203_WIDER_THAN_OWN);
        refused(
                issue(SigningLine.TUQ, Role.UNIT_LEADER, office.clerk(), office.director(), all, FIRST, LAST),
                IdentityRefusal.IDN_200_NOT_THE_HEAD);
        refused(
                issue(SigningLine.TUQ, Role.UNIT_LEADER, office.chair(), office.chair(), all, FIRST, LAST),
                IdentityRefusal.IDN_202_TO_ONESELF);
        var stranger = offices.person("Người lạ Thử Nghiệm", "Chuyên viên", new UnitId(27604), Role.CLERK);
        refused(
                issue(SigningLine.TUQ, Role.UNIT_LEADER, stranger, office.chair(), all, FIRST, LAST),
                IdentityRefusal.IDN_205_RECEIVER);
        refused(
                issue(SigningLine.KT, Role.UNIT_LEADER, office.clerk(), office.chair(), all, FIRST, LAST),
                IdentityRefusal.IDN_206_DEPUTY_ONLY);
        refused(
                issue(SigningLine.TM, Role.CENTRE_LEADER, office.clerk(), office.director(), all, FIRST, LAST),
                IdentityRefusal.IDN_211_LINE_NOT_HERE);
        refused(
                issue(
                        SigningLine.TUQ,
                        Role.UNIT_LEADER,
                        office.clerk(),
                        office.chair(),
                        Set.of("9.999999"),
                        FIRST,
                        LAST),
                IdentityRefusal.IDN_212_UNKNOWN_WORK);
        refused(
                issue(SigningLine.TUQ, Role.UNIT_LEADER, office.clerk(), office.chair(), all, LAST, FIRST),
                IdentityRefusal.IDN_113_DAYS_REVERSED);
    }

    @Test
    void aPaperEndsWithThePositionOfItsIssuer() {
        issue(SigningLine.TUQ, Role.UNIT_LEADER, office.clerk(), office.chair(), Set.of(), "2026-11-02", LAST)
                .orThrow();
        assertThat(offices.officer(office.clerk()).rights().hasAnywhere(Role.UNIT_LEADER))
                .isTrue();
        accounts.close(office.chair(), office.administrator()).orThrow();
        assertThat(offices.officer(office.clerk()).rights().hasAnywhere(Role.UNIT_LEADER))
                .isFalse();
    }

    @Test
    void aLongestDurationIsConfigurationWithItsBasis() {
        var row =
                "insert into identity.authority_rule (line, from_day, until_day, redelegable, longest_days, basis) values "
                        + "('TM', '2019-01-01', '2019-02-01', false, 2, 'Quy chế thử nghiệm')";
        db.sql(row).update();
        clock.set("2019-01-05T08:00");
        var chair = offices.person("Chủ tịch 2019", "Chủ tịch Ủy ban nhân dân", office.unit(), Role.CITY_ADMINISTRATOR);
        db.sql("update identity.position set from_day = '2019-01-01', role = 'UNIT_LEADER' where account = :id")
                .param("id", chair.value())
                .update();
        db.sql("update identity.position set from_day = '2019-01-01' where account = :id")
                .param("id", member.value())
                .update();
        refused(
                issue(SigningLine.TM, Role.UNIT_LEADER, member, chair, Set.of(), "2019-01-05", "2019-01-07"),
                IdentityRefusal.IDN_204_TOO_LONG);
    }

    @Test
    void aLeadersAbsenceLendsNoSignature() {
        offices.away(office.chair(), "2026-11-02", "2026-11-06", office.clerk(), office.chair())
                .orThrow();
        assertThat(offices.officer(office.clerk()).rights().hasAnywhere(Role.UNIT_LEADER))
                .isFalse();
    }

    @Test
    void halfADayIsOfOneDayLeavesTheOtherHalfFreeAndIsOverAtItsEnd() {
        var chair = offices.officer(office.chair());
        var tuesday = LocalDate.parse("2026-11-03");
        refused(
                absences.register(
                        new Absences.NewAbsence(
                                office.examiner(),
                                Absence.Kind.LEAVE,
                                tuesday,
                                tuesday.plusDays(1),
                                Half.MORNING,
                                office.otherExaminer(),
                                ""),
                        chair),
                IdentityRefusal.IDN_229_HALF_OF_ONE_DAY);
        var morning =
                away(Half.MORNING, office.examiner(), office.otherExaminer()).orThrow();
        refused(away(Half.MORNING, office.examiner(), office.desk()), IdentityRefusal.IDN_223_ALREADY_ABSENT);
        refused(away(null, office.examiner(), office.desk()), IdentityRefusal.IDN_223_ALREADY_ABSENT);
        refused(away(Half.MORNING, office.otherExaminer(), office.desk()), IdentityRefusal.IDN_222_STANDS_IN);
        away(Half.AFTERNOON, office.otherExaminer(), office.examiner()).orThrow();

        var duty = new Shift(tuesday, Half.MORNING, office.examiner(), false);
        refused(roster.assign(office.unit(), duty, chair), IdentityRefusal.IDN_231_NOT_ON_DUTY);
        roster.assign(office.unit(), new Shift(tuesday, Half.AFTERNOON, office.examiner(), false), chair)
                .orThrow();

        clock.set("2026-11-03T12:00");
        refused(absences.end(morning, chair), IdentityRefusal.IDN_224_ABSENCE_NOT_FOUND);
        refused(away(Half.MORNING, office.clerk(), office.desk()), IdentityRefusal.IDN_213_DAYS_PAST);
    }

    private Result<UUID> away(Half half, AccountId who, AccountId substitute) {
        return half == null
                ? offices.away(who, "2026-11-03", "2026-11-03", substitute, office.chair())
                : offices.awayFor(half, "2026-11-03", who, substitute, office.chair());
    }

    /** Its statements, as the release before this one sends them: no half named, rights asked by day. */
    @Test
    void aNodeOfTheFormerReleaseGoesOnRegisteringAbsencesAndAskingForRights() {
        db.sql("""
                insert into identity.absence (id, account, kind, from_day, last_day, substitute, note, registered_by, registered_at)
                values (gen_random_uuid(), :away, 'LEAVE', date '2026-11-03', date '2026-11-03', :substitute, '', :by, now())
                """)
                .param("away", office.examiner().value())
                .param("substitute", office.otherExaminer().value())
                .param("by", office.chair().value())
                .update();
        assertThat(db.sql("select identity.grants_of(:who, date '2026-11-03')::text")
                        .param("who", office.otherExaminer().value())
                        .query(String.class)
                        .single())
                .contains("|ABSENCE|")
                .contains("|POSITION|");
    }

    @Test
    void aSecondedOfficerWorksThereAndTheSubstituteAtHome() {
        var city = offices.officer(
                offices.person("Thành phố Thử Nghiệm", "Quản trị", new UnitId(79), Role.CITY_ADMINISTRATOR));
        var host = offices.open(units.listCommunes().get(9).id());
        var secondment = new NewSecondment(
                office.examiner(),
                office.unit(),
                host.unit(),
                Role.EXAMINING_OFFICER,
                Set.of("ho-tich"),
                host.examiner(),
                office.otherExaminer(),
                "77/QĐ-UBND",
                CivilTime.day(clock.instant()),
                CivilTime.day(clock.instant()).plusDays(4));
        refused(absences.second(secondment, offices.officer(host.chair())), IdentityRefusal.IDN_225_NOT_YOUR_STAFF);
        absences.second(secondment, city).orThrow();

        var seconded = offices.officer(office.examiner()).rights();
        assertThat(seconded.has(Role.EXAMINING_OFFICER, host.unit(), "ho-tich")).isTrue();
        assertThat(seconded.has(Role.EXAMINING_OFFICER, office.unit(), "ho-tich"))
                .isFalse();
        assertThat(seconded.listStoodFor()).containsExactly(host.examiner());
        assertThat(offices.officer(office.otherExaminer())
                        .rights()
                        .has(Role.EXAMINING_OFFICER, office.unit(), "ho-tich"))
                .isTrue();

        clock.set("2026-11-07T00:00");
        var back = offices.officer(office.examiner()).rights();
        assertThat(back.has(Role.EXAMINING_OFFICER, office.unit(), "ho-tich")).isTrue();
        assertThat(back.has(Role.EXAMINING_OFFICER, host.unit(), "ho-tich")).isFalse();
    }

    @Test
    void onlyWhoMaySignOnThatDayIsPlannedToSign() {
        var chair = offices.officer(office.chair());
        var saturday = CivilTime.day(clock.instant()).plusDays(5);
        refused(
                roster.assign(office.unit(), new Shift(saturday, Half.MORNING, office.clerk(), true), chair),
                IdentityRefusal.IDN_230_CANNOT_SIGN);
        issue(SigningLine.TUQ, Role.UNIT_LEADER, office.clerk(), office.chair(), Set.of(), "2026-11-07", "2026-11-07")
                .orThrow();
        roster.assign(office.unit(), new Shift(saturday, Half.MORNING, office.clerk(), true), chair)
                .orThrow();
        refused(
                roster.assign(office.unit(), new Shift(saturday, Half.MORNING, office.deputy(), true), chair),
                IdentityRefusal.IDN_234_SIGNER_THERE);
        refused(
                roster.assign(
                        office.unit(), new Shift(saturday.plusDays(1), Half.MORNING, office.desk(), false), chair),
                IdentityRefusal.IDN_232_DUTY_DAY);
        refused(
                roster.assign(
                        office.unit(),
                        new Shift(saturday, Half.MORNING, office.desk(), false),
                        offices.officer(office.desk())),
                IdentityRefusal.IDN_233_NOT_YOUR_ROSTER);
        var monday = saturday.minusDays(5);
        assertThat(roster.list(office.unit(), monday))
                .extracting(Shift::officer)
                .containsExactly(office.clerk());
        roster.remove(office.unit(), new Shift(saturday, Half.MORNING, office.clerk(), true), chair)
                .orThrow();
        assertThat(roster.list(office.unit(), monday)).isEmpty();
    }

    @Test
    void issuingAndRevokingAreInTheAudit() {
        var paper = issue(SigningLine.TUQ, Role.UNIT_LEADER, office.clerk()).orThrow();
        authorities
                .revoke(paper.id(), "Không còn cần", offices.officer(office.chair()))
                .orThrow();
        assertThat(db.sql("select action from audit.entry where subject = :subject order by action")
                        .param("subject", "authority:" + paper.id())
                        .query(String.class)
                        .list())
                .containsExactly("identity.authority-issued", "identity.authority-revoked");
    }
}
