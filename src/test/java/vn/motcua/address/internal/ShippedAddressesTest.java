package vn.motcua.address.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.address.internal.ShippedLand.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.address.Candidate;
import vn.motcua.address.Needs;
import vn.motcua.address.Resolution;
import vn.motcua.organization.Share;

/** Addresses of the city as people bring them to the desk. */
class ShippedAddressesTest {

    private static final ShippedLand LAND = new ShippedLand();
    private static final Answers ANSWERS = LAND.answers();

    private static Resolution asked(String text) {
        return ANSWERS.resolve(text, TODAY);
    }

    private static Set<String> codes(Resolution answer) {
        return new TreeSet<>(answer.candidates().stream().map(Candidate::code).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Phường Võ Thị Sáu, Quận 3, Thành phố Hồ Chí Minh | 27139",
                "phuong vo thi sau quan 3 tp ho chi minh | 27139",
                "P. Võ Thị Sáu, Q3, TP.HCM | 27139",
                "P.Vo Thi Sau Q.3 TPHCM | 27139",
                "TP.HCM, Quận 3, Phường Võ Thị Sáu | 27139",
                "45/2 Lý Chính Thắng, F. Võ Thị Sáu, Q.3 | 27139",
                "99 Trần Quốc Thảo, Phường Xuân Hòa, Thành phố Hồ Chí Minh | 27139",
                "phường Xuân Hoà, TP.HCM | 27139",
                "Xã Vĩnh Lộc B, H. Bình Chánh | 27604",
                "Vinh Loc B, Binh Chanh, Sai Gon | 27604",
                "Phường Thảo Điền, Quận 2, TPHCM | 27094",
                "Thị trấn Dầu Tiếng, Huyện Dầu Tiếng, Tỉnh Bình Dương | 25777",
                "TT. Dầu Tiếng, H. Dầu Tiếng, TP.HCM | 25777"
            })
    void anOldOrNewAddressIsAnsweredByTheUnitOfToday(String text, String code) {
        var answer = asked(text);
        assertThat(codes(answer)).as(text).containsExactly(code);
        assertThat(answer.needs()).isEqualTo(Needs.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Phường 4, Quận 3, Thành phố Hồ Chí Minh",
                "P.4, Q.3, TP.HCM",
                "P4 Q3",
                "p4q3 tphcm",
                "F4 Quận 3",
                "phuong 4 quan 3 tp hcm",
                "phường 04, quận 3",
                "Q3, P4",
                "12 Nguyễn Thượng Hiền, Phường 4, Quận 3, Tp.HCM, Việt Nam",
                "Phườg 4, Quạn 3, TP HCM"
            })
    void aDividedUnitGivesAllItsSuccessorsAndAsksForTheStreet(String text) {
        var answer = asked(text);
        assertThat(codes(answer)).as(text).containsExactly("27139", "27154");
        assertThat(answer.needs()).isEqualTo(Needs.STREET);
        assertThat(answer.candidates())
                .allSatisfy(it -> assertThat(it.share()).isEqualTo(Share.PART))
                .allSatisfy(it -> assertThat(it.from().district()).isEqualTo("Quận 3"))
                .allSatisfy(it -> assertThat(it.basis()).contains("1685"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Phường Võ Thị Sá, Quận 3, TP.HCM | 27139",
                "Phường Võ Thị Sáuu, Quận 3, TP.HCM | 27139",
                "Phường Võ Thị Sua, Quận 3, TP.HCM | 27139",
                "Phường Vo Thj Sau, Quận 3 | 27139",
                "Xã Vĩnh Lcộ B, Huyện Bình Chanh, HCM | 27604",
                "Xã Vĩnh Lộc B, Huyện Bìnhh Chánh, TP Hồ Chí Mih | 27604"
            })
    void aTypingErrorIsForgiven(String text, String code) {
        assertThat(codes(asked(text))).as(text).containsExactly(code);
    }

    @Test
    void accentsTellThanhAnFromThanhAnAndWithoutThemBothAreOffered() {
        assertThat(codes(asked("Xã Thanh An, Thành phố Hồ Chí Minh")))
                .contains("25807")
                .doesNotContain("27676");
        assertThat(codes(asked("Xã Thạnh An, Thành phố Hồ Chí Minh"))).containsExactly("27676");
        var both = asked("xa thanh an, tp hcm");
        assertThat(codes(both)).contains("25807", "27676");
        assertThat(both.needs()).isEqualTo(Needs.UNIT);
    }

    @Test
    void aDistrictAloneLeavesTheUnitOpen() {
        var answer = asked("Quận 3, TP.HCM");
        assertThat(answer.needs()).isEqualTo(Needs.UNIT);
        assertThat(codes(answer)).contains("27139", "27154");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xyzzy",
                "Thành phố Hồ Chí Minh",
                "12345",
                "Quảng Trường Ma Mị Không Có",
                "???",
                "🙂",
                "P.",
                "a b c d e"
            })
    void whatNamesNoUnitIsAnsweredByNone(String text) {
        var answer = asked(text);
        assertThat(answer.candidates()).isEmpty();
        assertThat(answer.needs()).isEqualTo(Needs.UNIT);
    }

    @Test
    void beforeTheReformTheOldUnitItselfAnswers() {
        var answer = ANSWERS.resolve("Phường 4, Quận 3, TP.HCM", LocalDate.of(2025, 6, 30));
        assertThat(answer.needs()).isEqualTo(Needs.NONE);
        assertThat(answer.candidates()).singleElement().satisfies(it -> {
            assertThat(it.code()).isEqualTo("27148");
            assertThat(it.name()).isEqualTo("Phường 4");
            assertThat(it.share()).isEqualTo(Share.WHOLE);
        });
        assertThat(ANSWERS.resolve("Phường 4, Quận 3", LocalDate.of(2025, 7, 1)).needs())
                .isEqualTo(Needs.STREET);
    }

    @Test
    void aNewNameOnAnEarlierDayLeadsBackToWhatItWasFormedFrom() {
        var answer = ANSWERS.resolve("Phường Xuân Hòa, TP.HCM", LocalDate.of(2025, 6, 30));
        assertThat(answer.candidates())
                .extracting(Candidate::name)
                .containsExactlyInAnyOrder("Phường Võ Thị Sáu", "Phường 4");
    }

    @Test
    void everyOldAddressWithoutAccentsYieldsItsTrueSuccessorsAndADividedUnitNeverOne() {
        for (var place : LAND.places) {
            var onward =
                    LAND.passings.stream().filter(it -> it.from() == place.id()).toList();
            if (place.level() != Level.COMMUNE || onward.isEmpty()) {
                continue;
            }
            var wanted = onward.stream().map(it -> LAND.place(it.into()).code()).toList();
            for (var text : List.of(
                    LAND.address(place),
                    TypedAddresses.withoutMarks(LAND.address(place)),
                    TypedAddresses.withoutMarks(LAND.address(place))
                            .replace(",", "")
                            .toUpperCase(java.util.Locale.ROOT))) {
                var answer = asked(text);
                assertThat(codes(answer)).as(text).containsAll(wanted);
                if (wanted.size() > 1) {
                    assertThat(answer.needs()).as(text).isNotEqualTo(Needs.NONE);
                    assertThat(codes(answer)).hasSizeGreaterThan(1);
                }
            }
        }
    }

    @Test
    void everyUnitOfTodayIsFoundByItsOwnAddress() {
        for (var place : LAND.places) {
            boolean today = LAND.passings.stream().noneMatch(it -> it.from() == place.id());
            if (place.level() == Level.COMMUNE && today) {
                assertThat(codes(asked(LAND.address(place))))
                        .as(LAND.address(place))
                        .contains(place.code());
            }
        }
    }
}
