package vn.motcua.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.testing.ApplicationTest;

/** On the shipped successions of the city. */
@ApplicationTest
class SuccessionsIT {

    private static final LocalDate BEFORE = LocalDate.parse("2025-06-30");
    private static final LocalDate SINCE = LocalDate.parse("2025-07-01");

    @Autowired
    Successions successions;

    @Autowired
    Country country;

    @Autowired
    Units units;

    @Test
    void xuanHoaIsAllOfVoThiSauAndThePartOfWard4AroundItsThirdNeighbourhood() {
        var formed = successions.listInto(unit("27139"));
        assertThat(formed)
                .extracting(it -> it.from().fullName(), Succession::fromPlace, Succession::share)
                .containsExactly(
                        tuple("Phường Võ Thị Sáu", "Quận 3, Thành phố Hồ Chí Minh", Share.WHOLE),
                        tuple("Phường 4", "Quận 3, Thành phố Hồ Chí Minh", Share.PART));
        assertThat(formed.getLast().part()).contains("Khu phố 3");
        assertThat(formed).allMatch(it -> it.day().equals(SINCE) && it.basis().contains("1685/NQ-UBTVQH15"));
    }

    @Test
    void tanVinhLocIsAllOfVinhLocBAndPartsOfTwoOthers() {
        assertThat(successions.listInto(unit("27604")))
                .extracting(it -> it.from().fullName(), Succession::share)
                .containsExactlyInAnyOrder(
                        tuple("Xã Vĩnh Lộc B", Share.WHOLE),
                        tuple("Xã Phạm Văn Hai", Share.PART),
                        tuple("Phường Tân Tạo", Share.PART));
    }

    @Test
    void oneCodeIsTheFormerWardBeforeTheReformAndTheNewOneSince() {
        assertThat(country.findByCode("27139", BEFORE)).map(Unit::fullName).hasValue("Phường Võ Thị Sáu");
        assertThat(country.findByCode("27139", SINCE)).map(Unit::fullName).hasValue("Phường Xuân Hòa");
        assertThat(country.listParents(old("27139"), BEFORE))
                .extracting(Unit::fullName)
                .containsExactly("Quận 3", "Thành phố Hồ Chí Minh");
    }

    @Test
    void theFormerWardAnswersForItselfUntilTheReformAndItsSuccessorsSince() {
        var ward4 = old("27148");
        assertThat(successions.whoAnswersFor(ward4, BEFORE))
                .extracting(it -> it.unit().fullName(), Answering::share)
                .containsExactly(tuple("Phường 4", Share.WHOLE));
        assertThat(successions.whoAnswersFor(ward4, SINCE))
                .extracting(Answering::share)
                .hasSizeGreaterThan(1)
                .containsOnly(Share.PART);
        assertThat(successions.whoAnswersFor(unit("27139"), BEFORE))
                .extracting(it -> it.unit().fullName())
                .containsExactlyInAnyOrder("Phường Võ Thị Sáu", "Phường 4");
    }

    @Test
    void everyFormerUnitOfTheCityEndsInUnitsOfTodayAndAWholeInExactlyOne() {
        var all = new ArrayList<Succession>();
        successions.forEach(all::add);
        assertThat(all.stream().filter(it -> it.into().kind().isCommuneLevel()).map(Succession::into))
                .hasSizeGreaterThanOrEqualTo(493);
        for (var succession : all) {
            var answering = successions.whoAnswersFor(succession.from().id(), SINCE);
            assertThat(answering).extracting(Answering::unit).contains(succession.into());
            assertThat(answering.size() == 1)
                    .as(succession.from().fullName())
                    .isEqualTo(succession.share() == Share.WHOLE);
        }
    }

    @Test
    void aDistrictIsAnsweredByTheUnitsItsWardsWentInto() {
        var district = country.findByCode("770", BEFORE).orElseThrow();
        assertThat(district.fullName()).isEqualTo("Quận 3");
        assertThat(successions.whoAnswersFor(district.id(), SINCE))
                .extracting(it -> it.unit().fullName())
                .contains("Phường Xuân Hòa", "Phường Bàn Cờ", "Phường Nhiêu Lộc");
        var conDao = country.findByCode("755", BEFORE).orElseThrow();
        assertThat(successions.whoAnswersFor(conDao.id(), SINCE))
                .extracting(it -> it.unit().fullName(), Answering::share)
                .containsExactly(tuple("Đặc khu Côn Đảo", Share.WHOLE));
    }

    private UnitId unit(String code) {
        return units.findByCode(code).orElseThrow().id();
    }

    private UnitId old(String code) {
        return country.findByCode(code, BEFORE).orElseThrow().id();
    }
}
