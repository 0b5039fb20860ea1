package vn.motcua.address.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.address.Candidate;
import vn.motcua.address.Needs;
import vn.motcua.address.Resolution;
import vn.motcua.address.Rule;
import vn.motcua.address.Side;
import vn.motcua.address.Stretch;
import vn.motcua.identity.AccountId;
import vn.motcua.organization.UnitId;

/** Phường 4, Quận 3 with rules of the two wards that received it. */
class RuleBookTest {

    private static final ShippedLand LAND = new ShippedLand();
    private static final int DIVIDED = LAND.id("27148@2025-07-01");
    private static final int XUAN_HOA = LAND.id("27139");
    private static final int BAN_CO = LAND.id("27154");

    private static Stretch street(String name, Side side, @Nullable Integer first, @Nullable Integer last) {
        return new Stretch(name, side, first, last, "", "");
    }

    private static Rule rule(Stretch stretch, int into) {
        return new Rule(
                new UUID(0, 1),
                new UnitId(DIVIDED),
                new UnitId(into),
                stretch,
                LocalDate.of(2025, 7, 1),
                null,
                "Biên bản thử nghiệm",
                new AccountId(new UUID(0, 2)),
                Instant.EPOCH);
    }

    private static Resolution asked(String text, Rule... rules) {
        return LAND.answers(new RuleBook(
                        List.of(rules), it -> "quy tắc " + it.stretch().street()))
                .resolve(text, ShippedLand.TODAY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "39 Nguyễn Thông, Phường 4, Quận 3 | 27139",
                "39 nguyen thong p4 q3 | 27139",
                "số 39/12/4 đường Nguyễn Thông, P.4, Q.3 | 27139",
                "39A Nguyễn Thông, Phường 4, Quận 3 | 27139",
                "40 Nguyễn Thông, Phường 4, Quận 3 | 27154",
                "Khu phố 3, Phường 4, Quận 3 | 27139",
                "KP3, P4, Q3 | 27139",
                "thửa đất số 345, tờ bản đồ số 12, Phường 4, Quận 3 | 27154"
            })
    void aStreetANeighbourhoodOrAParcelDecides(String text, String code) {
        var answer = asked(
                text,
                rule(street("Nguyễn Thông", Side.ODD, 1, 99), XUAN_HOA),
                rule(street("Nguyễn Thông", Side.EVEN, null, null), BAN_CO),
                rule(new Stretch("", Side.BOTH, null, null, "Khu phố 3", ""), XUAN_HOA),
                rule(new Stretch("", Side.BOTH, null, null, "", "12/345"), BAN_CO));
        assertThat(answer.needs()).as(text).isEqualTo(Needs.NONE);
        assertThat(answer.candidates()).extracting(Candidate::code).containsExactly(code);
        assertThat(answer.candidates().getFirst().basis()).contains("1685", "quy tắc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nguyễn Thông, Phường 4, Quận 3",
                "101 Nguyễn Thông, Phường 4, Quận 3",
                "39 Nguyễn Thông Nối Dài, Phường 4, Quận 3",
                "39 Nguyễn Thị Minh Khai, Phường 4, Quận 3",
                "Phường 4, Quận 3"
            })
    void whatNoRuleCoversStaysOpen(String text) {
        var answer = asked(text, rule(street("Nguyễn Thông", Side.ODD, 1, 99), XUAN_HOA));
        assertThat(answer.needs()).as(text).isEqualTo(Needs.STREET);
        assertThat(answer.candidates()).hasSize(2);
    }

    @Test
    void rulesThatContradictEachOtherDecideNothing() {
        var answer = asked(
                "39 Nguyễn Thông, Khu phố 3, Phường 4, Quận 3",
                rule(street("Nguyễn Thông", Side.BOTH, null, null), BAN_CO),
                rule(new Stretch("", Side.BOTH, null, null, "Khu phố 3", ""), XUAN_HOA));
        assertThat(answer.needs()).isEqualTo(Needs.STREET);
    }

    @Test
    void stretchesMeetWhereAHouseCouldLieInBoth() {
        var odd = street("Nguyễn Thông", Side.ODD, 1, 99);
        assertThat(Stream.of(
                        street("nguyễn thông", Side.BOTH, null, null),
                        street("Nguyễn Thông", Side.ODD, 99, null),
                        street("Nguyễn Thông", Side.BOTH, 98, 100)))
                .allMatch(odd::meets);
        assertThat(Stream.of(
                        street("Nguyễn Thông", Side.EVEN, null, null),
                        street("Nguyễn Thông", Side.BOTH, 100, null),
                        street("Nguyễn Thông", Side.BOTH, 98, 98),
                        street("Nguyễn Thượng Hiền", Side.ODD, 1, 99),
                        new Stretch("", Side.BOTH, null, null, "Khu phố 3", "")))
                .noneMatch(odd::meets);
        assertThat(new Stretch("", Side.BOTH, null, null, "", "12")
                        .meets(new Stretch("", Side.BOTH, null, null, "", "12/345")))
                .isTrue();
    }
}
