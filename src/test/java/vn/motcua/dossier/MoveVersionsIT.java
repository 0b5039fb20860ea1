package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossier.DossierScenario.key;
import static vn.motcua.dossier.VersionScenario.limited;
import static vn.motcua.dossier.VersionScenario.onto;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.catalogue.Component;
import vn.motcua.catalogue.ComponentKind;
import vn.motcua.catalogue.ContentEdit;
import vn.motcua.catalogue.Post;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.ProcessStep;
import vn.motcua.dossier.MoveVersions.Chosen;
import vn.motcua.dossier.VersionEffects.Effect;
import vn.motcua.identity.Officer;
import vn.motcua.identity.PlainBrowser;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.RefusalCode;
import vn.motcua.shared.Result;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.AtOnce;
import vn.motcua.testing.ReadPdf;
import vn.motcua.testing.TestClock;

/** Dossiers come in on Friday 30/10/2026 with three working days; another version takes force on Monday 02/11/2026. */
@ApplicationTest
class MoveVersionsIT {

    @LocalServerPort
    int port;

    @Autowired
    DossierScenario scenario;

    @Autowired
    VersionScenario versions;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierLists lists;

    @Autowired
    MoveVersions moves;

    @Autowired
    VersionEffects effects;

    @Autowired
    Tracking tracking;

    @Autowired
    Forms forms;

    @Autowired
    TestClock clock;

    UnitId unit;
    Officer leader;

    @BeforeEach
    void monday() {
        clock.set("2026-11-02T08:00");
        unit = scenario.xuanHoa();
        leader = scenario.leader(unit);
    }

    @Test
    void aShorterLimitBringsThePromiseForwardAndPapersAndFeeStay() {
        var first = versions.first("9.000551");
        var dossier = examined(first);
        var paper = new Component("moi", "Giấy tờ mới", "", ComponentKind.ORIGINAL, 1, true, null, null, null, null);
        var papers = new ArrayList<>(first.components());
        papers.add(paper);
        var next = versions.next(limited(new ContentEdit(first.content()).papers(papers), 2));
        var before = scenario.view(dossier, leader);

        var printed = receipt(before);
        var moved = scenario.act(dossier, Action.MOVE_VERSION, onto(next), leader);

        var after = scenario.view(moved, leader);
        assertThat(after.procedureVersion()).isEqualTo(next.id());
        assertThat(after.state()).isEqualTo(State.EXAMINING);
        assertThat(after.holder()).isEqualTo(before.holder());
        assertThat(after.promisedAt()).isEqualTo(moved.promised()).isBefore(before.promisedAt());
        assertThat(after.promisedFirst()).isEqualTo(before.promisedFirst());
        assertThat(receipt(after)).as("a printed receipt never changes").isEqualTo(printed);
        assertThat(after.fee()).isEqualTo(before.fee());
        assertThat(after.feeLines()).isEqualTo(before.feeLines());
        assertThat(after.papers()).isEqualTo(before.papers());
        var event = lists.listTimeline(dossier.dossier()).getLast();
        assertThat(event.details())
                .isEqualTo(
                        onto(next).with(new Details.Became(1, 2, before.promisedAt(), before.term(), Effect.EARLIER)));
        assertThat(effects.list(next, leader, null, 500).items())
                .as("what is on the version is not touched by it")
                .noneMatch(it -> it.code().equals(dossier.code()));

        var tracked = tracked(after);
        assertThat(tracked.stages().getLast().moved())
                .isEqualTo(new Tracking.VersionMoved(
                        1,
                        2,
                        before.promisedAt(),
                        after.promisedAt(),
                        onto(next).basis(),
                        "77/QĐ-UBND",
                        LocalDate.parse("2026-10-26")));

        var examiner = scenario.examiner(first.code().value(), unit);
        var drafted = scenario.act(moved, Action.DRAFT, new Details.Draft(true, "Cấp giấy"), examiner);
        assertThat(scenario.note(drafted, Action.SUBMIT, examiner).state())
                .as("it goes on without the paper that only the new version asks for")
                .isEqualTo(State.WAITING_APPROVAL);
    }

    @Test
    void aLongerLimitNeverLengthensThePromiseNeitherNowNorAfterAPause() {
        var first = versions.first("9.000552");
        var moved = examined(first);
        var stays = examined(first);
        var next = versions.next(limited(first.content(), 10));
        var examiner = scenario.examiner(first.code().value(), unit);

        moved = scenario.act(moved, Action.MOVE_VERSION, onto(next), leader);
        assertThat(moved.promised()).isEqualTo(stays.promised());
        moved = scenario.act(moved, Action.ASK_SUPPLEMENT, DossierScenario.supplement("Giấy tờ"), examiner);
        stays = scenario.act(stays, Action.ASK_SUPPLEMENT, DossierScenario.supplement("Giấy tờ"), examiner);
        clock.set("2026-11-09T09:00");
        var desk = scenario.desk(first.code().value(), unit);
        moved = scenario.note(moved, Action.RECEIVE_SUPPLEMENT, desk);
        stays = scenario.note(stays, Action.RECEIVE_SUPPLEMENT, desk);

        assertThat(moved.promised()).isEqualTo(stays.promised());
    }

    @Test
    void onlyTheLeaderOfTheUnitThatResolvesMovesItAndOnlyWithABasisAndOntoWhatIsInForce() {
        var first = versions.first("9.000553");
        var dossier = examined(first);
        var next = versions.next(limited(first.content(), 2));
        var later = versions.next(limited(first.content(), 1));

        assertThat(refusal(dossier, onto(later), scenario.leader(scenario.tanVinhLoc())))
                .isEqualTo(DossierRefusal.DOS_100_NOT_FOUND);
        assertThat(refusal(dossier, onto(later), scenario.centreLeader(unit)))
                .isIn(DossierRefusal.DOS_101_NOT_YOUR_UNIT, DossierRefusal.DOS_102_STEP_OF_ANOTHER_ROLE);
        assertThat(refusal(dossier, onto(later), scenario.examiner(first.code().value(), unit)))
                .isEqualTo(DossierRefusal.DOS_102_STEP_OF_ANOTHER_ROLE);
        assertThat(refusal(dossier, onto(next), leader))
                .as("another version of the same day has replaced it")
                .isEqualTo(DossierRefusal.DOS_252_VERSION_NOT_IN_FORCE);
        assertThat(refusal(dossier, onto(versions.moving()), leader))
                .as("of another procedure")
                .isEqualTo(DossierRefusal.DOS_161_NO_SUCH_VERSION);
        var good = onto(later);
        assertThat(refusal(
                        dossier,
                        new Details.VersionMove(good.procedureVersion(), "", good.number(), good.date()),
                        leader))
                .isEqualTo(DossierRefusal.DOS_121_TEXT_MISSING);
        assertThat(refusal(
                        dossier,
                        new Details.VersionMove(
                                good.procedureVersion(), good.basis(), good.number(), LocalDate.parse("2026-11-03")),
                        leader))
                .isEqualTo(DossierRefusal.DOS_253_BASIS_DATE);
        assertThat(scenario.view(dossier, leader).version()).isEqualTo(dossier.version());

        var moved = scenario.act(dossier, Action.MOVE_VERSION, good, leader);
        assertThat(refusal(moved, good, leader)).isEqualTo(DossierRefusal.DOS_250_ALREADY_ON_VERSION);
    }

    @Test
    void whereTheStepIsMissingTheDossierStaysAndIsToldWhatToDo() {
        var first = versions.first("9.000554");
        var dossier = examined(first);
        var submitted = submitted(first);
        var steps = List.of(
                step("Tiếp nhận", Post.RECEPTION, "1"),
                step("Ký duyệt", Post.SIGNING, "2"),
                step("Vào sổ", Post.CLERK, "1"));
        var next = versions.next(first.content().withProcess(steps, VersionScenario.SINCE));

        assertThat(refusal(dossier, onto(next), leader)).isEqualTo(DossierRefusal.DOS_251_STEP_NOT_IN_VERSION);
        assertThat(effects.list(next, leader, null, 500).items())
                .filteredOn(it -> it.code().equals(dossier.code()))
                .singleElement()
                .satisfies(
                        it -> assertThat(Objects.requireNonNull(it.hindrance()).code())
                                .isEqualTo(DossierRefusal.DOS_251_STEP_NOT_IN_VERSION));
        assertThat(scenario.view(dossier, leader).procedureVersion()).isEqualTo(first.id());
        var moved = scenario.act(submitted, Action.MOVE_VERSION, onto(next), leader);
        assertThat(scenario.view(moved, leader).step())
                .as("the same hands, the new hours")
                .satisfies(it -> {
                    assertThat(Objects.requireNonNull(it).name()).isEqualTo("Ký duyệt");
                    assertThat(it.hours()).isEqualByComparingTo("2");
                });
    }

    @Test
    void eachOfManyStandsOrFallsAloneAndARepeatedKeyDoesNothingTwice() {
        var first = versions.first("9.000555");
        var good = examined(first);
        var stale = examined(first);
        var decided = approved(first);
        var foreign = versions.before(() -> scenario.examining(first.code().value(), scenario.tanVinhLoc()));
        var next = versions.next(limited(first.content(), 2));
        var chosen = List.of(
                chosen(good), new Chosen(stale.dossier(), stale.version() - 1), chosen(decided), chosen(foreign));
        var key = key();

        var answers = moves.move(next, chosen, onto(next), leader, key).orThrow();

        assertThat(answers.stream().map(it -> code(it.outcome())).toList())
                .containsExactly(
                        null,
                        DossierRefusal.DOS_110_LOST_RACE,
                        DossierRefusal.DOS_103_STEP_NOT_POSSIBLE,
                        DossierRefusal.DOS_100_NOT_FOUND);
        assertThat(moves.move(next, chosen, onto(next), leader, key).orThrow().getFirst())
                .isEqualTo(answers.getFirst());
        assertThat(lists.listTimeline(good.dossier())).hasSize(good.version() + 1);
        var many = new ArrayList<Chosen>();
        for (int i = 0; i <= MoveVersions.MOST; i++) {
            many.add(new Chosen(new DossierId(unit.value(), 2026, i + 1L), 1));
        }
        assertThat(code(moves.move(next, many, onto(next), leader, key())))
                .isEqualTo(DossierRefusal.DOS_123_NUMBER_RANGE);
        assertThat(code(moves.move(first, chosen, onto(first), leader, key())))
                .isEqualTo(DossierRefusal.DOS_252_VERSION_NOT_IN_FORCE);
    }

    @Test
    void ofTwoLeadersAtOnceOneMovesIt() {
        var first = versions.first("9.000556");
        var dossier = examined(first);
        var next = versions.next(limited(first.content(), 2));
        var answers = AtOnce.each(
                4,
                n -> dossiers.act(
                        dossier.dossier(), Action.MOVE_VERSION, onto(next), dossier.version(), leader, key()));
        assertThat(answers).filteredOn(it -> code(it) == null).hasSize(1);
        assertThat(lists.listTimeline(dossier.dossier())).hasSize(dossier.version() + 1);
    }

    @Test
    void theLeaderMovesFromTheListAndTheApplicantIsToldTheVersionAndThePromise() {
        var first = versions.first("9.000557");
        var dossier = examined(first);
        var next = versions.next(limited(first.content(), 2));
        var page = "/versions/" + next.id() + "/dossiers";
        var browser = new PlainBrowser(port);
        browser.logIn("chutich.xuanhoa", "motcua2026");
        var chosen = dossier.dossier() + ":" + dossier.version();
        assertThat(browser.get(page).body()).contains(chosen, "Giấy tờ chỉ phiên bản mới yêu cầu thì không đòi thêm");

        var form = Map.of("key", key(), "chosen", chosen, "basis", "", "number", "77/QĐ-UBND", "date", "26/10/2026");
        var refused = browser.submit(page, page, form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("căn cứ pháp lý", "77/QĐ-UBND", "checked");
        var wrongDay = browser.submit(
                page, page, Map.of("key", key(), "chosen", chosen, "basis", "Điều 20", "number", "77", "date", "x"));
        assertThat(wrongDay.body()).contains("Ghi ngày của văn bản làm căn cứ");
        var done = browser.submit(
                page,
                page,
                Map.of(
                        "key",
                        key(),
                        "chosen",
                        chosen,
                        "basis",
                        "Điều 20",
                        "number",
                        "77/QĐ-UBND",
                        "date",
                        "26/10/2026"));
        assertThat(done.body()).contains("Đã chuyển 1 trong 1 hồ sơ", dossier.code());
        assertThat(browser.get("/dossiers/" + dossier.dossier()).body())
                .contains("Từ phiên bản 1 sang phiên bản 2", "Điều 20 (77/QĐ-UBND ngày 26/10/2026)");

        var view = scenario.view(dossier, leader);
        var proof = Objects.requireNonNull(view.submitter().number());
        var citizen = new PlainBrowser(port);
        assertThat(citizen.submit("/track", "/track", Map.of("code", dossier.code(), "proof", proof))
                        .body())
                .contains("Hồ sơ theo phiên bản mới của thủ tục", "Hẹn trả sớm hơn", "77/QĐ-UBND");
        assertThat(citizen.submit("/track", "/track?lang=en", Map.of("code", dossier.code(), "proof", proof))
                        .body())
                .contains("The promised time is earlier");

        var desk = new PlainBrowser(port);
        desk.logIn("vanthu.xuanhoa", "motcua2026");
        assertThat(desk.submit("/work", page, Map.of("key", key(), "chosen", chosen))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theDossiersOwnPageOffersTheMoveOnlyWhereThereIsAnotherVersion() {
        var first = versions.first("9.000558");
        var dossier = examined(first);
        var view = scenario.view(dossier, leader);
        assertThat(lists.listActions(view, leader)).doesNotContain(Action.MOVE_VERSION);
        versions.next(limited(first.content(), 2));
        assertThat(lists.listActions(view, leader)).contains(Action.MOVE_VERSION);

        var browser = new PlainBrowser(port);
        browser.logIn("chutich.xuanhoa", "motcua2026");
        var page = "/dossiers/" + dossier.dossier() + "/acts/move-version";
        var shown = browser.get(page).body();
        assertThat(shown).contains("Hồ sơ đang theo phiên bản 1", "Theo thời hạn mới: sớm hơn");
        var to = String.valueOf(moves.preview(view).orElseThrow().to().id());
        var form = Map.of(
                "version",
                String.valueOf(dossier.version()),
                "key",
                key(),
                "to",
                to,
                "basis",
                "Điều 20",
                "number",
                "77/QĐ-UBND",
                "date",
                "26/10/2026");
        assertThat(browser.submit(page, page, form)
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .contains("done=move-version");
    }

    private Acted examined(ProcedureVersion version) {
        return versions.before(() -> scenario.examining(version.code().value(), unit));
    }

    private Acted submitted(ProcedureVersion version) {
        return versions.before(() -> scenario.submitted(version.code().value(), unit));
    }

    private Acted approved(ProcedureVersion version) {
        return versions.before(() -> scenario.note(
                scenario.submitted(version.code().value(), unit),
                Action.APPROVE,
                scenario.decider(version.code().value(), unit)));
    }

    private String receipt(DossierView dossier) {
        var pdf = forms.print(dossier.id(), Forms.Kind.RECEIPT, null, leader).orThrow();
        try (var read = new ReadPdf(pdf)) {
            return read.text();
        }
    }

    private static Chosen chosen(Acted acted) {
        return new Chosen(acted.dossier(), acted.version());
    }

    private Tracking.Tracked tracked(DossierView dossier) {
        var proof = Objects.requireNonNull(dossier.submitter().number());
        return tracking.look(dossier.code(), proof, "127.0.0.1").orThrow();
    }

    private static ProcessStep step(String name, Post post, String hours) {
        return new ProcessStep(name, post.label(), new BigDecimal(hours));
    }

    private @Nullable RefusalCode refusal(Acted dossier, Details.VersionMove move, Officer officer) {
        return code(dossiers.act(dossier.dossier(), Action.MOVE_VERSION, move, dossier.version(), officer, key()));
    }

    private static @Nullable RefusalCode code(Result<?> result) {
        return result instanceof Result.Refused<?>(var why) ? why.code() : null;
    }
}
