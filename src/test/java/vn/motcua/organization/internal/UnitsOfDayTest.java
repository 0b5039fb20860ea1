package vn.motcua.organization.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.organization.FormerUnit;
import vn.motcua.organization.Unit;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.UnitKind;

class UnitsOfDayTest {

    private static final LocalDate FIRST_DAY = LocalDate.parse("2025-07-01");
    private static final LocalDate CHANGE = LocalDate.parse("2026-04-30");
    private static final UnitId CITY = new UnitId(1);
    private static final UnitId DONG_NAI = new UnitId(2);

    private final UnitHistory history = new UnitHistory(
            1,
            List.of(
                    version(null, province(CITY, "79", "Thành phố Hồ Chí Minh")),
                    new UnitVersion(CHANGE, null, province(DONG_NAI, "75", "Thành phố Đồng Nai")),
                    version(CHANGE, province(DONG_NAI, "75", "Tỉnh Đồng Nai")),
                    version(null, commune(10, "25807", "Thanh An")),
                    version(null, commune(11, "27676", "Thạnh An")),
                    version(null, ward(12, "27139", "Xuân Hòa")),
                    version(null, ward(13, "27211", "Hòa Bình")),
                    version(null, ward(14, "25942", "Dĩ An")),
                    version(null, ward(15, "27043", "Đức Nhuận")),
                    version(CHANGE, ward(16, "99999", "Đã Thôi"))),
            List.of(),
            List.of(),
            new FormerUnits(List.of(
                    former("Phường 1", "Quận 3"), former("Phường 10", "Quận 3"), former("Phường 1", "Quận 4"))));

    private final UnitsOfDay today = new UnitsOfDay(LocalDate.parse("2026-11-02"), history);

    @Test
    void aUnitIsWhatItWasOnTheDayAsked() {
        assertThat(history.find(DONG_NAI, CHANGE.minusDays(1)))
                .map(Unit::fullName)
                .hasValue("Tỉnh Đồng Nai");
        assertThat(history.find(DONG_NAI, CHANGE)).map(Unit::fullName).hasValue("Thành phố Đồng Nai");
        assertThat(history.find(DONG_NAI, FIRST_DAY.minusDays(1))).isEmpty();
    }

    @Test
    void aUnitThatHasEndedIsStillKnownByIdButNoLongerListed() {
        var ended = new UnitId(16);
        assertThat(history.find(ended, today.day())).isEmpty();
        assertThat(history.findNearest(ended, today.day())).map(Unit::name).hasValue("Đã Thôi");
        assertThat(today.communes()).extracting(Unit::id).doesNotContain(ended);
        assertThat(today.byCode()).doesNotContainKey("99999");
    }

    @Test
    void communesStandInVietnameseAlphabeticalOrder() {
        assertThat(today.communes())
                .extracting(Unit::name)
                .containsExactly("Dĩ An", "Đức Nhuận", "Hòa Bình", "Thanh An", "Thạnh An", "Xuân Hòa");
    }

    @Test
    void accentsDecideBetweenTwoNamesThatAreAlikeWithoutThem() {
        assertThat(search("thạnh an")).containsExactly("Thạnh An", "Thanh An");
        assertThat(search("thanh an")).containsExactly("Thanh An", "Thạnh An");
    }

    @Test
    void aUnitIsFoundWithoutAccentsByCodeByKindAndByBeginnings() {
        assertThat(search("xuan hoa")).containsExactly("Xuân Hòa");
        assertThat(search("Phường Xuân Hoà")).containsExactly("Xuân Hòa");
        assertThat(search("p.xuan h")).containsExactly("Xuân Hòa");
        assertThat(search("27139")).containsExactly("Xuân Hòa");
        assertThat(search("duc nhuan")).containsExactly("Đức Nhuận");
    }

    @Test
    void aNameThatBeginsAsTypedComesBeforeOneThatOnlyContainsIt() {
        assertThat(search("hòa")).containsExactly("Hòa Bình", "Xuân Hòa");
    }

    @Test
    void nothingTypedOrNonsenseFindsNothing() {
        assertThat(search("")).isEmpty();
        assertThat(search(" .,; ")).isEmpty();
        assertThat(search("zzz")).isEmpty();
        assertThat(search("x".repeat(100_000))).isEmpty();
        assertThat(today.search().find("an", 0)).isEmpty();
    }

    @Test
    void aFormerUnitIsFoundByNameAndDistrict() {
        assertThat(history.former().find("phuong 1 quan 3", 10)).containsExactly(former("Phường 1", "Quận 3"));
        assertThat(history.former().find("phường 1", 10))
                .startsWith(former("Phường 1", "Quận 3"), former("Phường 1", "Quận 4"));
        assertThat(history.former().find("quan 4", 10)).containsExactly(former("Phường 1", "Quận 4"));
        assertThat(history.former().of(new UnitId(12))).hasSize(3);
        assertThat(history.former().of(CITY)).isEmpty();
    }

    private static FormerUnit former(String name, String place) {
        return new FormerUnit(name, place, new UnitId(12), true);
    }

    private List<String> search(String typed) {
        return today.search().find(typed, 10).stream().map(Unit::name).toList();
    }

    private static UnitVersion version(LocalDate until, Unit unit) {
        return new UnitVersion(FIRST_DAY, until, unit);
    }

    private static Unit province(UnitId id, String code, String name) {
        return new Unit(id, code, name, UnitKind.PROVINCE, null);
    }

    private static Unit ward(int id, String code, String name) {
        return new Unit(new UnitId(id), code, name, UnitKind.WARD, CITY);
    }

    private static Unit commune(int id, String code, String name) {
        return new Unit(new UnitId(id), code, name, UnitKind.COMMUNE, CITY);
    }
}
