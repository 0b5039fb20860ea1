package vn.motcua.organization.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

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
}
