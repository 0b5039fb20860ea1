package vn.motcua.organization.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.motcua.organization.SaturdayDesk;
import vn.motcua.shared.Text;

class FactFileTest {

    private static final List<Map<String, String>> COMMUNES =
            FactFile.read("communes.csv").rows();

    @Test
    void theCityHas113Wards54CommunesAndOneSpecialZone() {
        assertThat(COMMUNES.stream().collect(Collectors.groupingBy(row -> row.get("kind"), Collectors.counting())))
                .isEqualTo(Map.of("WARD", 113L, "COMMUNE", 54L, "SPECIAL_ZONE", 1L));
    }

    @Test
    void codesHaveFiveDigitsAndNamesAreUniqueWithinTheCity() {
        assertThat(COMMUNES)
                .extracting(row -> row.get("code"))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("\\d{5}"));
        assertThat(COMMUNES).extracting(row -> row.get("name")).doesNotHaveDuplicates();
    }

    @Test
    void onlyOnePairOfNamesIsAlikeWithoutAccents() {
        var alike = COMMUNES.stream()
                .collect(Collectors.groupingBy(
                        row -> Text.fold(row.get("name")),
                        Collectors.mapping(row -> row.get("code"), Collectors.toList())));
        assertThat(alike.values()).filteredOn(codes -> codes.size() > 1).containsExactly(List.of("25807", "27676"));
    }

    @Test
    void thereAre34ProvincesOfWhichDongNaiBecameACity() {
        var provinces = FactFile.read("provinces.csv").rows();
        assertThat(provinces.stream().map(row -> row.get("key")).distinct()).hasSize(34);
        assertThat(provinces)
                .filteredOn(row -> row.get("code").equals("75"))
                .extracting(row -> row.get("name"))
                .containsExactly("Tỉnh Đồng Nai", "Thành phố Đồng Nai");
    }

    @Test
    void everyCommuneHasACentreWithAPlaceholderCodeOfItsOwn() {
        var centres = FactFile.read("centres.csv").rows();
        assertThat(centres)
                .extracting(row -> row.get("unit"))
                .containsAll(COMMUNES.stream().map(row -> row.get("key")).toList());
        assertThat(centres)
                .extracting(row -> row.get("identification_code"))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("H29\\.\\d{3}\\.\\d{2}"));
        assertThat(centres).extracting(row -> row.get("code_confirmed")).containsOnly("no");
    }

    @Test
    void saturdayHoursAreGivenExactlyWhereSaturdayIsServed() {
        for (var centre : FactFile.read("centres.csv").rows()) {
            boolean open = SaturdayDesk.valueOf(centre.get("saturday")) != SaturdayDesk.CLOSED;
            assertThat(centre.get("hours").contains("SAT"))
                    .as(centre.get("name"))
                    .isEqualTo(open);
        }
    }

    @Test
    void everyCommuneSaysWhatItWasFormedFromAndWhatWentWholeWentToOnePlaceOnly() {
        var successions = FactFile.read("successions.csv").rows();
        assertThat(successions)
                .extracting(row -> row.get("into"))
                .containsAll(COMMUNES.stream().map(row -> row.get("key")).toList());
        var former = successions.stream().collect(Collectors.groupingBy(row -> row.get("from")));
        assertThat(former).allSatisfy((unit, rows) -> assertThat(rows)
                .allMatch(row -> row.get("share").equals(rows.size() == 1 ? "WHOLE" : "PART")));
    }

    @Test
    void the493SuccessionsOfTheCitySpeakOfUnitsThatAreInTheFiles() {
        var successions = FactFile.read("successions.csv").rows();
        var former = FactFile.read("units_until_2025.csv").rows();
        assertThat(successions)
                .filteredOn(row -> row.get("into").length() == 5)
                .hasSize(493)
                .allMatch(row -> row.get("day").equals("2025-07-01"));
        assertThat(former)
                .extracting(row -> row.get("key"))
                .doesNotHaveDuplicates()
                .containsAll(successions.stream().map(row -> row.get("from")).toList());
        assertThat(former)
                .filteredOn(row -> !row.get("kind").equals("PROVINCE"))
                .allSatisfy(row ->
                        assertThat(former).extracting(it -> it.get("key")).contains(row.get("parent")));
    }

    @Test
    void aRowWithoutSourceTakesThatOfItsFile() {
        var file = parse("# source: Luật A\nkey;source\na;\nb;Luật B\n");
        assertThat(file.rows()).extracting(row -> row.get("source")).containsExactly("Luật A", "Luật B");
    }

    @Test
    void aFileWithoutSourceOrOutOfNfcOrWithAMissingFieldIsRefused() {
        assertThatThrownBy(() -> parse("key;source\na;\n")).hasMessageContaining("source");
        assertThatThrownBy(() -> parse(Normalizer.normalize("# source: Luật\nkey\na\n", Normalizer.Form.NFD)))
                .hasMessageContaining("NFC");
        assertThatThrownBy(() -> parse("# source: Luật\nkey;name\na\n")).hasMessageContaining("2 fields");
    }

    private static FactFile parse(String text) {
        return FactFile.parse("test.csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
