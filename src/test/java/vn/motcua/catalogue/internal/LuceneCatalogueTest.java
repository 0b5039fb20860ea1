package vn.motcua.catalogue.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.catalogue.Hit;
import vn.motcua.catalogue.Level;
import vn.motcua.catalogue.ProcedureCode;
import vn.motcua.catalogue.ProcedureContent;
import vn.motcua.catalogue.ProcedureSearch;
import vn.motcua.catalogue.ProcedureVersion;

class LuceneCatalogueTest {

    private static final Vocabulary VOCABULARY = Vocabulary.shipped();
    private static final LuceneCatalogue SHIPPED = LuceneCatalogue.of(shipped(), VOCABULARY);

    @ParameterizedTest
    @CsvSource({
        "khai sinh, 1.001193",
        "dang ky khai tu, 1.000656",
        "báo tử, 1.000656",
        "bao tu, 1.000656",
        "cưới, 1.000894",
        "đăng kí kết hôn, 1.000894",
        "sao y, 2.000815",
        "photo cong chung, 2.000815",
        "chứng thực chữ kí, 2.000884",
        "giấy độc thân, 1.004873",
        "giay doc than, 1.004873",
        "xac nhan tinh trang hon nhan, 1.004873",
        "trich luc ho tich, 2.000635",
        "mất giấy khai sinh xin lại, 2.000635",
        "xác định lại dân tộc, 1.004859",
        "dang ky hkd, 1.001612",
        "hộ kinh doanh, 1.001612",
        "mở quán, 1.001612",
        "Đăng ký khai sinh cho con mới sinh cần giấy tờ gì, 1.001193",
        "ĐĂNG KÝ KHAI SINH, 1.001193",
        "tiền già, 1.014027",
        "trợ cấp khuyết tật, 1.001776",
        "hop dong mua ban xe, 2.001035",
        "marriage, 1.000894",
        "birth, 1.001193",
        "building permit, 1.013225",
        "2.000815, 2.000815",
        "1.0016, 1.001612",
        "khai sinh và nhận cha cho con, 1.000689",
        "nhận cha mẹ con, 1.001022",
        "đăng ký lại kết hôn, 1.004746",
        "người lớn chưa có giấy khai sinh, 1.004772",
        "giám hộ cháu, 1.004837",
        "chấm dứt giám hộ, 1.004845",
        "đăng ký lại khai sinh, 1.004884",
        "làm lại giấy khai tử, 1.005461",
        "khai sinh lưu động, 1.003583",
        "kết hôn tại nhà, 1.000593",
        "khai sinh có yếu tố nước ngoài, 2.000528",
        "lấy chồng nước ngoài, 2.000806",
        "xin con nuôi, 2.001263",
        "đăng ký lại nuôi con nuôi, 2.001255",
        "bản sao từ sổ gốc, 2.000908",
        "bản sao hợp đồng đã chứng thực, 2.000942",
        "dịch thuật công chứng, 2.000992",
        "từ chối thừa kế, 2.001016",
        "lập di chúc, 2.001019",
        "chia thừa kế, 2.001406",
        "làm sổ đỏ lần đầu, 1.013978",
        "sổ đỏ ghi sai tên, 1.012796",
        "hàng xóm lấn đất, 1.012812",
        "giải quyết tranh chấp đất đai, 1.013967",
        "lên thổ cư, 1.013949",
        "đóng cửa hộ kinh doanh, 1.001266",
        "tạm nghỉ bán, 1.001570",
        "mất giấy phép hộ kinh doanh, 2.000575",
        "đổi địa chỉ hộ kinh doanh, 2.000720",
        "xin phép xây nhà, 1.013225",
        "gpxd, 1.013225",
        "điều chỉnh giấy phép xây dựng, 1.013226",
        "gia hạn giấy phép xây dựng, 1.013227",
        "sửa nhà, 1.013229",
        "xin vào hộ nghèo, 1.011606",
        "thoát nghèo, 1.011608",
        "hộ có mức sống trung bình, 1.011609",
        "làm giấy khuyết tật, 1.001699",
        "mất giấy xác nhận khuyết tật, 1.001653",
        "mai táng phí, 1.001731",
        "mai táng người cao tuổi, 1.014028",
        "xác nhận con liệt sĩ, 1.010833",
        "người có công từ trần, 1.010824",
        "tiền thờ cúng liệt sĩ, 1.010803",
        "mở nhóm trẻ, 1.004492",
        "giải thể nhóm trẻ, 2.001810",
        "tiền ăn trưa mẫu giáo, 1.001622",
        "tổ chức lễ hội, 1.003622",
        "câu lạc bộ dưỡng sinh, 2.000794"
    })
    void findsFirstWhatPeopleMean(String typed, String code) {
        assertThat(SHIPPED.search(ProcedureSearch.of(typed, 5)))
                .first()
                .extracting(hit -> hit.code().value())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kết hôn", "ket hon", "kêt hôn", "kết hon", "kết hộn", "Kết Hôn", "kết hôn"})
    void wrongOrMissingMarksStillFind(String typed) {
        assertThat(SHIPPED.search(ProcedureSearch.of(typed, 5)))
                .first()
                .extracting(Hit::code)
                .isEqualTo(new ProcedureCode("1.000894"));
    }

    @Test
    void theLetterDWithStrokeFoldsToD() {
        assertThat(Words.FOLDED.of("Đăng ký đất Đai")).containsExactly("dang", "ky", "dat", "dai");
    }

    @Test
    void theLastWordMayBeUnfinished() {
        assertThat(SHIPPED.search(ProcedureSearch.of("đăng ký khai s", 5)))
                .first()
                .extracting(Hit::code)
                .isEqualTo(new ProcedureCode("1.001193"));
        assertThat(SHIPPED.search(ProcedureSearch.of("chung th", 5)))
                .extracting(Hit::field)
                .startsWith("chung-thuc", "chung-thuc", "chung-thuc");
    }

    @Test
    void rightAccentsWeighMore() {
        var right = SHIPPED.search(ProcedureSearch.of("khai tử", 1)).getFirst().score();
        var plain = SHIPPED.search(ProcedureSearch.of("khai tu", 1)).getFirst().score();

        assertThat(right).isGreaterThan(plain);
    }

    @Test
    void oneWrongLetterIsForgivenWhenNothingElseIsFound() {
        assertThat(SHIPPED.search(ProcedureSearch.of("chưng thựt", 5)))
                .isNotEmpty()
                .extracting(Hit::field)
                .contains("chung-thuc");
    }

    @Test
    void levelAndFieldNarrow() {
        var province = SHIPPED.search(new ProcedureSearch("khai sinh", Level.PROVINCE, null, 10));
        var business = SHIPPED.search(new ProcedureSearch("", null, "ho-kinh-doanh", 10));

        assertThat(province).extracting(hit -> hit.code().value()).containsExactly("2.000635");
        assertThat(business).hasSize(5).extracting(Hit::field).containsOnly("ho-kinh-doanh");
    }

    @Test
    void nothingTypedListsByName() {
        assertThat(SHIPPED.search(ProcedureSearch.of("  ", 100)))
                .hasSize(60)
                .first()
                .extracting(Hit::name)
                .asString()
                .startsWith("Cấp bản sao");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xyzzy",
                "+-&&||!(){}[]^\"~*?:\\/",
                "\u0000",
                "\uD800",
                "*",
                "AND OR NOT",
                "name.folded:khai",
                "'; drop"
            })
    void nonsenseFindsLittleAndNeverFails(String typed) {
        assertThat(SHIPPED.search(ProcedureSearch.of(typed, 5))).hasSizeLessThanOrEqualTo(5);
    }

    @Property(tries = 300, seed = "20250701")
    void whateverIsTypedNeverFails(@ForAll String typed) {
        assertThat(SHIPPED.search(ProcedureSearch.of(typed, 5))).hasSizeLessThanOrEqualTo(5);
    }

    /** The budget, p99 within 5 ms, is measured by the bench; on a shared build machine the processor time of the median holds still. */
    @Test
    void aSearchOverTwoThousandSixHundredProceduresTakesAFewMilliseconds() {
        var catalogue = LuceneCatalogue.of(manyProcedures(2_600), VOCABULARY);
        var typed = List.of(
                "khai sinh", "dang ky ho kinh doanh", "sao y ban chinh", "cấp giấy phép xây d", "giấy độc thân");
        var times = new ArrayList<Duration>();
        var thread = ManagementFactory.getThreadMXBean();
        for (int i = 0; i < 250; i++) {
            long begin = thread.getCurrentThreadCpuTime();
            catalogue.search(ProcedureSearch.of(typed.get(i % typed.size()), 10));
            times.add(Duration.ofNanos(thread.getCurrentThreadCpuTime() - begin));
        }
        times.sort(null);

        assertThat(times.get(times.size() / 2)).isLessThan(Duration.ofMillis(20));
    }

    private static List<ProcedureVersion> shipped() {
        return FactFiles.list().stream().map(file -> version(file.content(), 1)).toList();
    }

    private static List<ProcedureVersion> manyProcedures(int count) {
        var random = new Random(42);
        var facts = FactFiles.list();
        var words = facts.stream()
                .flatMap(file ->
                        Words.ACCENTED.of(file.content().name() + " giấy phép xây dựng đất đai cư trú thuế").stream())
                .toList();
        var versions = new ArrayList<>(shipped());
        for (int i = versions.size(); i < count; i++) {
            var name = new StringBuilder();
            for (int j = 0; j < 8 + random.nextInt(18); j++) {
                name.append(words.get(random.nextInt(words.size()))).append(' ');
            }
            var like = facts.get(random.nextInt(facts.size())).content();
            versions.add(
                    version(renamed(like, "9.%06d".formatted(i), name.toString().strip()), i));
        }
        return versions;
    }

    private static ProcedureContent renamed(ProcedureContent like, String code, String name) {
        return new ProcedureContent(
                new ProcedureCode(code),
                name,
                "",
                List.of(),
                like.field(),
                like.fieldName(),
                like.fieldNameEn(),
                like.levels(),
                like.onlineLevel(),
                like.reach(),
                like.applicants(),
                like.requirements(),
                like.situations(),
                like.components(),
                like.limits(),
                like.fees(),
                like.receives(),
                like.guides(),
                like.decides(),
                like.decidedBy(),
                like.outcomes(),
                like.steps(),
                like.onTheSpot(),
                like.legalBasis(),
                like.publication(),
                like.from(),
                like.until());
    }

    private static ProcedureVersion version(ProcedureContent content, long id) {
        return new ProcedureVersion(
                id,
                1,
                content,
                content.fieldName(),
                content.fieldNameEn(),
                LocalDate.parse("2026-07-01"),
                null,
                null,
                ContentJson.hash(content),
                Instant.EPOCH);
    }
}
