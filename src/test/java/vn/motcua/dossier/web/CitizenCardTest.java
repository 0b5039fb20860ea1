package vn.motcua.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CitizenCardTest {

    @Test
    void theCodeOfACardFillsEveryField() {
        var card = CitizenCard.read(
                        "999199000123|999000123|Trần Thị Ví Dụ|04031990|Nữ|Số 5 đường Minh Họa, Xuân Hòa|15072022")
                .orElseThrow();

        assertThat(card)
                .isEqualTo(new CitizenCard(
                        "999199000123", "Trần Thị Ví Dụ", "04/03/1990", "Nữ", "Số 5 đường Minh Họa, Xuân Hòa"));
    }

    @Test
    void aCardWithoutAnOldNumberAndWithFurtherFieldsIsRead() {
        var card = CitizenCard.read("999099000124||Lê Văn Thử|01011990|Nam|Xuân Hòa|15072024||Cha|Mẹ|\r\n")
                .orElseThrow();

        assertThat(card.number()).isEqualTo("999099000124");
        assertThat(card.address()).isEqualTo("Xuân Hòa");
    }

    @Test
    void marksTypedApartAreComposed() {
        var card = CitizenCard.read(
                        "999099000124||Tra\u0302\u0300n Va\u0306n Thu\u031b\u0309|01011990|Nam|Xuân Hòa|15072024")
                .orElseThrow();

        assertThat(card.name()).isEqualTo("Trần Văn Thử");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "|||||||",
                "999099000124",
                "99909900012|999000123|Lê Văn Thử|01011990|Nam|Xuân Hòa|15072024",
                "999099000124||Lê Văn Thử|31021990|Nam|Xuân Hòa|15072024",
                "999099000124||<script>|01011990|Nam|Xuân Hòa|15072024",
                "999099000124||Lê Văn Thử|01011990|Khác|Xuân Hòa|15072024",
                "https://example.vn/qr?x=1|2|3|4|5|6|7",
            })
    void whatIsNotACardIsNotRead(String scanned) {
        assertThat(CitizenCard.read(scanned)).isEmpty();
    }

    @Property(seed = "20250701")
    void nothingScannedEverFails(@ForAll String scanned) {
        assertThat(CitizenCard.read(scanned)).isNotNull();
    }
}
