package vn.motcua.address.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.address.AddressRefusal;
import vn.motcua.address.Addresses;
import vn.motcua.address.Candidate;
import vn.motcua.address.Lists;
import vn.motcua.address.Lists.State;
import vn.motcua.address.Needs;
import vn.motcua.address.Rules;
import vn.motcua.address.Rules.Draft;
import vn.motcua.address.Rules.Numbered;
import vn.motcua.address.Side;
import vn.motcua.address.Stretch;
import vn.motcua.dossier.DossierScenario;
import vn.motcua.identity.Accounts;
import vn.motcua.identity.IdentityScenario;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Officers;
import vn.motcua.identity.PlainBrowser;
import vn.motcua.identity.Role;
import vn.motcua.operation.Turns;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;
import vn.motcua.shared.RefusalCode;
import vn.motcua.shared.Result;
import vn.motcua.tables.Cell;
import vn.motcua.tables.Heading;
import vn.motcua.tables.ReadLimits;
import vn.motcua.tables.ReadRow;
import vn.motcua.tables.TableFiles;
import vn.motcua.tables.TableFormat;
import vn.motcua.tables.TableWriter;
import vn.motcua.tables.TablesRefusal;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.ReadPdf;
import vn.motcua.testing.TestClock;

@ApplicationTest
class AddressesIT {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final Path PICTURES = Path.of("target", "pictures");

    @LocalServerPort
    int port;

    @Autowired
    Addresses addresses;

    @Autowired
    LiveAddresses live;

    @Autowired
    Rules rules;

    @Autowired
    ReadRules files;

    @Autowired
    Lists lists;

    @Autowired
    TurnLists turning;

    @Autowired
    Turns turns;

    @Autowired
    Units units;

    @Autowired
    DossierScenario scenario;

    @Autowired
    Accounts accounts;

    @Autowired
    Officers officers;

    @Autowired
    JdbcClient db;

    @Autowired
    TestClock clock;

    @TempDir
    Path folder;

    UnitId xuanHoa;
    UnitId banCo;
    PlainBrowser browser;

    @BeforeEach
    void monday() {
        clock.set("2026-11-02T08:00");
        xuanHoa = unit("27139");
        banCo = unit("27154");
        browser = new PlainBrowser(port);
    }

    private UnitId unit(String code) {
        return units.findByCode(code).orElseThrow().id();
    }

    private Officer administrator(UnitId unit) {
        return officer(Role.UNIT_ADMINISTRATOR, unit);
    }

    private Officer officer(Role role, UnitId unit) {
        var person = new IdentityScenario(accounts, LocalDate.parse("2026-01-01"), unit).person(role, unit);
        return officers.find(person.id()).orElseThrow();
    }

    // the interface

    private static String query(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void aProgramIsAnsweredWithoutSignInInTheAgreedShape() {
        var answer = browser.get("/api/v1/addresses/resolve?text=" + query("P.4, Q.3, TP.HCM"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.body())
                .startsWith(
                        "{\"candidates\":[{\"code\":\"27139\",\"name\":\"Phường Xuân Hòa\",\"kind\":\"WARD\",\"share\":\"PART\",\"from\":{")
                .contains("\"code\":\"27154\"", "\"name\":\"Phường 4\",\"kind\":\"WARD\",\"district\":\"Quận 3\"")
                .endsWith("\"needs\":\"STREET\"}");
        assertThat(browser.get("/api/v1/addresses/resolve?on=2025-06-30&text=" + query("P.4, Q.3"))
                        .body())
                .contains("\"code\":\"27148\"", "\"needs\":\"NONE\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | ADR_101_TEXT_MISSING",
                "text= | ADR_101_TEXT_MISSING",
                "text=%20%20 | ADR_101_TEXT_MISSING",
                "text=p4q3&on=2025-13-01 | ADR_103_NOT_A_DAY",
                "text=p4q3&on=01/07/2025 | ADR_103_NOT_A_DAY",
                "text=p4q3&on=1945-09-01 | ADR_104_DAY_TOO_EARLY",
                "text=p4q3&day=2025-07-01 | ADR_105_PARAMETER_UNKNOWN",
                "text=p4q3&text=p5q3 | ADR_106_PARAMETER_REPEATED"
            })
    void aQuestionThatMakesNoSenseIsToldSo(String query, String code) {
        var answer = browser.get("/api/v1/addresses/resolve?" + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(code);
    }

    @Test
    void anAddressOfTenThousandCharactersIsRefusedInWords() {
        for (var letter : List.of("a", "ế")) {
            var answer = browser.get("/api/v1/addresses/resolve?text="
                    + query(letter.repeat(10_000 / letter.getBytes(StandardCharsets.UTF_8).length)));
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("ADR_102_TEXT_TOO_LONG");
        }
        assertThat(browser.get("/api/v1/addresses/resolve?on=1945-09-02&text=p4q3")
                        .statusCode())
                .isEqualTo(200);
    }

    // the citizens' page

    @Test
    void aCitizenSeesTheUnitItsCentreAndThatPapersStayValid() {
        var page = browser.get("/addresses?q=" + query("Phường Võ Thị Sáu, Quận 3"))
                .body();
        assertThat(page)
                .contains("<a href=\"/units/27139\">Phường Xuân Hòa, Thành phố Hồ Chí Minh</a>")
                .contains("Nhận toàn bộ", "Trần Quốc Thảo", "07:30–11:30, 13:00–17:00")
                .contains("tiếp tục được sử dụng", "Nghị quyết 190/2025/QH15");
        assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(60 * 1024);
        assertThat(browser.get("/addresses?q=" + query("phuong 4 quan 3")).body())
                .contains("Đơn vị cũ này được chia cho nhiều đơn vị", "/units/27139", "/units/27154");
        assertThat(browser.get("/addresses?q=" + query("không có nơi ấy đâu")).body())
                .contains("Chưa tìm thấy");
        assertThat(browser.get("/addresses?q=" + "a".repeat(600)).statusCode()).isEqualTo(400);
    }

    @Test
    void theSheetToPrintSaysTheSame() throws IOException {
        try (var divided = sheet("12 Nguyễn Thượng Hiền, Phường 4, Quận 3");
                var whole = sheet("P. Võ Thị Sáu, Q.3")) {
            assertThat(divided.pages()).isEqualTo(1);
            assertThat(divided.text())
                    .contains("Phường Xuân Hòa, Thành phố Hồ Chí Minh (27139)", "(27154)", "chia cho nhiều đơn vị")
                    .contains("Nghị quyết 190/2025/QH15");
            assertThat(whole.text()).contains("nay thuộc Phường Xuân Hòa", "07:30–11:30");
            assertThat(whole.scannedCode()).endsWith("/units/27139");
        }
        assertThat(browser.get("/addresses/sheet?q=").statusCode()).isEqualTo(400);
    }

    private ReadPdf sheet(String typed) throws IOException {
        var at = URI.create("http://127.0.0.1:" + port + "/addresses/sheet?q=" + query(typed));
        try (var in = at.toURL().openStream()) {
            var pdf = in.readAllBytes();
            Files.createDirectories(PICTURES);
            Files.write(PICTURES.resolve("address-sheet-" + typed.length() + ".pdf"), pdf);
            return new ReadPdf(pdf);
        }
    }

    // rules of divided units

    private Draft draft(UnitId into, Stretch stretch) {
        var divided = rules.listDivided(xuanHoa).stream()
                .filter(it -> it.unit().code().equals("27148"))
                .findFirst()
                .orElseThrow();
        return new Draft(divided.unit().id(), into, stretch, LocalDate.of(2025, 7, 1), "Biên bản bàn giao thử nghiệm");
    }

    private static Stretch street(String name, Side side, @Nullable Integer first, @Nullable Integer last) {
        return new Stretch(name, side, first, last, "", "");
    }

    private static RefusalCode refusal(Result<?> result) {
        assertThat(result).isInstanceOf(Result.Refused.class);
        return ((Result.Refused<?>) result).why().code();
    }

    private String freshStreet() {
        return "Hoa Giấy "
                + UUID.randomUUID().toString().replaceAll("[^a-f]", "x").substring(0, 8);
    }

    @Test
    void aWardsRuleDecidesItsStreetUntilItIsEnded() {
        var name = freshStreet();
        var me = administrator(xuanHoa);
        var rule = rules.add(draft(xuanHoa, street(name, Side.ODD, 1, 99)), me).orThrow();
        live.follow();

        var decided = addresses.resolve("15 " + name + ", Phường 4, Quận 3", DAY);
        assertThat(decided.needs()).isEqualTo(Needs.NONE);
        assertThat(decided.candidates()).extracting(Candidate::code).containsExactly("27139");
        assertThat(decided.candidates().getFirst().basis()).contains(name, "Biên bản bàn giao thử nghiệm");
        assertThat(addresses.resolve("16 " + name + ", Phường 4, Quận 3", DAY).needs())
                .isEqualTo(Needs.STREET);

        rules.end(rule.id(), me).orThrow();
        live.follow();
        assertThat(addresses.resolve("15 " + name + ", Phường 4, Quận 3", DAY).needs())
                .isEqualTo(Needs.STREET);
        assertThat(rules.find(rule.id(), me).orElseThrow().until()).isEqualTo(DAY);
    }

    @Test
    void aRuleThatPointsElsewhereForTheSameHousesIsRefused() {
        var name = freshStreet();
        rules.add(draft(xuanHoa, street(name, Side.ODD, 1, 99)), administrator(xuanHoa))
                .orThrow();
        assertThat(refusal(rules.add(draft(banCo, street(name, Side.BOTH, 90, 120)), administrator(banCo))))
                .isEqualTo(AddressRefusal.ADR_209_OVERLAP);
        rules.add(draft(banCo, street(name, Side.EVEN, null, null)), administrator(banCo))
                .orThrow();
        rules.add(draft(xuanHoa, street(name, Side.ODD, 90, 199)), administrator(xuanHoa))
                .orThrow();
    }

    @Test
    void onlyTheReceivingUnitsAdministratorKeepsItsRules() {
        var draft = draft(xuanHoa, street(freshStreet(), Side.BOTH, null, null));
        assertThat(refusal(rules.add(draft, administrator(banCo)))).isEqualTo(AddressRefusal.ADR_201_NOT_YOUR_UNIT);
        assertThat(refusal(rules.add(draft, scenario.officer(Role.RECEPTION_OFFICER, xuanHoa, null))))
                .isEqualTo(AddressRefusal.ADR_201_NOT_YOUR_UNIT);

        var rule = rules.add(draft, administrator(xuanHoa)).orThrow();
        assertThat(rules.find(rule.id(), administrator(banCo))).isEmpty();
        assertThat(rules.list(xuanHoa, administrator(banCo), null, 10).items()).isEmpty();
        assertThat(refusal(rules.end(rule.id(), administrator(banCo)))).isEqualTo(AddressRefusal.ADR_200_NO_SUCH_RULE);
        assertThat(rules.find(
                        rule.id(), officer(Role.CITY_ADMINISTRATOR, units.home().id())))
                .isPresent();
    }

    @Test
    void aRuleThatMakesNoSenseIsToldSo() {
        var me = administrator(xuanHoa);
        var sound = draft(xuanHoa, street(freshStreet(), Side.BOTH, null, null));
        assertThat(refusal(rules.add(draft(xuanHoa, street("", Side.BOTH, null, null)), me)))
                .isEqualTo(AddressRefusal.ADR_203_STRETCH_EMPTY);
        assertThat(refusal(rules.add(draft(xuanHoa, street("Hoa Giấy", Side.BOTH, 9, 1)), me)))
                .isEqualTo(AddressRefusal.ADR_204_HOUSE_NUMBERS);
        assertThat(refusal(rules.add(draft(xuanHoa, street("", Side.ODD, 1, 9)), me)))
                .isEqualTo(AddressRefusal.ADR_205_NUMBERS_WITHOUT_STREET);
        assertThat(refusal(rules.add(draft(xuanHoa, new Stretch("", Side.BOTH, null, null, "", "1/2/3")), me)))
                .isEqualTo(AddressRefusal.ADR_206_PARCEL);
        assertThat(refusal(rules.add(
                        new Draft(sound.from(), xuanHoa, sound.stretch(), LocalDate.of(2025, 6, 30), "x"), me)))
                .isEqualTo(AddressRefusal.ADR_208_DAYS);
        assertThat(refusal(rules.add(new Draft(sound.from(), xuanHoa, sound.stretch(), sound.since(), " "), me)))
                .isEqualTo(AddressRefusal.ADR_210_SOURCE_MISSING);
        assertThat(refusal(rules.add(new Draft(xuanHoa, xuanHoa, sound.stretch(), sound.since(), "x"), me)))
                .isEqualTo(AddressRefusal.ADR_202_NOT_DIVIDED);
    }

    private Path ruleFile(List<List<String>> rows) throws IOException {
        var file = folder.resolve(UUID.randomUUID() + ".csv");
        var headings = List.of(
                "Mã đơn vị cũ",
                "Đơn vị cũ",
                "Tên đường",
                "Bên",
                "Từ số nhà",
                "Đến số nhà",
                "Khu phố, ấp",
                "Thửa đất",
                "Có hiệu lực từ",
                "Kết thúc",
                "Căn cứ");
        try (var out = Files.newOutputStream(file);
                var table = TableWriter.open(
                        TableFormat.CSV,
                        out,
                        "x",
                        headings.stream().map(Heading::of).toList())) {
            for (var row : rows) {
                table.row(row.stream().map(Cell::text).toList());
            }
        }
        return file;
    }

    @Test
    void aFileOfRulesComesInWholeOrNotAtAllAndASecondTimeChangesNothing() throws IOException {
        var me = administrator(xuanHoa);
        var name = freshStreet();
        var sound = List.of("27148", "Phường 4", name, "số lẻ", "1", "99", "", "", "2025-07-01", "", "Biên bản thử");
        var other = List.of("27148", "Phường 4", name, "số chẵn", "", "", "", "", "01/7/2025", "", "Biên bản thử");
        var faulty = List.of("27148", "Phường 4", name, "", "9", "1", "", "", "01/7/2025", "", "Biên bản thử");

        var refused = rules.addAll(
                files.read(ruleFile(List.of(sound, faulty)), xuanHoa).orThrow(), me);
        assertThat(refusal(refused)).isEqualTo(AddressRefusal.ADR_211_ROW);
        assertThat(((Result.Refused<Integer>) refused).why().details().getFirst())
                .isEqualTo(3);
        assertThat(kept(name)).isZero();

        var drafts = files.read(ruleFile(List.of(sound, other)), xuanHoa).orThrow();
        assertThat(rules.addAll(drafts, me).orThrow()).isEqualTo(2);
        assertThat(rules.addAll(drafts, me).orThrow()).isZero();
        assertThat(kept(name)).isEqualTo(2);

        var foreign = List.of(new Numbered(2, draft(banCo, street(name, Side.BOTH, null, null))));
        assertThat(refusal(rules.addAll(foreign, me))).isEqualTo(AddressRefusal.ADR_211_ROW);
    }

    private long kept(String street) {
        return db.sql("select count(*) from address.rule where street = :street")
                .param("street", street)
                .query(Long.class)
                .single();
    }

    // lists

    private Path list(TableFormat format, List<String> addresses) throws IOException {
        var file = folder.resolve(UUID.randomUUID() + "." + format.extension());
        try (var out = Files.newOutputStream(file);
                var table = TableWriter.open(
                        format, out, "Danh sách", List.of(Heading.of("Họ tên"), Heading.of("Địa chỉ thường trú")))) {
            for (var address : addresses) {
                table.row(List.of(Cell.text("Hoa Giấy"), Cell.text(address)));
            }
        }
        return file;
    }

    private List<ReadRow> rows(Path file) throws IOException {
        var rows = new ArrayList<ReadRow>();
        TableFiles.read(file, ReadLimits.usual(), rows::add).orThrow();
        return rows;
    }

    private static String text(ReadRow row, int column) {
        return row.find(column).map(it -> it.text()).orElse("");
    }

    private interface Work {
        void go() throws IOException;
    }

    /** While no scheduled turn comes between. */
    private void alone(Work work) {
        Awaitility.await()
                .until(() -> turns.take("address.lists", () -> {
                    try {
                        work.go();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }));
    }

    @Test
    void aListComesBackWithTheUnitsOfTodayAndWhatIsToBeReviewed() {
        alone(() -> {
            var me = administrator(xuanHoa);
            var asked = List.of("Phường Võ Thị Sáu, Quận 3", "P.4 Q.3", "=cmd()", "xa thanh an, tp hcm");
            for (var format : TableFormat.values()) {
                var id = lists.send("danh-sach." + format.extension(), list(format, asked), "", me)
                        .orThrow();
                turning.turnAll();
                var sent = lists.find(id, me).orElseThrow();
                assertThat(sent.state()).isEqualTo(State.DONE);
                assertThat(List.of(sent.lines(), sent.clear(), sent.street(), sent.unclear()))
                        .containsExactly(4, 1, 1, 2);

                var rows = rows(lists.findResult(id, me).orThrow());
                assertThat(text(rows.getFirst(), 2)).isEqualTo("Đơn vị hiện nay");
                assertThat(text(rows.get(1), 2)).isEqualTo("Phường Xuân Hòa");
                assertThat(text(rows.get(1), 3)).isEqualTo("27139");
                assertThat(text(rows.get(1), 7)).isEmpty();
                assertThat(text(rows.get(2), 2)).isEmpty();
                assertThat(text(rows.get(2), 5)).contains("27139 Phường Xuân Hòa", "27154");
                assertThat(text(rows.get(2), 7)).contains("cần tên đường");
                assertThat(text(rows.get(3), 1)).isEqualTo(format == TableFormat.CSV ? "'=cmd()" : "=cmd()");
                assertThat(text(rows.get(3), 7)).contains("Không tìm thấy");
                assertThat(text(rows.get(4), 5)).contains("25807", "27676");
            }
        });
    }

    @Test
    void onlyWhoSentAListEverSeesIt() {
        alone(() -> {
            var me = administrator(xuanHoa);
            var colleague = administrator(xuanHoa);
            var id = lists.send("rieng.csv", list(TableFormat.CSV, List.of("P4 Q3")), "", me)
                    .orThrow();
            assertThat(refusal(lists.findResult(id, me))).isEqualTo(AddressRefusal.ADR_307_NOT_READY);
            assertThat(lists.find(id, colleague)).isEmpty();
            assertThat(lists.list(colleague, null, 10).items()).isEmpty();
            assertThat(refusal(lists.findResult(id, colleague))).isEqualTo(AddressRefusal.ADR_300_NO_SUCH_LIST);
            turning.turnAll();
        });
    }

    @Test
    void aListWhoseNodeEndedIsTurnedAnew() {
        alone(() -> {
            var me = administrator(xuanHoa);
            var id = lists.send("ngat.csv", list(TableFormat.CSV, List.of("P4 Q3")), "", me)
                    .orThrow();
            db.sql("update address.list set state = 'TURNING', attempts = 1, lines = 1 where id = :id")
                    .param("id", id)
                    .update();
            turning.turnAll();
            assertThat(lists.find(id, me).orElseThrow().state()).isEqualTo(State.DONE);

            var hopeless = lists.send("hong.csv", list(TableFormat.CSV, List.of("P4 Q3")), "", me)
                    .orThrow();
            db.sql("update address.list set state = 'TURNING', attempts = 3 where id = :id")
                    .param("id", hopeless)
                    .update();
            turning.turnAll();
            assertThat(lists.find(hopeless, me).orElseThrow().failure()).contains("bị ngắt nhiều lần");
        });
    }

    @Test
    void listsGoAfterTheDaysThatWereSaid() {
        alone(() -> {
            var me = administrator(xuanHoa);
            var id = lists.send("cu.csv", list(TableFormat.CSV, List.of("P4 Q3")), "", me)
                    .orThrow();
            turning.turnAll();
            var result = lists.findResult(id, me).orThrow();
            clock.set("2026-11-10T08:00");
            turning.forget();
            assertThat(lists.find(id, me)).isEmpty();
            assertThat(result).doesNotExist();
        });
    }

    @Test
    void aFileThatIsNoListIsRefusedAndNothingIsKept() {
        alone(() -> {
            var me = administrator(xuanHoa);
            var columns = Files.writeString(folder.resolve("cot.csv"), "Tên,Nơi ở\nHoa,P4 Q3\n");
            assertThat(refusal(lists.send("cot.csv", columns, "", me))).isEqualTo(AddressRefusal.ADR_304_WHICH_COLUMN);
            assertThat(refusal(lists.send("cot.csv", columns, "Quê", me)))
                    .isEqualTo(AddressRefusal.ADR_303_NO_SUCH_COLUMN);
            var empty = Files.writeString(folder.resolve("rong.csv"), "Địa chỉ\n");
            assertThat(refusal(lists.send("rong.csv", empty, "", me))).isEqualTo(AddressRefusal.ADR_305_EMPTY);
            var half = Files.write(
                    folder.resolve("nua.csv"), new byte[] {'D', 'C', '\n', 'P', (byte) 0xc6, '\n', 'x', '\n'});
            assertThat(refusal(lists.send("nua.csv", half, "", me))).isEqualTo(TablesRefusal.TAB_107_NOT_UTF8);
            assertThat(lists.list(me, null, 10).items()).isEmpty();

            var byLetter = lists.send("cot.csv", columns, "B", me).orThrow();
            turning.turnAll();
            assertThat(lists.find(byLetter, me).orElseThrow().street()).isEqualTo(1);
        });
    }

    @Test
    void whatBreaksOffInTheMiddleFailsAsAWholeInWords() {
        alone(() -> {
            var me = administrator(xuanHoa);
            var bytes = new ByteArrayOutputStream();
            bytes.write(("Địa chỉ\n" + "P4 Q3\n".repeat(10_000)).getBytes(StandardCharsets.UTF_8));
            bytes.write(new byte[] {(byte) 0xc6, '\n'});
            var file = Files.write(folder.resolve("giua.csv"), bytes.toByteArray());
            var id = lists.send("giua.csv", file, "", me).orThrow();
            turning.turnAll();
            var failed = lists.find(id, me).orElseThrow();
            assertThat(failed.state()).isEqualTo(State.FAILED);
            assertThat(failed.failure()).contains("UTF-8");
            assertThat(refusal(lists.findResult(id, me))).isEqualTo(AddressRefusal.ADR_307_NOT_READY);
        });
    }

    // screens

    @Test
    void theAdministratorKeepsRulesOnTheirScreen() {
        browser.logIn("quantri.xuanhoa", "motcua2026");
        assertThat(browser.get("/addresses/rules").body()).contains("Phường Xuân Hòa", "Phường 4, Quận 3");
        var name = freshStreet();
        var form = Map.of(
                "unit",
                "27139",
                "from",
                String.valueOf(draft(xuanHoa, street("x", Side.BOTH, null, null))
                        .from()
                        .value()),
                "street",
                name,
                "side",
                "ODD",
                "first",
                "1",
                "last",
                "9",
                "neighbourhood",
                "",
                "parcel",
                "",
                "since",
                "01/7/2025",
                "source",
                "Biên bản thử nghiệm");
        assertThat(browser.submit("/addresses/rules", "/addresses/rules", form).statusCode())
                .isEqualTo(303);
        assertThat(browser.get("/addresses/rules?unit=27139").body()).contains(name, "từ số 1 đến số 9");
        assertThat(browser.get("/addresses/rules/table.csv?unit=27139").body()).contains(name, "số lẻ");
        assertThat(browser.get("/addresses/rules?unit=27154").statusCode()).isEqualTo(403);
        assertThat(browser.get("/addresses/lists").body()).contains("Chuyển đổi danh sách địa chỉ");
    }
}
