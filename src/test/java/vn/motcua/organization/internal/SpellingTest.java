package vn.motcua.organization.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.motcua.organization.Unit;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.UnitKind;

class SpellingTest {

    @Test
    void theToneMarkMayStandOnEitherVowel() {
        assertThat(Spelling.accented("Xuân Hoà")).isEqualTo(Spelling.accented("Xuân Hòa"));
        assertThat(Spelling.accented("Thuỷ")).isEqualTo(Spelling.accented("Thủy"));
    }

    @Test
    void composedAndDecomposedTextIsSpeltTheSame() {
        var decomposed = Normalizer.normalize("Thạnh Mỹ Tây", Normalizer.Form.NFD);
        assertThat(Spelling.accented(decomposed)).isEqualTo(Spelling.accented("thạnh  mỹ tây"));
    }

    @Test
    void anAccentMakesAnotherWord() {
        assertThat(Spelling.accented("Thanh An")).isNotEqualTo(Spelling.accented("Thạnh An"));
        assertThat(Spelling.folded("Thanh An")).isEqualTo(Spelling.folded("Thạnh An"));
    }

    @Test
    void punctuationSeparatesWords() {
        assertThat(Spelling.folded("P.Xuân Hòa, Q.3")).isEqualTo("p xuan hoa q 3");
    }

    @Test
    void namesStandInVietnameseOrderSyllableBySyllable() {
        var names = List.of(
                "Ba Động",
                "Bà Rịa",
                "Bả Canh",
                "Bã Mía",
                "Bá Hiến",
                "Bạ Sơn",
                "Bàn Cờ",
                "Bảy Hiền",
                "Dĩ An",
                "Đức Nhuận");
        var units = new ArrayList<>(names.stream()
                .map(name -> new Unit(new UnitId(1), "1", name, UnitKind.PROVINCE, null))
                .toList());
        Collections.shuffle(units, new Random(7));
        units.sort(Spelling.alphabetical());
        assertThat(units).extracting(Unit::name).isEqualTo(names);
    }
}
