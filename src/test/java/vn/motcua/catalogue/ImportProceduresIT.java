package vn.motcua.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.catalogue.national.NationalLines.HEADING;
import static vn.motcua.catalogue.national.NationalLines.line;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalogue.national.NationalLines;
import vn.motcua.catalogue.national.NationalReview;
import vn.motcua.catalogue.national.NationalReview.Filter;
import vn.motcua.catalogue.national.NationalReview.Settlement;
import vn.motcua.catalogue.national.NationalReview.Standing;
import vn.motcua.catalogue.national.ReviewGround;
import vn.motcua.clock.Term;
import vn.motcua.clock.TermUnit;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierScenario;
import vn.motcua.dossier.Dossiers;
import vn.motcua.identity.Accounts;
import vn.motcua.identity.IdentityScenario;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Officers;
import vn.motcua.identity.PlainBrowser;
import vn.motcua.identity.Role;
import vn.motcua.operation.FileImport;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.RefusalCode;
import vn.motcua.shared.Result;
import vn.motcua.testing.ApplicationTest;

/** The national list comes in, is shown, and is worked with only once an official of the city has settled it. */
@ApplicationTest
class ImportProceduresIT {

    private static final long LIMIT = 10_000_000;
    private static final String NOTE = "Quyết định 999/QĐ-THUNGHIEM, đã đối chiếu";

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    @Autowired
    List<FileImport> imports;

    @Autowired
    NationalReview review;

    @Autowired
    Procedures procedures;

    @Autowired
    Responsibilities responsibilities;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierScenario scenario;

    @Autowired
    Accounts accounts;

    @Autowired
    Officers officers;

    @Autowired
    JdbcClient db;

    IdentityScenario people;

    @BeforeEach
    void people() {
        people = new IdentityScenario(accounts, LocalDate.parse("2026-01-01"));
    }

    private FileImport.Answer take(Map<String, String> options, byte[] bytes) throws IOException {
        var file = Files.write(folder.resolve("thu-nghiem.jsonl"), bytes);
        return imports.stream()
                .filter(it -> it.kind().equals("procedures"))
                .findFirst()
                .orElseThrow()
                .take(file, LIMIT, options);
    }

    private FileImport.Answer take(NationalLines... lines) throws IOException {
        return take(Map.of(), bytes(lines));
    }

    private static byte[] bytes(NationalLines... lines) {
        return Stream.of(lines)
                .map(NationalLines::json)
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private Officer cityAdministrator() {
        return officers.find(people.person(Role.CITY_ADMINISTRATOR, IdentityScenario.XUAN_HOA)
                        .id())
                .orElseThrow();
    }

    private NationalReview.Shown shown(String code) {
        return review.find(new ProcedureCode(code)).orElseThrow();
    }

    private ProcedureVersion version(String code) {
        return procedures.listVersions(new ProcedureCode(code)).getFirst();
    }

    private Result<?> admit(String code, UnitId unit) {
        return dossiers.enter(
                Action.ADMIT,
                scenario.application(code, unit),
                scenario.desk(DossierScenario.MARITAL_STATUS, unit),
                DossierScenario.key());
    }

    private static RefusalCode why(Result<?> result) {
        return result instanceof Result.Refused<?>(var refusal) ? refusal.code() : null;
    }

    private Settlement settlement(String code, Responsibility answers) {
        var limit = new Limit(Channel.COUNTER, Term.of(TermUnit.WORKING_DAY, 5), null, null, null);
        return new Settlement(
                new ProcedureCode(code), shown(code).row().lineHash(), List.of(limit), 20_000, answers, NOTE);
    }

    private static Responsibility ofTheCommune() {
        var commune = Responsibility.Answer.of(Body.COMMUNE, "Ủy ban nhân dân phường, xã, đặc khu");
        return new Responsibility(commune, commune, Responsibility.Answer.UNKNOWN, true);
    }

    @Test
    void confirmedOnceItIsOpenInEveryUnitAndBeforeInNone() throws Exception {
        take(line("9.910001").named("Xác nhận đèn kéo quân").channels(HEADING + "Trực tiếp1Miễn phí"));

        assertThat(version("9.910001").limits()).isEmpty();
        assertThat(why(admit("9.910001", scenario.xuanHoa()))).isEqualTo(DossierRefusal.DOS_106_PROCEDURE_UNCONFIRMED);
        assertThat(procedures.search("den keo quan", 5)).extracting(Hit::code).contains(new ProcedureCode("9.910001"));

        review.settle(settlement("9.910001", ofTheCommune()), cityAdministrator())
                .orThrow();

        for (var unit : List.of(scenario.xuanHoa(), scenario.tanVinhLoc())) {
            assertThat(admit("9.910001", unit)).isInstanceOf(Result.Done.class);
        }
        assertThat(version("9.910001").limits())
                .extracting(it -> it.term().amount())
                .containsExactly(BigDecimal.valueOf(5));
        assertThat(version("9.910001").fees().getFirst().steps().getFirst().dong())
                .isEqualTo(20_000);
        assertThat(shown("9.910001").open()).isFalse();
    }

    @Test
    void aSecondRunChangesNothing() throws Exception {
        var lines = new NationalLines[] {line("9.910002"), line("9.910003").channels(HEADING + "Trực tuyến7Miễn phí")};
        var first = take(lines);
        var stored = state();
        var second = take(lines);

        assertThat(first.lines().getFirst()).contains("2 mới hoặc thay đổi");
        assertThat(second.done()).isTrue();
        assertThat(second.lines().getFirst()).contains("0 mới hoặc thay đổi, 2 không đổi");
        assertThat(state()).isEqualTo(stored);
    }

    private String state() {
        return db.sql("""
                select (select count(*) from catalogue.procedure_version)
                       || '/' || (select count(*) from catalogue.national_import)
                       || '/' || (select string_agg(md5(n::text), '' order by code) from catalogue.national_entry n)
                """).query(String.class).single();
    }

    @Test
    void aBrokenLineIsReportedByNumberAndTheRestGoesIn() throws Exception {
        var good = bytes(line("9.910004"));
        var bytes = new ByteArrayOutputStream();
        bytes.write(bytes(line("9.910005")));
        bytes.writeBytes("\n{\"ma_thu_tuc\": \n".getBytes(StandardCharsets.UTF_8));
        bytes.write(Arrays.copyOf("ế".getBytes(StandardCharsets.UTF_8), 2));
        bytes.writeBytes("\n\n".getBytes(StandardCharsets.UTF_8));
        bytes.write(good);
        bytes.write('\n');
        bytes.write(good);
        var answer = take(Map.of(), bytes.toByteArray());

        assertThat(answer.done()).isTrue();
        assertThat(answer.lines())
                .contains("Dòng hỏng, không nhập: 3")
                .contains("  dòng 2: không phải một đối tượng JSON trọn vẹn")
                .contains("  dòng 3: không phải UTF-8 trọn vẹn")
                .contains("  dòng 6: mã 9.910004 đã có ở dòng 5");
        assertThat(version("9.910004").number()).isEqualTo(1);
        assertThat(version("9.910005").number()).isEqualTo(1);
    }

    @Test
    void packedItIsTheSameAndAnotherFormatOrLevelIsRefusedInOneSentence() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes(line("9.910006"), line("9.910007").with("cap_thuc_hien", "Cấp bộ, Cấp tỉnh")));
        }
        var answer = take(Map.of("level", "commune"), packed.toByteArray());

        assertThat(answer.lines().getFirst()).contains("Đã đọc 1 thủ tục, bỏ qua 1 không thuộc cấp đã chọn");
        assertThat(procedures.listVersions(new ProcedureCode("9.910007"))).isEmpty();
        for (var refused : List.of(
                take(Map.of(), "ma_thu_tuc;ten_thu_tuc".getBytes(StandardCharsets.UTF_8)),
                take(Map.of("level", "huyện"), bytes(line("9.910006"))))) {
            assertThat(refused.done()).isFalse();
            assertThat(refused.lines()).hasSize(1);
        }
    }

    @Test
    void theCitysOwnVersionIsComparedAndNeverTouched() throws Exception {
        var ours = procedures.record(ProcedureScenario.procedure("9.910008", "Bản của Thành phố"), "thử nghiệm");
        take(line("9.910008").named("Tên khác").channels(HEADING + "Trực tiếp5 Ngày làm việcMiễn phí"));

        var entry = shown("9.910008");
        assertThat(version("9.910008").id()).isEqualTo(ours.id());
        assertThat(entry.row().standing()).isEqualTo(Standing.COMPARED);
        assertThat(entry.row().grounds()).containsExactly(ReviewGround.DIFFERS_FROM_CITY);
        assertThat(entry.differences())
                .extracting(NationalReview.Difference::what)
                .containsExactly("name", "term.COUNTER", "decision");
        assertThat(why(review.settle(settlement("9.910008", ofTheCommune()), cityAdministrator())))
                .isEqualTo(CatalogueRefusal.CAT_173_CITY_VERSION_STANDS);

        review.keep(new ProcedureCode("9.910008"), entry.row().lineHash(), NOTE, cityAdministrator())
                .orThrow();
        assertThat(shown("9.910008").open()).isFalse();
        assertThat(version("9.910008").id()).isEqualTo(ours.id());
    }

    @Test
    void theListMayChangeWhatNobodyHasConfirmedAndNothingElse() throws Exception {
        take(line("9.910009"), line("9.910010"));
        var confirmed =
                Map.of(new ProcedureCode("9.910010"), shown("9.910010").row().lineHash());
        review.confirmClear(confirmed, NOTE, cityAdministrator()).orThrow();
        var changed = HEADING + "Trực tiếp9 Ngày làm việcMiễn phí";
        take(line("9.910009").channels(changed), line("9.910010").channels(changed));

        assertThat(version("9.910009").number()).isEqualTo(2);
        assertThat(version("9.910010").number()).isEqualTo(1);
        assertThat(shown("9.910010").row().grounds()).containsExactly(ReviewGround.DIFFERS_FROM_CITY);
        assertThat(admit("9.910010", scenario.xuanHoa())).isInstanceOf(Result.Done.class);
    }

    @Test
    void whatAnotherBodyReceivesOrDecidesIsNotAdmittedEvenWhenConfirmed() throws Exception {
        take(line("9.910011").with("co_quan_co_tham_quyen", "Công an cấp Xã"));

        assertThat(shown("9.910011").row().grounds()).containsExactly(ReviewGround.WHO_ELSEWHERE);
        var police = Responsibility.Answer.of(Body.POLICE, "Công an cấp xã");
        var answers = new Responsibility(ofTheCommune().receives(), police, Responsibility.Answer.UNKNOWN, true);
        review.settle(settlement("9.910011", answers), cityAdministrator()).orThrow();

        assertThat(why(admit("9.910011", scenario.xuanHoa()))).isEqualTo(DossierRefusal.DOS_231_DECIDED_ELSEWHERE);
        assertThat(responsibilities.find(new ProcedureCode("9.910011")))
                .hasValueSatisfying(it -> assertThat(it.settled()).isTrue());
        assertThat(responsibilities.find(new ProcedureCode(DossierScenario.MARITAL_STATUS)))
                .isEmpty();
    }

    @Test
    void onlyWhatLeavesNothingOpenIsConfirmedTogetherAndAllOrNone() throws Exception {
        take(line("9.910012"), line("9.910013").channels(HEADING + "Trực tiếp1100 VNĐ"));
        var both = Map.of(
                new ProcedureCode("9.910012"), shown("9.910012").row().lineHash(),
                new ProcedureCode("9.910013"), shown("9.910013").row().lineHash());

        assertThat(why(review.confirmClear(both, NOTE, cityAdministrator())))
                .isEqualTo(CatalogueRefusal.CAT_176_NOT_CLEAR);
        assertThat(version("9.910012").confirmed()).isFalse();
        var open = version("9.910013");
        assertThat(why(procedures.confirm(open.id(), cityAdministrator(), NOTE)))
                .isEqualTo(CatalogueRefusal.CAT_170_NATIONAL_REVIEW);
    }

    @Test
    void equalNamesAreFoundAndTheDoubleIsDroppedFromTomorrow() throws Exception {
        take(line("9.910014").named("Cấp giấy diều sáo"), line("9.910015").named("CẤP  GIẤY  DIỀU SÁO"));

        assertThat(review.list(new Filter(Level.COMMUNE, ReviewGround.EQUAL_NAME, false), new ProcedureCode("9.910013"))
                        .items())
                .extracting(it -> it.code().value())
                .contains("9.910014", "9.910015");
        var doubled = shown("9.910015").row();
        review.drop(doubled.code(), doubled.lineHash(), "Trùng với 9.910014", cityAdministrator())
                .orThrow();

        assertThat(procedures.findInForce(doubled.code(), version("9.910015").from()))
                .isPresent();
        assertThat(procedures.findInForce(
                        doubled.code(), version("9.910015").from().plusDays(1)))
                .isEmpty();
        assertThat(why(review.drop(doubled.code(), doubled.lineHash(), "x", cityAdministrator())))
                .isEqualTo(CatalogueRefusal.CAT_171_ENTRY_SETTLED);
    }

    @Test
    void nothingIsSettledHalfOrByAnybodyElse() throws Exception {
        take(line("9.910016"));
        var me = cityAdministrator();
        var right = settlement("9.910016", ofTheCommune());
        var leader = officers.find(people.person(Role.UNIT_LEADER, IdentityScenario.XUAN_HOA)
                        .id())
                .orElseThrow();

        assertThat(why(review.settle(right, leader))).isEqualTo(CatalogueRefusal.CAT_120_NOT_CITY_ADMINISTRATOR);
        assertThat(why(review.settle(with(right, List.of(), 0, NOTE), me)))
                .isEqualTo(CatalogueRefusal.CAT_172_LIMITS_MISSING);
        assertThat(why(review.settle(with(right, right.limits(), -1, NOTE), me)))
                .isEqualTo(CatalogueRefusal.CAT_175_FEE_OUT_OF_RANGE);
        assertThat(why(review.settle(with(right, right.limits(), 0, " "), me)))
                .isEqualTo(CatalogueRefusal.CAT_124_NOTE_MISSING);
        var unsaid = Responsibility.Answer.UNKNOWN;
        assertThat(why(review.settle(settlement("9.910016", new Responsibility(unsaid, unsaid, unsaid, true)), me)))
                .isEqualTo(CatalogueRefusal.CAT_174_WHO_MISSING);
        assertThat(version("9.910016").confirmed()).isFalse();
        assertThat(shown("9.910016").open()).isTrue();
    }

    private static Settlement with(Settlement it, List<Limit> limits, long fee, String note) {
        return new Settlement(it.code(), it.lineHash(), limits, fee, it.answers(), note);
    }

    @Test
    void thePagesShowTheWordsAndSettleThere() throws Exception {
        take(line("9.910017")
                .named("Cấp phép chong chóng")
                .channels(HEADING + "Trực tiếp7 NgàyMiễn phí07 ngày làm việc"));
        var citizen = new PlainBrowser(port).get("/procedures/9.910017", "Accept", "text/html");
        assertThat(citizen.body())
                .contains(
                        "Đang rà soát",
                        "7 Ngày",
                        "07 ngày làm việc",
                        "Ô thời hạn và mô tả khác đơn vị",
                        "Thời hạn chờ đối chiếu");

        var person = people.personWithOwnPassword(db);
        people.give(person, Role.CITY_ADMINISTRATOR, IdentityScenario.XUAN_HOA);
        var browser = new PlainBrowser(port);
        browser.logIn(person.loginName(), IdentityScenario.PASSWORD);
        assertThat(browser.get("/catalogue/national?ground=TERM_UNITS_DIFFER", "Accept", "text/html")
                        .body())
                .contains("Cấp phép chong chóng");
        var path = "/catalogue/national/9.910017";
        var hash = shown("9.910017").row().lineHash();
        var typed = Map.of(
                "hash", hash,
                "amount-COUNTER", "7",
                "unit-COUNTER", "WORKING_DAY",
                "fee", "0",
                "receives", "CENTRE",
                "decides", "COMMUNE",
                "note", NOTE);
        var half = new HashMap<>(typed);
        half.remove("unit-COUNTER");

        var refused = browser.submit(path, path + "/settlement", half);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Cần ít nhất một hình thức nộp có thời hạn", NOTE);
        assertThat(browser.submit(path, path + "/settlement", typed).statusCode())
                .isBetween(300, 399);
        assertThat(version("9.910017").isAdmissible()).isTrue();
        assertThat(new PlainBrowser(port)
                        .get("/procedures/9.910017", "Accept", "text/html")
                        .body())
                .contains("7 ngày làm việc")
                .doesNotContain("Đang rà soát");
    }
}
