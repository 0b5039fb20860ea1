package vn.motcua.rollout.internal;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.DossierLists;
import vn.motcua.dossier.DossierScenario;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.State;
import vn.motcua.dossier.WorkItem;
import vn.motcua.identity.Accounts;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Officers;
import vn.motcua.identity.PlainBrowser;
import vn.motcua.identity.Role;
import vn.motcua.numbering.Numbers;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;
import vn.motcua.rollout.CellProblem;
import vn.motcua.rollout.Openings;
import vn.motcua.rollout.Openings.Opening;
import vn.motcua.rollout.Openings.Problem;
import vn.motcua.rollout.RolloutRefusal;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.ConsistencyCheck;
import vn.motcua.shared.RefusalCode;
import vn.motcua.shared.Result;
import vn.motcua.tables.Cell;
import vn.motcua.tables.TablesRefusal;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.TestClock;

@ApplicationTest
class OpeningsIT {

    @LocalServerPort
    int port;

    @Autowired
    Openings openings;

    @Autowired
    CheckOpenings checks;

    @Autowired
    Words words;

    @Autowired
    DossierLists lists;

    @Autowired
    DossierScenario scenario;

    @Autowired
    Officers officers;

    @Autowired
    Accounts accounts;

    @Autowired
    Numbers numbers;

    @Autowired
    Units units;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    List<ConsistencyCheck> consistency;

    @Autowired
    JdbcClient db;

    @Autowired
    TestClock clock;

    @TempDir
    Path folder;

    UnitId unit;
    Officer administrator;
    String mark;

    @BeforeEach
    void monday() {
        clock.set("2026-11-02T08:00");
        unit = units.findByCode("26732").orElseThrow().id();
        administrator = scenario.officer(Role.UNIT_ADMINISTRATOR, unit, null);
        mark = UUID.randomUUID().toString().substring(0, 8);
    }

    private OpeningFile file() {
        return new OpeningFile(words);
    }

    private Path written(OpeningFile file) throws IOException {
        return file.write(folder.resolve(UUID.randomUUID() + ".xlsx"));
    }

    private Opening checked(OpeningFile file) throws IOException {
        var id =
                openings.receive(unit, "mau.xlsx", written(file), administrator).orThrow();
        return awaitCheck(id);
    }

    /** The application checks by itself once a second; here it is not waited for. */
    private Opening awaitCheck(UUID id) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(
                        () -> {
                            checks.check();
                            return find(id);
                        },
                        it -> !it.isInWork());
    }

    private Opening find(UUID id) {
        return openings.find(id, administrator).orElseThrow();
    }

    private List<String> problems(Opening opening) {
        return openings.listProblems(opening.id(), administrator, null, 500).items().stream()
                .map(it -> it.address() + " " + it.what().code().name())
                .toList();
    }

    private RefusalCode refusal(Path file) {
        return refusal(openings.receive(unit, "mau.xlsx", file, administrator));
    }

    private static RefusalCode refusal(Result<?> result) {
        return switch (result) {
            case Result.Refused<?>(var why) -> why.code();
            case Result.Done<?>(var value) -> throw new AssertionError("Done: " + value);
        };
    }

    private long stored(String table) {
        return db.sql("select count(*) from " + table).query(Long.class).single();
    }

    private DossierView dossier(String code) {
        return lists.search(leader(), code, null, null, 10).items().stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .map(WorkItem::id)
                .flatMap(it -> lists.open(it, leader()))
                .orElseThrow();
    }

    private Officer leader() {
        return scenario.leader(unit);
    }

    private boolean isThere(String code) {
        return !lists.search(leader(), code, null, null, 10).items().isEmpty();
    }

    @Test
    void everythingIsTakenOverAndGoesOnFromThere() throws IOException {
        var examiner = "thamdinh." + mark;
        var opening = checked(file().dossier("CU-1-" + mark)
                .dossier(
                        "CU-2-" + mark,
                        Column.STATE,
                        "đang thẩm định",
                        Column.HOLDER,
                        examiner,
                        Column.PROMISED,
                        Cell.day(LocalDate.of(2026, 11, 9)))
                .dossier("CU-3-" + mark, Column.STATE, "Chờ bổ sung", Column.PAUSED, "30/10/2026")
                .dossier(
                        "CU-4-" + mark,
                        Column.STATE,
                        "Chờ trả kết quả",
                        Column.RESULT,
                        "12/KQ",
                        Column.RESULT_DAY,
                        "30/10/2026")
                .book("PXL", 2025)
                .account(examiner, Column.FIELDS, "ho-tich"));

        assertThat(problems(opening)).isEmpty();
        assertThat(opening.lines()).isEqualTo(6);
        assertThat(isThere("CU-1-" + mark)).as("before it is taken over").isFalse();
        var before = findings();

        var applied = openings.apply(opening.id(), administrator).orThrow();
        assertThat(applied.state()).isEqualTo(Openings.State.APPLIED);

        var received = dossier("CU-1-" + mark);
        assertThat(received.state()).isEqualTo(State.RECEIVED);
        assertThat(CivilTime.moment(received.receivedAt())).isEqualTo("09:15 thứ Năm, 29/10/2026");
        assertThat(CivilTime.day(received.promisedAt())).isEqualTo(LocalDate.of(2026, 11, 6));
        assertThat(lists.listTimeline(received.id())).singleElement().satisfies(it -> {
            assertThat(it.action()).isEqualTo(Action.ADOPT);
            assertThat(it.actor()).isEqualTo(administrator.account().value());
        });
        var held = dossier("CU-2-" + mark);
        assertThat(held.holder())
                .isEqualTo(accounts.findActive(List.of(examiner)).get(examiner).value());
        assertThat(dossier("CU-3-" + mark).suspensions()).hasSize(1);
        var ready = dossier("CU-4-" + mark);
        assertThat(ready.resultNumber()).isEqualTo("12/KQ");
        assertThat(ready.finishedAt()).isNotNull();

        assertThat(transaction.<Long>execute(status -> numbers.next("PXL", unit.value() + "/2025")))
                .isEqualTo(126);
        assertThat(findings()).as("nothing is wrong that was right before").isEqualTo(before);
        assertThat(db.sql("select count(*) from rollout.line where opening = :id")
                        .param("id", opening.id())
                        .query(Long.class)
                        .single())
                .as("personal data goes when it has served")
                .isZero();
    }

    /** The database is shared with tests that damage it on purpose. */
    private Map<String, List<String>> findings() {
        return consistency.stream().collect(toMap(ConsistencyCheck::name, ConsistencyCheck::findings));
    }

    @Test
    void aDossierThatWasTakenOverKeepsItsPromiseAndIsPushedByItsPauseOnly() throws IOException {
        var code = "CU-PAUSE-" + mark;
        var opening = checked(file().dossier(
                        code, Column.STATE, "Chờ bổ sung", Column.PAUSED, "30/10/2026", Column.PROMISED, "06/11/2026"));
        openings.apply(opening.id(), administrator).orThrow();
        clock.set("2026-11-03T10:00");
        var waiting = dossier(code);
        var desk = scenario.officer(Role.RECEPTION_OFFICER, unit, waiting.field());
        var resumed = scenario.act(
                new vn.motcua.dossier.Acted(
                        waiting.id(),
                        code,
                        waiting.version(),
                        Action.ADOPT,
                        waiting.state(),
                        waiting.actedAt(),
                        null,
                        null),
                Action.RECEIVE_SUPPLEMENT,
                new vn.motcua.dossier.Details.Note(""),
                desk);

        assertThat(resumed.state()).isEqualTo(State.EXAMINING);
        // one working day closed inside the pause: Monday 02/11
        assertThat(CivilTime.day(resumed.promised())).isEqualTo(LocalDate.of(2026, 11, 9));
    }

    @Test
    void firstPasswordsAreGivenOnceAndNotToThoseWhoHaveChosen() throws IOException {
        var login = "matkhau." + mark;
        var opening = checked(file().account(login, Column.ROLE, "Văn thư"));
        assertThat(refusal(openings.issuePasswords(opening.id(), administrator)))
                .isEqualTo(RolloutRefusal.RLO_100_NOT_FOUND);
        openings.apply(opening.id(), administrator).orThrow();

        // others have guessed from the same address at the same moment
        db.sql("delete from identity.failed_log_in where kind = 'ADDRESS'").update();
        assertThat(new PlainBrowser(port).logIn(login, "motcua2026").statusCode())
                .as("nobody signs in before a password was issued")
                .isEqualTo(422);
        var issued = openings.issuePasswords(opening.id(), administrator).orThrow();
        assertThat(issued).singleElement().satisfies(it -> assertThat(it.loginName())
                .isEqualTo(login));
        var browser = new PlainBrowser(port);
        var password = issued.getFirst().password();
        assertThat(browser.logIn(login, password).statusCode()).isEqualTo(303);
        var chosen = browser.submit(
                "/account/password",
                "/account/password",
                java.util.Map.of(
                        "current", password, "wanted", "một câu dài dễ nhớ", "repeated", "một câu dài dễ nhớ"));
        assertThat(chosen.statusCode()).isIn(200, 303);

        assertThat(refusal(openings.issuePasswords(opening.id(), administrator)))
                .isEqualTo(RolloutRefusal.RLO_114_NO_PASSWORDS);
    }

    @Test
    void everyProblemIsNamedByItsCell() throws IOException {
        var existing = scenario.admitted(DossierScenario.MARITAL_STATUS, scenario.xuanHoa())
                .code();
        var opening = checked(file().account("Sai Tên", Column.ROLE, "Quản trị đơn vị")
                .account("hotich.condao", Column.ROLE, "Vua")
                .account("moi." + mark, Column.FIELDS, "khong-co; ho-tich", Column.FROM, "mai")
                .account("moi." + mark, Column.NAME, "Người Khác", Column.ROLE, "Văn thư")
                .book("KHONG-CO", 2026)
                .book("PTC-TTPVHCC", 1999)
                .book("TB-TTPVHCC", 2026, Column.LAST, "mười")
                .dossier(existing)
                .dossier("X", Column.PROCEDURE, "9.999999", Column.APPLICANT, "")
                .dossier(
                        "SAI-1-" + mark,
                        Column.RECEIVED,
                        "31/02/2026",
                        Column.NUMBER,
                        "12345",
                        Column.PHONE,
                        "12",
                        Column.CHANNEL,
                        "Bồ câu")
                .dossier("SAI-2-" + mark, Column.RECEIVED, "03/11/2026", Column.PROMISED, "01/11/2026")
                .dossier("SAI-3-" + mark, Column.RECEIVED, "03/11/2016", Column.PROMISED, "01/11/2036")
                .dossier("SAI-4-" + mark, Column.STATE, "Chờ bổ sung", Column.HOLDER, "khong.co")
                .dossier("SAI-5-" + mark, Column.STATE, "Chờ trả kết quả", Column.RESULT_DAY, "28/10/2026")
                .dossier(
                        "SAI-5-" + mark,
                        Column.STATE,
                        "Bay",
                        Column.RESOLVING,
                        "00000",
                        Column.HOLDER,
                        "vanthu.condao"));

        assertThat(problems(opening))
                .containsExactly(
                        "A2 RLO_240_LOGIN_SHAPE",
                        "D2 RLO_242_ADMINISTRATOR",
                        "A3 RLO_241_LOGIN_TAKEN",
                        "D3 RLO_214_NOT_IN_LIST",
                        "E4 RLO_243_FIELD_UNKNOWN",
                        "F4 RLO_215_DAY_UNREADABLE",
                        "B5 RLO_244_NAME_DIFFERS",
                        "A2 RLO_214_NOT_IN_LIST",
                        "B3 RLO_230_YEAR",
                        "C4 RLO_231_NOT_A_NUMBER",
                        "A2 RLO_211_CODE_TAKEN",
                        "A3 RLO_210_CODE_SHAPE",
                        "B3 RLO_212_PROCEDURE_UNKNOWN",
                        "C3 RLO_201_MISSING",
                        "D4 RLO_220_NUMBER_SHAPE",
                        "G4 RLO_221_PHONE_SHAPE",
                        "I4 RLO_214_NOT_IN_LIST",
                        "K4 RLO_215_DAY_UNREADABLE",
                        "K5 RLO_216_DAY_IN_FUTURE",
                        "L5 RLO_218_BEFORE_RECEPTION",
                        "K6 RLO_217_DAY_TOO_OLD",
                        "L6 RLO_219_TOO_FAR_AHEAD",
                        "N7 RLO_224_HOLDER_UNKNOWN",
                        "O7 RLO_222_PAUSE_MISSING",
                        "P8 RLO_223_RESULT_MISSING",
                        "Q8 RLO_218_BEFORE_RECEPTION",
                        "A9 RLO_204_TWICE",
                        "J9 RLO_213_UNIT_UNKNOWN",
                        "M9 RLO_214_NOT_IN_LIST");
        assertThat(openings.listProblems(opening.id(), administrator, null, 500).items())
                .filteredOn(it -> it.what().code() == CellProblem.RLO_220_NUMBER_SHAPE)
                .extracting(Problem::value)
                .containsExactly("*****");
        assertThat(refusal(openings.apply(opening.id(), administrator))).isEqualTo(RolloutRefusal.RLO_111_HAS_PROBLEMS);
        assertThat(isThere("SAI-1-" + mark)).isFalse();
    }

    @Test
    void remarksStopNothing() throws IOException {
        var opening = checked(file().dossier(
                        "GHI-1-" + mark,
                        Column.APPLICANT,
                        java.text.Normalizer.normalize("Nguyễn Thị Đẹp", java.text.Normalizer.Form.NFD),
                        Column.STATE,
                        "Đang thẩm định",
                        Column.PROMISED,
                        "30/10/2026"));

        assertThat(problems(opening))
                .containsExactly("C2 RLO_302_COMPOSED", "L2 RLO_303_LATE_ALREADY", "N2 RLO_304_NO_HOLDER");
        openings.apply(opening.id(), administrator).orThrow();
        assertThat(dossier("GHI-1-" + mark).applicantName()).isEqualTo("Nguyễn Thị Đẹp");
    }

    @Test
    void whatChangedSinceTheCheckStopsEverythingAndIsFoundByTheNextCheck() throws IOException {
        var code = "DUA-" + mark;
        var first = checked(file().dossier(code).account("dua1." + mark).book("PBS-TTPVHCC", 2025));
        var second = checked(file().dossier(code).account("dua2." + mark));
        openings.apply(second.id(), administrator).orThrow();

        assertThat(refusal(openings.apply(first.id(), administrator))).isEqualTo(RolloutRefusal.RLO_112_CHANGED_SINCE);
        assertThat(accounts.listTaken(List.of("dua1." + mark))).isEmpty();
        assertThat(numbers.findHindrance("PBS-TTPVHCC", unit.value() + "/2025", 1))
                .isEmpty();
        assertThat(problems(awaitCheck(first.id()))).containsExactly("A2 RLO_211_CODE_TAKEN");
    }

    @Test
    void anApplicationThatBreaksOffLeavesNothingAndCanBeRepeated() throws IOException {
        var code = "GAY-" + mark;
        var opening = checked(file().dossier(code).account("gay." + mark));

        transaction.executeWithoutResult(broken -> {
            openings.apply(opening.id(), administrator).orThrow();
            broken.setRollbackOnly();
        });
        assertThat(isThere(code)).isFalse();
        assertThat(accounts.listTaken(List.of("gay." + mark))).isEmpty();

        openings.apply(opening.id(), administrator).orThrow();
        openings.apply(opening.id(), administrator).orThrow();
        assertThat(lists.search(leader(), code, null, null, 10).items()).hasSize(1);
    }

    @Test
    void aCheckThatBreaksOffGoesOnWhereItStood() throws IOException {
        var many = file();
        for (int i = 0; i < 250; i++) {
            many.dossier("LO-" + i + "-" + mark, Column.NUMBER, i % 100 == 0 ? "1" : "");
        }
        var id = openings.receive(unit, "nhieu.xlsx", written(many), administrator)
                .orThrow();
        transaction.executeWithoutResult(broken -> {
            checks.goOn();
            broken.setRollbackOnly();
        });
        var opening = awaitCheck(id);

        assertThat(opening.checked()).isEqualTo(250);
        assertThat(problems(opening))
                .containsExactly("D2 RLO_220_NUMBER_SHAPE", "D102 RLO_220_NUMBER_SHAPE", "D202 RLO_220_NUMBER_SHAPE");
        openings.discard(id, administrator).orThrow();
        assertThat(db.sql("select count(*) from dossier.adoption where batch = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theSameFileAgainChangesNothing() throws IOException {
        var path = written(file().dossier("LAI-" + mark));
        var id = openings.receive(unit, "a.xlsx", path, administrator).orThrow();
        assertThat(refusal(path)).isEqualTo(RolloutRefusal.RLO_109_FILE_KNOWN);
        awaitCheck(id);
        openings.apply(id, administrator).orThrow();
        assertThat(refusal(path)).isEqualTo(RolloutRefusal.RLO_109_FILE_KNOWN);
    }

    @Test
    void aFileThatCannotBeReadLeavesNothing() throws IOException {
        long files = stored("rollout.opening");
        long lines = stored("rollout.line");
        var template = folder.resolve("template.xlsx");
        try (var out = Files.newOutputStream(template)) {
            openings.writeTemplate(out);
        }

        assertThat(refusal(template)).isEqualTo(RolloutRefusal.RLO_104_EMPTY);
        assertThat(refusal(Files.write(
                        folder.resolve("a.xlsx"), new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0})))
                .isEqualTo(TablesRefusal.TAB_101_OLD_EXCEL);
        assertThat(refusal(Files.writeString(folder.resolve("b.csv"), "Cột lạ;Cột khác\n1;2\n")))
                .isEqualTo(RolloutRefusal.RLO_101_NO_SHEET);
        assertThat(refusal(Files.writeString(folder.resolve("c.csv"), "Ký hiệu sổ;Năm;Số cuối;Căn cứ\nPXL;2025;1;x\n")))
                .isEqualTo(RolloutRefusal.RLO_102_HEADING);
        assertThat(refusal(Files.write(
                        folder.resolve("d.csv"),
                        "Ký hiệu sổ;Năm;Số cuối cùng đã cấp;Căn cứ\nPXL;2025;1;x\n"
                                .getBytes(java.nio.charset.StandardCharsets.UTF_16))))
                .isEqualTo(TablesRefusal.TAB_107_NOT_UTF8);
        assertThat(stored("rollout.opening")).isEqualTo(files);
        assertThat(stored("rollout.line")).isEqualTo(lines);
    }

    @Test
    void aSheetCanComeAsCsv() throws IOException {
        var path = Files.writeString(
                folder.resolve("so.csv"),
                "\ufeffKý hiệu sổ;Năm;Số cuối cùng đã cấp;Căn cứ\r\nKQ-UBND;2025;77;Sổ " + mark + "\r\n");
        var opening =
                awaitCheck(openings.receive(unit, "so.csv", path, administrator).orThrow());

        assertThat(problems(opening)).isEmpty();
        assertThat(opening.books()).isEqualTo(1);
        openings.discard(opening.id(), administrator).orThrow();
    }

    @Test
    void anAdministratorOfAnotherUnitNeitherSeesNorSends() throws IOException {
        var opening = checked(file().dossier("KIN-" + mark));
        var stranger = scenario.officer(Role.UNIT_ADMINISTRATOR, scenario.xuanHoa(), null);
        var city = officers.find(
                        accounts.findActive(List.of("quantri.thanhpho")).get("quantri.thanhpho"))
                .orElseThrow();

        assertThat(openings.find(opening.id(), stranger)).isEmpty();
        assertThat(openings.listProblems(opening.id(), stranger, null, 10).items())
                .isEmpty();
        assertThat(refusal(openings.apply(opening.id(), stranger))).isEqualTo(RolloutRefusal.RLO_100_NOT_FOUND);
        assertThat(refusal(openings.receive(unit, "x", written(file().dossier("KIN2-" + mark)), stranger)))
                .isEqualTo(RolloutRefusal.RLO_108_NOT_YOUR_UNIT);
        assertThat(openings.list(city, null, 100).items())
                .extracting(Opening::id)
                .contains(opening.id());
        assertThat(openings.apply(opening.id(), city).orThrow().state()).isEqualTo(Openings.State.APPLIED);
    }
}
