package vn.motcua.organization.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.organization.Share;
import vn.motcua.organization.Unit;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.UnitKind;

class UnitsOfDayTest {

    private static final LocalDate FIRST_DAY = LocalDate.parse("2025-07-01");
    private static final LocalDate CHANGE = LocalDate.parse("2026-04-30");
    private static final UnitId CITY = new UnitId(1);
    private static final UnitId DONG_NAI = new UnitId(2);

    private final Land land = new Land(
            1,
            CITY,
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
                    version(CHANGE, ward(16, "99999", "Đã Thôi")),
                    version(null, new Unit(new UnitId(17), "25270", "Lộc Ninh", UnitKind.COMMUNE, DONG_NAI)),
                    former(20, "79", "Thành phố Hồ Chí Minh", UnitKind.PROVINCE, null),
                    former(21, "770", "Quận 3", UnitKind.DISTRICT, 20),
                    former(22, "773", "Quận 4", UnitKind.DISTRICT, 20),
                    former(31, "27151", "1", UnitKind.WARD, 21),
                    former(32, "27160", "10", UnitKind.WARD, 21),
                    former(33, "27298", "1", UnitKind.WARD, 22)),
            List.of(link(31), link(32), link(33)));

    private final UnitsOfDay today =
            new UnitsOfDay(LocalDate.parse("2026-11-02"), new UnitHistory(1, land, List.of(), List.of(), List.of()));

    @Test
    void aUnitIsWhatItWasOnTheDayAsked() {
        assertThat(land.find(DONG_NAI, CHANGE.minusDays(1))).map(Unit::fullName).hasValue("Tỉnh Đồng Nai");
        assertThat(land.find(DONG_NAI, CHANGE)).map(Unit::fullName).hasValue("Thành phố Đồng Nai");
        assertThat(land.find(DONG_NAI, FIRST_DAY.minusDays(1))).isEmpty();
    }

    @Test
    void aUnitThatHasEndedIsStillKnownByIdButNoLongerListed() {
        var ended = new UnitId(16);
        assertThat(land.find(ended, today.day())).isEmpty();
        assertThat(land.findNearest(ended, today.day())).map(Unit::name).hasValue("Đã Thôi");
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
    void communesOfOtherProvincesAreKnownButDoNotWorkHere() {
        assertThat(today.communes()).extracting(Unit::name).doesNotContain("Lộc Ninh");
        assertThat(search("loc ninh")).isEmpty();
        assertThat(today.byCode()).doesNotContainKey("25270");
        assertThat(land.findByCode("25270", today.day())).map(Unit::name).hasValue("Lộc Ninh");
        assertThat(today.communesOf(DONG_NAI)).extracting(Unit::code).containsExactly("25270");
    }

    @Test
    void aFormerUnitIsFoundByNameAndDistrict() {
        assertThat(searchFormer("phuong 1 quan 3")).containsExactly("Phường 1, Quận 3, Thành phố Hồ Chí Minh");
        assertThat(searchFormer("phường 1"))
                .startsWith("Phường 1, Quận 3, Thành phố Hồ Chí Minh", "Phường 1, Quận 4, Thành phố Hồ Chí Minh");
        assertThat(searchFormer("quan 4")).containsExactly("Phường 1, Quận 4, Thành phố Hồ Chí Minh");
        assertThat(today.lineage().into(new UnitId(12))).hasSize(3);
        assertThat(today.lineage().into(CITY)).isEmpty();
    }

    private List<String> searchFormer(String typed) {
        return today.formerSearch().find(typed, 10).stream()
                .map(it -> it.from().fullName() + ", " + it.fromPlace())
                .toList();
    }

    private static UnitVersion former(int id, String code, String name, UnitKind kind, @Nullable Integer parent) {
        return new UnitVersion(
                UnitVersion.UNTOLD,
                FIRST_DAY,
                new Unit(new UnitId(id), code, name, kind, parent == null ? null : new UnitId(parent)));
    }

    private static Land.Link link(int from) {
        return new Land.Link(new UnitId(from), new UnitId(12), Share.WHOLE, "", FIRST_DAY, "thử nghiệm");
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
