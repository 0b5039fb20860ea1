package vn.motcua.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.clock.Term;
import vn.motcua.clock.TermUnit;
import vn.motcua.identity.Accounts;
import vn.motcua.identity.IdentityScenario;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Officers;
import vn.motcua.identity.PlainBrowser;
import vn.motcua.identity.Role;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.RefusalCode;
import vn.motcua.shared.Result;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.TestClock;

@ApplicationTest
class VersionsIT {

    private static final LocalDate DAY = LocalDate.parse("2026-12-01");
    private static final Decision DECISION =
            new Decision("1234/QĐ-UBND", LocalDate.parse("2026-10-20"), "Chủ tịch Ủy ban nhân dân Thành phố");

    @LocalServerPort
    int port;

    @Autowired
    Procedures procedures;

    @Autowired
    Editions editions;

    @Autowired
    Accounts accounts;

    @Autowired
    Officers officers;

    @Autowired
    TestClock clock;

    IdentityScenario people;
    Officer author;

    @BeforeEach
    void people() {
        clock.set("2026-11-02T08:00");
        people = new IdentityScenario(accounts, LocalDate.parse("2026-01-01"));
        author = administrator();
    }

    @Test
    void anotherContentIsKeptWithItsDecisionAndTakesForceOnItsDay() {
        var base = confirmed("9.000411");
        var proposed = editions.propose(change(base, shorter(base)), author).orThrow();
        assertThat(editions.listComing(base.code(), LocalDate.parse("2026-11-02")))
                .as("what waits does not count")
                .isEmpty();
        procedures.confirm(proposed.id(), administrator(), "Đã đối chiếu").orThrow();

        var edition = editions.find(base.code(), 2).orElseThrow();
        var authored = Objects.requireNonNull(edition.authored());
        assertThat(authored.parts()).isEqualTo(DECISION);
        assertThat(authored.decision())
                .isEqualTo("Quyết định số 1234/QĐ-UBND ngày 20/10/2026 của Chủ tịch Ủy ban nhân dân Thành phố");
        assertThat(edition.before()).extracting(ProcedureVersion::id).isEqualTo(base.id());
        assertThat(editions.listComing(base.code(), LocalDate.parse("2026-11-02")))
                .extracting(ProcedureVersion::id)
                .containsExactly(proposed.id());
        assertThat(editions.findBefore(procedures.getVersion(proposed.id())))
                .get()
                .extracting(ProcedureVersion::id)
                .isEqualTo(base.id());
        assertThat(procedures
                        .findInForce(base.code(), DAY.minusDays(1))
                        .orElseThrow()
                        .id())
                .isEqualTo(base.id());
    }

    @Test
    void nothingChangedAnEmptyPaperAndALaterDecisionAreRefused() {
        var base = confirmed("9.000412");
        assertThat(code(editions.propose(change(base, base.content()), author)))
                .isEqualTo(CatalogueRefusal.CAT_153_NOTHING_CHANGED);
        var nameless = new Component("x", " ", "", ComponentKind.COPY, 1, true, null, null, null, null);
        assertThat(code(editions.propose(
                        change(base, new ContentEdit(base.content()).papers(List.of(nameless))), author)))
                .isEqualTo(CatalogueRefusal.CAT_154_CONTENT_INCOMPLETE);
        assertThat(code(editions.propose(
                        change(base, new ContentEdit(base.content()).limits(List.of(limit("1")))), author)))
                .as("ten hours of inner steps do not fit into one day")
                .isEqualTo(CatalogueRefusal.CAT_143_PROCESS_TOO_LONG);
        var late = new Decision("1/QĐ", DAY.plusDays(1), "Chủ tịch");
        assertThat(code(editions.propose(new ContentChange(base.id(), in(shorter(base)), late, "Rút ngắn"), author)))
                .isEqualTo(CatalogueRefusal.CAT_145_DECISION_INCOMPLETE);
    }

    @Test
    void officialsReadTheChangeSideBySideAndCitizensInShort() {
        var base = confirmed("9.000413");
        var proposed = editions.propose(change(base, shorter(base)), author).orThrow();
        var official = new PlainBrowser(port);
        official.logIn("hotich.xuanhoa", "motcua2026");
        assertThat(official.get("/catalogue/versions/9.000413/2").body())
                .contains("03 ngày làm việc.", "02 ngày làm việc.", "Bản sao giấy tờ", "Quyết định số 1234/QĐ-UBND")
                .contains("Chờ quản trị Thành phố khác xác nhận.");
        assertThat(official.get("/catalogue/versions/9.000413").body()).contains("Phiên bản 2", "Phiên bản 1");

        var citizen = new PlainBrowser(port);
        assertThat(citizen.get("/procedures/9.000413").body())
                .as("a change that waits is not announced")
                .doesNotContain("Thay đổi từ ngày");
        procedures.confirm(proposed.id(), administrator(), "Đã đối chiếu").orThrow();
        assertThat(citizen.get("/procedures/9.000413").body())
                .contains("Thay đổi từ ngày 01/12/2026", "<b>Thời hạn: Trực tiếp tại quầy</b>", "Bản sao giấy tờ");
        assertThat(citizen.get("/catalogue/versions/9.000413").statusCode()).isNotEqualTo(200);
    }

    @Test
    void everyProblemOfAProcessStandsAtItsStep() {
        var base = confirmed("9.000414");
        var steps = List.of(
                step("Tiếp nhận", Post.RECEPTION, "2", 3),
                step("", Post.EXAMINATION, "1"),
                step("Thẩm định", Post.EXAMINATION, "30", 3, 4),
                step("Ký", Post.SIGNING, "1", ProcessStep.END));
        assertThat(editions.listProblems(steps, base, DAY))
                .extracting(it -> it.step() + " " + it.why().code())
                .containsExactlyInAnyOrder(
                        "2 CAT_140_STEP_INCOMPLETE",
                        "2 CAT_147_STEP_NOT_REACHED",
                        "3 CAT_146_STEP_LEADS_NOWHERE",
                        "4 CAT_142_PROCESS_WITHOUT_END",
                        "0 CAT_143_PROCESS_TOO_LONG");
        var circle = List.of(
                step("Tiếp nhận", Post.RECEPTION, "1"),
                step("Thẩm định", Post.EXAMINATION, "1", 1),
                step("Trả", Post.CLERK, "1"));
        assertThat(editions.listProblems(circle, base, DAY))
                .extracting(it -> it.step() + " " + it.why().code())
                .contains("1 CAT_148_STEP_WITHOUT_END", "2 CAT_148_STEP_WITHOUT_END", "3 CAT_147_STEP_NOT_REACHED");
    }

    @Test
    void aProcessLeavesAsBpmnAndTheTableIsFilledFromAFile() {
        var base = confirmed("9.000415");
        var city = new PlainBrowser(port);
        city.logIn("quantri.thanhpho", "motcua2026");
        var file = city.get("/catalogue/processes/" + base.code().value() + "/bpmn");
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains("quy-trinh-9.000415.bpmn");
        assertThat(file.body()).contains("<bpmn:userTask", "BPMNShape");
        assertThat(city.get("/catalogue/processes/" + base.code().value()).body())
                .contains("<svg class=\"flow\"", "1. Giải quyết");

        var checked = city.submit(
                "/catalogue/processes/9.000415",
                "/catalogue/processes/9.000415",
                Map.of(
                        "do",
                        "check",
                        "base",
                        String.valueOf(base.id()),
                        "name",
                        "Việc",
                        "by",
                        "Văn thư",
                        "hours",
                        "1"));
        assertThat(checked.body()).contains("Bước đầu tiên phải do cán bộ tiếp nhận thực hiện");
    }

    @Test
    void anOfficialShortensALimitAndAddsAPaperByTheForm() {
        var base = confirmed("9.000416");
        var city = new PlainBrowser(port);
        city.logIn("quantri.thanhpho", "motcua2026");
        var page = "/catalogue/contents/9.000416";
        assertThat(city.get(page).body()).contains("value=\"Đơn\"", "Nội dung không khác phiên bản trước.");

        var form = new HashMap<String, String>();
        form.put("base", String.valueOf(base.id()));
        form.put("unit-COUNTER", "WORKING_DAY");
        form.put("amount-COUNTER", "2");
        form.put("paperCode", "don");
        form.put("paperName", "Đơn đề nghị");
        form.put("paperKind", "FORM");
        form.put("paperQuantity", "1");
        form.put("do", "look");
        assertThat(city.submit(page, page, form).body()).contains("Đơn đề nghị", "02 ngày làm việc.");

        form.put("do", "save");
        form.put("from", "01/12/2026");
        form.put("note", "Rút ngắn");
        assertThat(city.submit(page, page, form).body()).contains("Cần ghi số, ngày và người ký của quyết định");
        form.put("decisionNumber", "9/QĐ-UBND");
        form.put("decisionDay", "20/10/2026");
        form.put("decisionIssuer", "Chủ tịch Ủy ban nhân dân Thành phố");
        assertThat(city.submit(page, page, form)
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/catalogue/versions/9.000416/2");
        var written = editions.find(base.code(), 2).orElseThrow().version();
        assertThat(written.limits().getFirst().term().amount()).isEqualByComparingTo("2");
        assertThat(written.components()).extracting(Component::name).containsExactly("Đơn đề nghị");
        assertThat(written.steps()).isEqualTo(base.steps());
    }

    private static ProcedureContent shorter(ProcedureVersion base) {
        var papers = List.of(
                base.components().getFirst(),
                new Component("ban-sao", "Bản sao giấy tờ", "", ComponentKind.COPY, 1, true, null, null, null, null));
        return new ContentEdit(base.content()).with(papers, List.of(limit("2")), base.fees());
    }

    private static Limit limit(String days) {
        return new Limit(Channel.COUNTER, new Term(TermUnit.WORKING_DAY, new BigDecimal(days)), null, null, null);
    }

    private static ContentChange change(ProcedureVersion base, ProcedureContent content) {
        return new ContentChange(base.id(), in(content), DECISION, "Rút ngắn thời hạn");
    }

    private static ProcedureContent in(ProcedureContent content) {
        return new ContentEdit(content).from(DAY);
    }

    private static ProcessStep step(String name, Post post, String hours, Integer... next) {
        return new ProcessStep(name, post.label(), new BigDecimal(hours), List.of(next));
    }

    private static @Nullable RefusalCode code(Result<?> result) {
        return result instanceof Result.Refused<?>(var why) ? why.code() : null;
    }

    private ProcedureVersion confirmed(String procedure) {
        var version = procedures.record(ProcedureScenario.procedure(procedure, "Phiên bản thử"), "thử nghiệm");
        return procedures.confirm(version.id(), author, "Đã đối chiếu").orThrow();
    }

    private Officer administrator() {
        var person = people.person(Role.CITY_ADMINISTRATOR, new UnitId(27139));
        return officers.find(person.id()).orElseThrow();
    }
}
