package vn.motcua.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.catalogue.ProcedureScenario;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.Procedures;
import vn.motcua.identity.Accounts;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.IdentityScenario;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Officers;
import vn.motcua.identity.PlainBrowser;
import vn.motcua.identity.Role;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;
import vn.motcua.shared.RefusalCode;
import vn.motcua.shared.Result;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.TestClock;

@ApplicationTest
class PublicationIT {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-02");
    private static final Pattern TOTAL = Pattern.compile("\"total\":(\\d+)");

    @LocalServerPort
    int port;

    @Autowired
    Procedures procedures;

    @Autowired
    Publications publications;

    @Autowired
    Postings postings;

    @Autowired
    Accounts accounts;

    @Autowired
    Officers officers;

    @Autowired
    TestClock clock;

    @Autowired
    Units units;

    UnitId ward;
    UnitId other;
    Officer keeper;

    @BeforeEach
    void people() {
        clock.set("2026-11-02T08:00");
        ward = units.findByCode("27139").orElseThrow().id();
        other = units.findByCode("27604").orElseThrow().id();
        keeper = officer(Role.CENTRE_LEADER, ward);
    }

    @Test
    void aDayIsCountedAsItWasAndEveryNumberOpensItsRows() {
        procedures.record(ProcedureScenario.procedure("9.000501", "Công bố thử"), "thử nghiệm");
        var anyone = new PlainBrowser(port);
        var counted = total(anyone.get("/api/v1/publication?on=2026-11-02").body());
        var listed = JsonMapper.builder()
                .build()
                .readTree(anyone.get("/api/v1/publication/procedures?on=2026-11-02")
                        .body())
                .get("items");
        assertThat((long) listed.size()).isEqualTo(counted);
        assertThat(listed.findValuesAsString("code")).contains("9.000501").isSorted();
        assertThat(total(anyone.get("/api/v1/publication?on=1990-01-01").body()))
                .isZero();
        assertThat(anyone.get("/publication").body())
                .contains("Tính đến ngày", "/publication/rows?on=2026-11-02&amp;level=COMMUNE");
        assertThat(anyone.get("/publication/rows?field=thu-nghiem").body()).contains("Công bố thử");
    }

    @Test
    void rowsGoOnByCodeAndNothingComesTwice() {
        var codes = new ArrayList<String>();
        var filter = new PublishedFilter(TODAY, null, null, null);
        String after = null;
        do {
            var slice = publications.list(filter, after, 3);
            slice.items().forEach(it -> codes.add(it.code().value()));
            after = slice.next();
        } while (after != null);
        assertThat(codes).isSorted().doesNotHaveDuplicates().hasSize((int)
                publications.count(TODAY).total());
    }

    @Test
    void theWholeCatalogueIsTakenAwayAsATable() {
        var table = new PlainBrowser(port).get("/publication/table.csv?on=2026-11-02");
        assertThat(table.body()).contains("Mã thủ tục", "1.004873");
        assertThat(table.body().lines().count())
                .isGreaterThan(publications.count(TODAY).total());
    }

    @Test
    void aDayBeforeTheRepublicAndAnUnknownLevelAreRefusedInWords() {
        var anyone = new PlainBrowser(port);
        assertThat(anyone.get("/api/v1/publication?on=1900-01-01").body()).contains("PUB_101");
        assertThat(anyone.get("/publication?on=hom%20nay").body()).contains("Không đọc được ngày");
        assertThat(anyone.get("/api/v1/publication/procedures?level=KHU_PHO").body())
                .contains("PUB_102");
    }

    @Test
    void aSheetHangsUntilANewVersionTakesItsPlace() {
        var first = procedures.record(ProcedureScenario.procedure("9.000502", "Niêm yết thử"), "thử nghiệm");
        assertThat(postings.post(ward, "9.000502", "", TODAY.minusDays(10), keeper)
                        .orThrow())
                .isEqualTo(1);
        assertThat(code(postings.post(ward, "9.000502", "", TODAY, keeper)))
                .isEqualTo(PublicationRefusal.PUB_112_POSTED_ALREADY);

        var second = procedures.record(
                ProcedureScenario.from(first.content(), TODAY.minusDays(1).toString()), "thử nghiệm");
        assertThat(of(first)).singleElement().satisfies(it -> assertThat(it.outdated())
                .isTrue());
        assertThat(code(postings.post(ward, "9.000502", "", TODAY.minusDays(10), keeper)))
                .as("not before the sheet it replaces")
                .isEqualTo(PublicationRefusal.PUB_111_POSTING_DAY);
        postings.post(ward, "9.000502", "", TODAY, keeper).orThrow();

        assertThat(of(first)).singleElement().satisfies(it -> assertThat(it.until())
                .isEqualTo(TODAY.minusDays(1)));
        assertThat(of(second)).singleElement().satisfies(it -> {
            assertThat(it.outdated()).isFalse();
            assertThat(it.until()).isNull();
        });
        var hangs = of(second).getFirst();
        assertThat(postings.takeDown(hangs.id(), TODAY.plusDays(3), keeper)
                        .orThrow()
                        .until())
                .isEqualTo(TODAY.plusDays(3));
        assertThat(code(postings.takeDown(hangs.id(), TODAY, keeper))).isEqualTo(PublicationRefusal.PUB_114_TAKEN_DOWN);
    }

    @Test
    void aBoardIsKeptByItsOwnUnitAlone() {
        procedures.record(ProcedureScenario.procedure("9.000503", "Bảng niêm yết"), "thử nghiệm");
        assertThat(code(postings.post(ward, "9.000503", "", TODAY, officer(Role.EXAMINING_OFFICER, ward))))
                .isEqualTo(IdentityRefusal.IDN_403_NOT_ALLOWED);
        assertThat(code(postings.post(ward, "9.000503", "", TODAY, officer(Role.CENTRE_LEADER, other))))
                .isEqualTo(IdentityRefusal.IDN_403_NOT_ALLOWED);
        assertThat(code(postings.post(ward, "9.999998", "", TODAY, keeper)))
                .isEqualTo(PublicationRefusal.PUB_110_NOTHING_TO_POST);
        postings.post(ward, "9.000503", "", TODAY, keeper).orThrow();
        var foreign = officer(Role.CENTRE_LEADER, other);
        var posted = list(keeper).stream()
                .filter(it -> it.version().code().value().equals("9.000503"))
                .findFirst()
                .orElseThrow();
        assertThat(postings.list(ward, foreign, null, 100).items()).isEmpty();
        assertThat(code(postings.takeDown(posted.id(), TODAY, foreign)))
                .isEqualTo(PublicationRefusal.PUB_113_NO_SUCH_POSTING);
    }

    @Test
    void theSheetSaysWhatTheProcedureAsksAndSinceWhenItHangs() throws IOException {
        procedures.record(ProcedureScenario.procedure("9.000504", "Tờ niêm yết"), "thử nghiệm");
        postings.post(ward, "9.000504", "", TODAY, keeper).orThrow();
        var posted = list(keeper).stream()
                .filter(it -> it.version().code().value().equals("9.000504"))
                .findFirst()
                .orElseThrow();
        try (var pdf = Loader.loadPDF(postings.print(posted.id()).orThrow())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("TỜ NIÊM YẾT", "9.000504", "03 ngày làm việc", "Đơn", "Niêm yết từ ngày 02/11/2026.");
        }
        assertThat(new PlainBrowser(port)
                        .get("/postings/" + posted.id() + "/sheet")
                        .statusCode())
                .as("what hangs in public is public")
                .isEqualTo(200);
    }

    private List<Postings.Posting> of(ProcedureVersion version) {
        return list(keeper).stream()
                .filter(it -> it.version().id() == version.id())
                .toList();
    }

    private List<Postings.Posting> list(Officer officer) {
        var all = new ArrayList<Postings.Posting>();
        String after = null;
        do {
            var slice = postings.list(ward, officer, after, 50);
            all.addAll(slice.items());
            after = slice.next();
        } while (after != null);
        return all;
    }

    private static long total(String body) {
        var found = TOTAL.matcher(body);
        assertThat(found.find()).as(body).isTrue();
        return Long.parseLong(found.group(1));
    }

    private static @Nullable RefusalCode code(Result<?> result) {
        return result instanceof Result.Refused<?>(var why) ? why.code() : null;
    }

    private Officer officer(Role role, UnitId unit) {
        var person = new IdentityScenario(accounts, LocalDate.parse("2026-01-01")).person(role, unit);
        return officers.find(person.id()).orElseThrow();
    }
}
