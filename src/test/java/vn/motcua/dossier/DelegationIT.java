package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossier.DossierScenario.MARITAL_STATUS;
import static vn.motcua.dossier.DossierScenario.key;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.OfficeScenario.Office;
import vn.motcua.identity.Absences;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Accounts;
import vn.motcua.identity.Authorities;
import vn.motcua.identity.DutyRoster.Half;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.Role;
import vn.motcua.identity.SigningLine;
import vn.motcua.organization.Units;
import vn.motcua.shared.Result;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.TestClock;

/** Work follows papers and absences: who sees it, who may act, what is kept of it, and where it goes back to. */
@ApplicationTest
@Import({DossierScenario.class, OfficeScenario.class})
class DelegationIT {

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierLists lists;

    @Autowired
    LeftBehind leftBehind;

    @Autowired
    JdbcClient db;

    @Autowired
    DossierScenario scenario;

    @Autowired
    OfficeScenario offices;

    @Autowired
    Authorities authorities;

    @Autowired
    Absences absences;

    @Autowired
    Accounts accounts;

    @Autowired
    Units units;

    @Autowired
    TestClock clock;

    Office office;

    @BeforeEach
    void anOfficeOpens() {
        clock.set("2026-11-02T08:00");
        var unit = units.findByCode("26743").orElseThrow().id();
        office = offices.open(unit);
    }

    private Result<Acted> act(Acted last, Action action, Details details, AccountId by) {
        return dossiers.act(last.dossier(), action, details, last.version(), offices.officer(by), key());
    }

    private Acted note(Acted last, Action action, AccountId by) {
        return act(last, action, new Details.Note(""), by).orThrow();
    }

    private Acted passedOn() {
        var admitted = dossiers.enter(
                        Action.ADMIT,
                        scenario.application(MARITAL_STATUS, office.unit()),
                        offices.officer(office.desk()),
                        key())
                .orThrow();
        return note(admitted, Action.PASS_ON, office.desk());
    }

    private Acted examining() {
        return note(passedOn(), Action.TAKE, office.examiner());
    }

    private Acted waiting() {
        var drafted = act(examining(), Action.DRAFT, new Details.Draft(true, "Cấp giấy"), office.examiner())
                .orThrow();
        return note(drafted, Action.SUBMIT, office.examiner());
    }

    private boolean lists(AccountId officer, Acted dossier) {
        var me = offices.officer(officer);
        for (var slice = lists.listMyWork(me, null, 100); ; slice = lists.listMyWork(me, slice.next(), 100)) {
            if (slice.items().stream().anyMatch(it -> it.id().equals(dossier.dossier()))) {
                return true;
            }
            if (slice.next() == null) {
                return false;
            }
        }
    }

    private TimelineEvent last(Acted acted) {
        return lists.listTimeline(acted.dossier()).getLast();
    }

    private void refused(Result<Acted> outcome, DossierRefusal code) {
        assertThat(outcome).isInstanceOf(Result.Refused.class);
        assertThat(((Result.Refused<Acted>) outcome).why().code()).isEqualTo(code);
    }

    @Test
    void anAuthorisedOfficerSignsUntilTheLastDayIsOverAndTheWorkIsBackWithTheChair() {
        var paper = offices.issue(
                        offices.paper(
                                SigningLine.TUQ,
                                office.unit(),
                                Role.UNIT_LEADER,
                                office.director(),
                                Set.of(MARITAL_STATUS),
                                "2026-11-03",
                                "2026-11-05"),
                        office.chair())
                .orThrow();
        var dossier = waiting();
        assertThat(lists(office.director(), dossier)).as("before the first day").isFalse();

        clock.set("2026-11-03T00:00");
        assertThat(lists(office.director(), dossier)).isTrue();
        assertThat(lists(office.chair(), dossier)).isTrue();
        var approved = note(dossier, Action.APPROVE, office.director());
        var capacity = Objects.requireNonNull(last(approved).actedAs());
        assertThat(capacity.words()).containsExactly("TUQ. CHỦ TỊCH", "GIÁM ĐỐC TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG");
        assertThat(capacity.number()).isEqualTo(paper.number());
        assertThat(capacity.lender()).isEqualTo(office.chair().value());

        clock.set("2026-11-06T00:00");
        var outcome = act(approved, Action.SIGN, new Details.Note(""), office.director());
        refused(outcome, DossierRefusal.DOS_170_PAPER_ENDED);
        assertThat(((Result.Refused<Acted>) outcome).why().details()).containsExactly(paper.number(), "05/11/2026");
        assertThat(db.sql("select actor::text from audit.entry where action = :action and subject = :subject")
                        .param("action", "authority.ended-use-refused")
                        .param("subject", "dossier:" + approved.dossier())
                        .query(String.class)
                        .list())
                .containsExactly(office.director().toString());
        assertThat(lists(office.director(), approved)).isFalse();
        assertThat(lists(office.chair(), approved)).isTrue();
        assertThat(Objects.requireNonNull(last(note(approved, Action.SIGN, office.chair()))
                                .actedAs())
                        .words())
                .containsExactly("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH");
    }

    @Test
    void aRevokedPaperTakesTheRightAtOnce() {
        var paper = offices.issue(
                        offices.paper(
                                SigningLine.KT,
                                office.unit(),
                                Role.UNIT_LEADER,
                                office.deputy(),
                                Set.of(),
                                "2026-11-02",
                                "2026-11-30"),
                        office.chair())
                .orThrow();
        var dossier = waiting();
        var approved = note(dossier, Action.APPROVE, office.deputy());
        assertThat(Objects.requireNonNull(last(approved).actedAs()).words())
                .containsExactly("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH");
        authorities
                .revoke(paper.id(), "Chủ tịch đã trở lại làm việc", offices.officer(office.chair()))
                .orThrow();
        refused(
                act(approved, Action.SIGN, new Details.Note(""), office.deputy()),
                DossierRefusal.DOS_171_PAPER_REVOKED);
        assertThat(lists(office.deputy(), approved)).isFalse();
    }

    @Test
    void aPaperForOneProcedureShowsAndAllowsNoOther() {
        offices.issue(
                        offices.paper(
                                SigningLine.TUQ,
                                office.unit(),
                                Role.UNIT_LEADER,
                                office.clerk(),
                                Set.of("1.001193"),
                                "2026-11-02",
                                "2026-11-30"),
                        office.chair())
                .orThrow();
        var dossier = waiting();
        assertThat(lists(office.clerk(), dossier)).isFalse();
        refused(
                act(dossier, Action.APPROVE, new Details.Note(""), office.clerk()),
                DossierRefusal.DOS_101_NOT_YOUR_UNIT);
    }

    @Test
    void whoDraftedMayNotApproveByAPaper() {
        offices.issue(
                        offices.paper(
                                SigningLine.TUQ,
                                office.unit(),
                                Role.UNIT_LEADER,
                                office.examiner(),
                                Set.of(),
                                "2026-11-02",
                                "2026-11-30"),
                        office.chair())
                .orThrow();
        refused(
                act(waiting(), Action.APPROVE, new Details.Note(""), office.examiner()),
                DossierRefusal.DOS_142_DRAFTER_MAY_NOT_APPROVE);
    }

    @Test
    void whoReceivedMayNotApproveByAPaper() {
        offices.issue(
                        offices.paper(
                                SigningLine.TUQ,
                                office.unit(),
                                Role.UNIT_LEADER,
                                office.desk(),
                                Set.of(),
                                "2026-11-02",
                                "2026-11-30"),
                        office.chair())
                .orThrow();
        refused(
                act(waiting(), Action.APPROVE, new Details.Note(""), office.desk()),
                DossierRefusal.DOS_105_SAME_PERSON);
    }

    @Test
    void aSubstituteGoesOnWithHeldWorkAndTheHolderKeepsIt() {
        var dossier = examining();
        assertThat(lists(office.otherExaminer(), dossier)).isFalse();
        offices.away(office.examiner(), "2026-11-03", "2026-11-04", office.otherExaminer(), office.chair())
                .orThrow();

        clock.set("2026-11-03T00:00");
        assertThat(lists(office.otherExaminer(), dossier)).isTrue();
        assertThat(lists(office.examiner(), dossier)).isTrue();
        var drafted = act(dossier, Action.DRAFT, new Details.Draft(true, "Cấp giấy"), office.otherExaminer())
                .orThrow();
        assertThat(Objects.requireNonNull(last(drafted).actedAs()).lender())
                .isEqualTo(office.examiner().value());
        assertThat(holder(drafted)).isEqualTo(office.examiner());

        clock.set("2026-11-05T00:00");
        assertThat(lists(office.otherExaminer(), drafted)).isFalse();
        assertThat(lists(office.examiner(), drafted)).isTrue();
        assertThat(act(drafted, Action.SUBMIT, new Details.Note(""), office.otherExaminer()))
                .isInstanceOf(Result.Refused.class);
        note(drafted, Action.SUBMIT, office.examiner());
    }

    @Test
    void whoStandsInForTheMorningGoesOnUntilNoonAndAnotherFromThenOn() {
        var dossier = examining();
        var third =
                offices.person("Buổi chiều Thử Nghiệm", "Chuyên viên", office.unit(), Role.EXAMINING_OFFICER, "y-te");
        offices.awayFor(Half.MORNING, "2026-11-03", office.examiner(), office.otherExaminer(), office.chair())
                .orThrow();
        offices.awayFor(Half.AFTERNOON, "2026-11-03", office.examiner(), third, office.chair())
                .orThrow();

        clock.set("2026-11-02T23:59:59");
        assertThat(lists(office.otherExaminer(), dossier)).isFalse();
        clock.set("2026-11-03T11:59:59");
        assertThat(lists(office.otherExaminer(), dossier)).isTrue();
        assertThat(lists(third, dossier)).isFalse();
        assertThat(absences.findSubstitute(office.examiner())).contains(office.otherExaminer());

        clock.set("2026-11-03T12:00:00");
        assertThat(lists(office.otherExaminer(), dossier)).isFalse();
        assertThat(act(dossier, Action.DRAFT, new Details.Draft(true, "Cấp giấy"), office.otherExaminer()))
                .isInstanceOf(Result.Refused.class);
        assertThat(lists(third, dossier)).isTrue();
        act(dossier, Action.DRAFT, new Details.Draft(true, "Cấp giấy"), third).orThrow();
        clock.set("2026-11-04T00:00");
        assertThat(lists(third, dossier)).isFalse();
    }

    @Test
    void workOfWhoIsAwayForHalfADayFallsToTheLeaderOnlyThenWhenTheSubstituteLeaves() {
        var dossier = examining();
        offices.awayFor(Half.MORNING, "2026-11-03", office.examiner(), office.otherExaminer(), office.chair())
                .orThrow();
        accounts.close(office.otherExaminer(), office.administrator()).orThrow();
        clock.set("2026-11-03T11:00");
        assertThat(lists(office.chair(), dossier)).isTrue();
        clock.set("2026-11-03T13:00");
        assertThat(lists(office.chair(), dossier)).isFalse();
    }

    @Test
    void whatASubstituteTakesIsTakenForTheColleague() {
        offices.away(office.examiner(), "2026-11-02", "2026-11-02", office.otherExaminer(), office.administrator())
                .orThrow();
        var taken = note(passedOn(), Action.TAKE, office.otherExaminer());
        assertThat(holder(taken)).isEqualTo(office.examiner());
    }

    @Test
    void whatSomebodyLeavesBehindFallsToTheUnitsLeaderWhoGivesItToAnother() {
        var dossier = examining();
        assertThat(lists(office.chair(), dossier)).isFalse();
        accounts.close(office.examiner(), office.administrator()).orThrow();
        assertThat(lists(office.chair(), dossier)).isTrue();
        assertThat(leftBehind.list(office.unit(), offices.officer(office.administrator())))
                .anySatisfy(it -> {
                    assertThat(it.holder()).isEqualTo(office.examiner());
                    assertThat(it.oldest()).isEqualTo(dossier.dossier());
                    assertThat(it.leaders()).as("falls to the leader").isTrue();
                });
        var successor = offices.person("Kế nhiệm Thử Nghiệm", "Chuyên viên", office.unit(), Role.EXAMINING_OFFICER);
        var given = act(
                        dossier,
                        Action.REASSIGN,
                        new Details.Assignee(successor.value(), "Công chức cũ đã thôi việc"),
                        office.chair())
                .orThrow();
        assertThat(lists(office.chair(), given)).isFalse();
        assertThat(lists(successor, given)).isTrue();
    }

    @Test
    void ofOverlappingRightsNoDossierIsListedTwice() {
        offices.issue(
                        offices.paper(
                                SigningLine.KT,
                                office.unit(),
                                Role.UNIT_LEADER,
                                office.deputy(),
                                Set.of(MARITAL_STATUS),
                                "2026-11-02",
                                "2026-11-30"),
                        office.chair())
                .orThrow();
        offices.issue(
                        offices.paper(
                                SigningLine.KT,
                                office.unit(),
                                Role.UNIT_LEADER,
                                office.deputy(),
                                Set.of(),
                                "2026-11-02",
                                "2026-11-30"),
                        office.chair())
                .orThrow();
        waiting();
        var ids =
                lists.search(offices.officer(office.deputy()), null, State.WAITING_APPROVAL, null, 100).items().stream()
                        .map(WorkItem::id)
                        .toList();
        assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void thePersonOnLeaveNamesOnlyAColleagueOfTheSameWork() {
        var outcome = offices.away(office.examiner(), "2026-11-03", "2026-11-04", office.desk(), office.examiner());
        assertThat(outcome).isInstanceOf(Result.Refused.class);
        assertThat(((Result.Refused<?>) outcome).why().code()).isEqualTo(IdentityRefusal.IDN_220_SUBSTITUTE);
        offices.away(office.examiner(), "2026-11-03", "2026-11-04", office.otherExaminer(), office.examiner())
                .orThrow();
        assertThat(List.of(offices.away(
                        office.otherExaminer(), "2026-11-04", "2026-11-04", office.desk(), office.chair())))
                .allMatch(it ->
                        it instanceof Result.Refused<?>(var why) && why.code() == IdentityRefusal.IDN_222_STANDS_IN);
    }

    private AccountId holder(Acted acted) {
        var view = scenario.view(acted, offices.officer(office.chair()));
        return new AccountId(Objects.requireNonNull(view.holder()));
    }
}
