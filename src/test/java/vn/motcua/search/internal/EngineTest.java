package vn.motcua.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.catalogue.internal.ShippedProcedures;
import vn.motcua.search.Found;
import vn.motcua.search.FoundKind;
import vn.motcua.search.Question;
import vn.motcua.search.Reason;
import vn.motcua.search.internal.Vocabulary.Pair;

class EngineTest {

    private static final FindableIndex INDEX = FindableIndex.of(ShippedProcedures.findables());
    private static final Engine ENGINE = new Engine(INDEX, ShippedWords.vocabulary());

    private static List<Found> procedures(String typed) {
        return ENGINE.find(new Question(typed, java.util.Set.of(FoundKind.PROCEDURE), java.util.Set.of(), 5));
    }

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
        "mai táng phí bảo trợ xã hội, 1.001731",
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
        assertThat(procedures(typed)).first().extracting(it -> it.what().key()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"kết hôn", "ket hon", "kêt hôn", "kết hon", "kết hộn", "Kết Hôn", "ke\u0302\u0301t ho\u0302n"})
    void wrongOrMissingMarksStillFind(String typed) {
        assertThat(procedures(typed)).first().extracting(it -> it.what().key()).isEqualTo("1.000894");
    }

    @ParameterizedTest
    @CsvSource({
        "ddang kys keets hoon, 1.000894",
        "chuwngs thuwcj banr sao, 2.000815",
        "khai tu73, 1.000656",
        "d9a8ng ky1 khai sinh, 1.001193"
    })
    void lettersOfAnInputMethodThatWasOffAreRead(String typed, String code) {
        assertThat(procedures(typed)).first().extracting(it -> it.what().key()).isEqualTo(code);
        assertThat(procedures(typed).getFirst().reasons())
                .extracting(Reason::kind)
                .contains(Reason.Kind.TELEX);
    }

    @ParameterizedTest
    @CsvSource({"khia sinh, 1.001193", "kết hônn, 1.000894", "kethon, 1.000894", "chứng thưc bản soa, 2.000815"})
    void oneWrongLetterIsForgiven(String typed, String code) {
        assertThat(procedures(typed)).extracting(it -> it.what().key()).contains(code);
    }

    @Test
    void rightAccentsWeighMore() {
        assertThat(procedures("khai tử").getFirst().score())
                .isGreaterThan(procedures("khai tu").getFirst().score());
    }

    @Test
    void theLastWordMayBeUnfinished() {
        assertThat(procedures("đăng ký khai s"))
                .first()
                .extracting(it -> it.what().key())
                .isEqualTo("1.001193");
    }

    @Test
    void aHitSaysWhyItIsThere() {
        assertThat(procedures("bìa đỏ").getFirst().reasons())
                .extracting(Reason::kind, Reason::typed)
                .contains(org.assertj.core.groups.Tuple.tuple(Reason.Kind.SYNONYM, "bìa đỏ"));
        assertThat(procedures("2.000815").getFirst().reasons())
                .containsExactly(new Reason(Reason.Kind.CODE, "2.000815", "2.000815"));
        assertThat(procedures("khai sinh").getFirst().reasons())
                .first()
                .isEqualTo(new Reason(Reason.Kind.WORDS, "", "khai sinh"));
    }

    @Test
    void aWordAddedIsSearchedWithAtOnceOnTheSameIndex() {
        var before = new Engine(INDEX, new Vocabulary(List.of(), List.of()));
        var after = before.with(new Vocabulary(List.of(new Pair("zzuqq wwkkz", "khai sinh")), List.of()));

        assertThat(before.find(Question.of("zzuqq wwkkz", 5))).isEmpty();
        assertThat(after.find(Question.of("zzuqq wwkkz", 5))).isNotEmpty();
    }

    @Test
    void aQuestionOfQuestionWordsAloneIsTakenAsItIs() {
        assertThat(procedures("làm thế nào")).hasSizeLessThanOrEqualTo(5);
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
        assertThat(ENGINE.find(Question.of(typed, 5))).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void aQuestionOfTenKilobytesFindsNothing() {
        assertThat(ENGINE.find(Question.of("khai sinh ".repeat(1_000), 5))).isEmpty();
    }

    @Property(tries = 300, seed = "20250701")
    void whateverIsTypedNeverFails(@ForAll String typed) {
        assertThat(ENGINE.find(Question.of(typed, 5))).hasSizeLessThanOrEqualTo(5);
    }
}
