package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskedTest {

    @Test
    void aPersonalNumberShowsItsFirstThreeAndLastTwoFigures() {
        assertThat(Masked.personalNumber("999012345612")).isEqualTo("999*******12");
        assertThat(Masked.personalNumber(" 999012345612 ")).isEqualTo("999*******12");
    }

    @Test
    void aPhoneIsMaskedAlike() {
        assertThat(Masked.phone("0000012345")).isEqualTo("000*****45");
    }

    @Test
    void theOldNineFigureNumberIsMaskedToo() {
        assertThat(Masked.personalNumber("999012345")).isEqualTo("999****45");
    }

    @Test
    void whatIsTooShortIsHiddenWhole() {
        assertThat(Masked.personalNumber("99901234")).isEqualTo("********");
        assertThat(Masked.phone("")).isEmpty();
    }
}
