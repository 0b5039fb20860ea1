package vn.motcua.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.shared.ConsistencyCheck;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.TestClock;

@ApplicationTest
class UnitsIT {

    @Autowired
    Units units;

    @Autowired
    List<ConsistencyCheck> checks;

    @Autowired
    TestClock clock;

    @Test
    void theShippedCityIsThereFromTheStart() {
        assertThat(units.listCommunes()).hasSize(168);
        assertThat(units.listOf(UnitKind.PROVINCE)).hasSize(34);
        assertThat(units.home().fullName()).isEqualTo("Thành phố Hồ Chí Minh");
        assertThat(units.listOf(UnitKind.DEPARTMENT)).extracting(Unit::name).contains("Sở Tư pháp", "Sở Xây dựng");
        assertThat(units.listOf(UnitKind.VERTICAL_AGENCY))
                .extracting(Unit::name)
                .contains("Công an Thành phố Hồ Chí Minh");
    }

    @Test
    void xuanHoaIsAWardOfTheCityOpenOnSaturdayMorning() {
        var ward = units.findByCode("27139").orElseThrow();
        assertThat(ward.fullName()).isEqualTo("Phường Xuân Hòa");
        assertThat(units.get(Objects.requireNonNull(ward.parent())).fullName()).isEqualTo("Thành phố Hồ Chí Minh");

        var centre = units.findCentre(ward.id()).orElseThrow();
        assertThat(centre.name()).isEqualTo("Trung tâm Phục vụ hành chính công phường Xuân Hòa");
        assertThat(centre.address()).startsWith("99-99A Trần Quốc Thảo");
        assertThat(centre.saturday()).isEqualTo(SaturdayDesk.RECEIVE_AND_RETURN);
        assertThat(centre.codeConfirmed()).isFalse();
        assertThat(centre.points()).hasSize(1);
        assertThat(centre.hours())
                .filteredOn(stretch -> stretch.day() == DayOfWeek.SATURDAY)
                .hasSize(1);
    }

    @Test
    void theCityHasACentreOfItsOwn() {
        var centre = units.findCentre(
                        units.findByCode("79-TTPVHCC").orElseThrow().id())
                .orElseThrow();
        assertThat(centre.address()).contains("43 Nguyễn Văn Bá");
    }

    @Test
    void aProvinceThatBecameACityBearsEachNameInItsTime() {
        var province = units.findByCode("75").orElseThrow();
        assertThat(province.fullName()).isEqualTo("Thành phố Đồng Nai");
        assertThat(units.find(province.id(), LocalDate.parse("2026-04-29")))
                .map(Unit::fullName)
                .hasValue("Tỉnh Đồng Nai");
    }

    @Test
    void whenTheDayTurnsTodayIsAnotherDay() {
        try {
            clock.set("2026-04-29T23:59");
            assertThat(units.findByCode("75")).map(Unit::fullName).hasValue("Tỉnh Đồng Nai");
            clock.set("2026-04-30T00:00");
            assertThat(units.findByCode("75")).map(Unit::fullName).hasValue("Thành phố Đồng Nai");
        } finally {
            clock.set("2026-11-02T08:00");
        }
    }

    @Test
    void anUnknownUnitIsFoundNowhere() {
        var unknown = new UnitId(-1);
        assertThat(units.find(unknown)).isEmpty();
        assertThat(units.findCentre(unknown)).isEmpty();
        assertThat(units.findByCode("00000")).isEmpty();
        assertThatThrownBy(() -> units.get(unknown)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void everyCheckOfTheOrganizationIsClean() {
        assertThat(checks)
                .filteredOn(check -> check.name().startsWith("organization."))
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(
                        check -> assertThat(check.findings()).as(check.name()).isEmpty());
    }
}
