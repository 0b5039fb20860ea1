package vn.motcua.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BalancedLinesTest {

    @Test
    void aNameThatFitsStaysOnOneLine() {
        assertThat(BalancedLines.of("TRUNG TÂM", Typeface.BOLD, 12, 200)).containsExactly("TRUNG TÂM");
    }

    @Test
    void aLongNameBreaksInTheMiddle() {
        assertThat(BalancedLines.of("TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG", Typeface.BOLD, 12, 200))
                .containsExactly("TRUNG TÂM PHỤC VỤ", "HÀNH CHÍNH CÔNG");
    }

    @Test
    void whatTwoLinesCannotHoldIsLeftToTheParagraph() {
        var name = "A".repeat(40) + " " + "B".repeat(40);

        assertThat(BalancedLines.of(name, Typeface.BOLD, 12, 200)).containsExactly(name);
    }

    @Test
    void aWordWithoutBlanksIsLeftToTheParagraph() {
        assertThat(BalancedLines.of("A".repeat(80), Typeface.BOLD, 12, 200)).hasSize(1);
    }
}
