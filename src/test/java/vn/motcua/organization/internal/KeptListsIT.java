package vn.motcua.organization.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.operation.FileImport.Answer;
import vn.motcua.organization.Country;
import vn.motcua.organization.Neighbourhood;
import vn.motcua.organization.NeighbourhoodKind;
import vn.motcua.organization.Neighbourhoods;
import vn.motcua.organization.OldBooks;
import vn.motcua.organization.OrganizationRefusal;
import vn.motcua.organization.Posts;
import vn.motcua.organization.PublicServiceUnits;
import vn.motcua.organization.Register;
import vn.motcua.organization.ServiceFigures;
import vn.motcua.organization.Trees;
import vn.motcua.organization.Unit;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;
import vn.motcua.shared.Result;
import vn.motcua.testing.ApplicationTest;

@ApplicationTest
class KeptListsIT {

    private static final long LIMIT = 1 << 20;
    private static final LocalDate TODAY = LocalDate.parse("2026-11-02");
    private static final UUID OFFICER = new UUID(0, 999);

    @TempDir
    Path folder;

    @Autowired
    KeptLists lists;

    @Autowired
    Neighbourhoods neighbourhoods;

    @Autowired
    OldBooks books;

    @Autowired
    Trees trees;

    @Autowired
    PublicServiceUnits serviceUnits;

    @Autowired
    Posts posts;

    @Autowired
    Units units;

    @Autowired
    Country country;

    @Test
    void aQuarterThatIsDividedIsToldByWhatItWentInto() {
        var ward = unit("26740");
        int one = open(ward, "Thử 1");
        int two = open(ward, "Thử 2");
        int three = open(ward, "Thử 3");
        assertThat(neighbourhoods.open(draft(ward, "thử 1"), OFFICER, "Người Thử Nghiệm"))
                .isEqualTo(Result.refused(OrganizationRefusal.ORG_133_NEIGHBOURHOOD_THERE));

        assertThat(neighbourhoods.end(
                        one, ward, TODAY, List.of(two, three), "Nghị quyết thử", OFFICER, "Người Thử Nghiệm"))
                .isEqualTo(Result.done(one));
        assertThat(neighbourhoods.list(ward))
                .extracting(Neighbourhood::name, Neighbourhood::wentInto)
                .containsExactly(
                        tuple("Thử 2", List.of()),
                        tuple("Thử 3", List.of()),
                        tuple("Thử 1", List.of("Thử 2", "Thử 3")));
        assertThat(neighbourhoods.end(one, ward, TODAY, List.of(), "Lần nữa", OFFICER, "Người Thử Nghiệm"))
                .isEqualTo(Result.refused(OrganizationRefusal.ORG_134_NO_SUCH_NEIGHBOURHOOD));
        assertThat(neighbourhoods.end(two, unit("26743"), TODAY, List.of(), "Nơi khác", OFFICER, "Người Thử Nghiệm"))
                .isEqualTo(Result.refused(OrganizationRefusal.ORG_134_NO_SUCH_NEIGHBOURHOOD));
    }

    @Test
    void aListOfHamletsComesInOnceAndABrokenLineKeepsAllOfItOut() {
        var head = "unit_code,kind,name,from,until,into,basis\n";
        var good = head
                + "27628,HAMLET,Một,2020-01-01,2026-07-01,Hai,Nghị quyết thử\n27628,HAMLET,Hai,2020-01-01,,,Nghị quyết thử\n";
        var broken =
                head + "27628,HAMLET,Ba,2020-01-01,,,Nghị quyết thử\n27628,HAMLET,Bốn,1900-01-01,,,Nghị quyết thử\n";
        refused(lists.takeNeighbourhoods(file(broken), LIMIT), "dòng 3");
        assertThat(neighbourhoods.list(unit("27628"))).isEmpty();
        assertThat(lists.takeNeighbourhoods(file(good), LIMIT).lines())
                .containsExactly("Đã đọc 2 dòng; ghi mới hoặc sửa 4.");
        assertThat(lists.takeNeighbourhoods(file(good), LIMIT).lines())
                .containsExactly("Đã đọc 2 dòng; ghi mới hoặc sửa 0.");
        assertThat(neighbourhoods.list(unit("27628")))
                .extracting(Neighbourhood::name, Neighbourhood::wentInto)
                .containsExactly(tuple("Hai", List.of()), tuple("Một", List.of("Hai")));
        refused(
                lists.takeNeighbourhoods(file(head + "99999,HAMLET,Ba,2020-01-01,,,Nghị quyết\n"), LIMIT),
                "Dòng 2, cột unit_code");
    }

    @Test
    void theBooksOfAWardThatWentWholeLieWithItsSuccessorAndLandBooksWithTheLandOffice() {
        var voThiSau = country.findByCode("27139", LocalDate.parse("2025-06-30"))
                .orElseThrow()
                .id();
        assertThat(holders(voThiSau, Register.CIVIL_STATUS, 1998)).containsExactly("Phường Xuân Hòa");
        assertThat(holders(voThiSau, Register.LAND, 1998))
                .containsExactly("Văn phòng Đăng ký đất đai Thành phố Hồ Chí Minh");
        assertThat(holders(unit("27139"), Register.CIVIL_STATUS, 2026)).containsExactly("Phường Xuân Hòa");
        assertThat(holders(unit("79"), Register.CIVIL_STATUS, 2026)).isEmpty();
    }

    @Test
    void whereAWardWasDividedAllSuccessorsAreNamedUntilTheHandOverTellsOne() {
        var ward = country.findByCode("27454", LocalDate.parse("2025-06-30")).orElseThrow();
        assertThat(ward.fullName()).isEqualTo("Phường Tân Tạo");
        assertThat(holders(ward.id(), Register.CERTIFICATION, 2010)).hasSizeGreaterThan(1);
        var head = "old_unit_code,register,from_year,until_year,holder_code,basis\n";
        var row = ward.code() + ",CERTIFICATION,1990,2025,27604,Biên bản thử nghiệm\n";
        assertThat(lists.takeBooks(file(head + row), LIMIT).lines())
                .containsExactly("Đã đọc 1 dòng; ghi mới hoặc sửa 1.");
        assertThat(lists.takeBooks(file(head + row), LIMIT).lines())
                .containsExactly("Đã đọc 1 dòng; ghi mới hoặc sửa 0.");
        assertThat(holders(ward.id(), Register.CERTIFICATION, 2010)).containsExactly("Xã Tân Vĩnh Lộc");
        assertThat(holders(ward.id(), Register.CERTIFICATION, 1980)).hasSizeGreaterThan(1);
        refused(
                lists.takeBooks(file(head + "99999,LAND,1990,2025,27139,Biên bản\n"), LIMIT),
                "Dòng 2, cột old_unit_code");
    }

    @Test
    void aWardHasAChairAndACentreWithADirector() {
        assertThat(posts.list(unit("27139"), TODAY))
                .extracting(Posts.Post::title, Posts.Post::most)
                .contains(
                        tuple("Chủ tịch Ủy ban nhân dân phường", 1),
                        tuple("Phó Giám đốc Trung tâm Phục vụ hành chính công", 2));
        assertThat(posts.list(unit("27139"), TODAY))
                .extracting(Posts.Post::from, Posts.Post::until)
                .containsOnly(tuple(LocalDate.parse("2025-07-01"), null));
        assertThat(posts.list(unit("27139"), LocalDate.parse("2025-06-30"))).isEmpty();
    }

    @Test
    void the173PartyOrganisationsAreThe168CommunesAndFiveOthers() {
        assertThat(trees.size(Trees.Tree.PARTY, TODAY)).isEqualTo(new Trees.Size(173, 168));
        var top = trees.listTops(Trees.Tree.PARTY, TODAY).getFirst();
        assertThat(trees.listBelow(top.id(), TODAY)).hasSize(173);
        assertThat(trees.listOf(unit("27139"), TODAY))
                .extracting(Trees.Node::name)
                .containsExactly("Đảng bộ phường Xuân Hòa");
        assertThat(trees.listTops(Trees.Tree.VERTICAL, TODAY))
                .extracting(Trees.Node::name)
                .contains("Bộ Công an");
    }

    @Test
    void sharesOfPublicServiceUnitsAreComputedFromPublishedCounts() {
        assertThat(share(LocalDate.parse("2020-01-01"))).isEmpty();
        var head = "scope,day,number,source\n";
        lists.takeCounts(
                file(
                        head
                                + "NATION,2021-01-01,1000,Số thử nghiệm\nCITY,2021-01-01,90,Số thử nghiệm trước\nCITY,2021-06-01,75,Số thử nghiệm sau\n"),
                LIMIT);
        assertThat(share(LocalDate.parse("2021-05-31"))).containsExactly(90L);
        assertThat(share(LocalDate.parse("2021-06-01"))).containsExactly(75L);
        refused(lists.takeCounts(file(head + "CITY,2021-01-01,-3,Số thử nghiệm\n"), LIMIT), "Dòng 2, cột number");
    }

    private List<Long> share(LocalDate on) {
        return serviceUnits.figures(on).ratios(PublicServiceUnits.Scope.CITY, PublicServiceUnits.Scope.NATION).stream()
                .map(ServiceFigures.Ratio::permille)
                .toList();
    }

    private List<String> holders(UnitId unit, Register register, int year) {
        return books.find(unit, register, year).stream()
                .flatMap(it -> it.holders().stream())
                .map(Unit::fullName)
                .toList();
    }

    private int open(UnitId unit, String name) {
        return neighbourhoods
                .open(draft(unit, name), OFFICER, "Người Thử Nghiệm")
                .orThrow();
    }

    private static Neighbourhoods.Draft draft(UnitId unit, String name) {
        return new Neighbourhoods.Draft(
                unit, NeighbourhoodKind.QUARTER, name, LocalDate.parse("2025-07-01"), "Nghị quyết thử");
    }

    private UnitId unit(String code) {
        return units.findByCode(code).orElseThrow().id();
    }

    private static void refused(Answer answer, String words) {
        assertThat(answer.done()).isFalse();
        assertThat(String.join("\n", answer.lines())).contains(words);
    }

    private Path file(String text) {
        try {
            return Files.writeString(Files.createTempFile(folder, "list", ".csv"), text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
