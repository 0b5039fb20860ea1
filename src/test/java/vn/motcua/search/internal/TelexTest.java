package vn.motcua.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TelexTest {

    @ParameterizedTest
    @CsvSource({
        "ddang, đang",
        "ddawng, đăng",
        "kys, ký",
        "giaays, giấy",
        "chuwngs, chứng",
        "tieengs, tiếng",
        "nuwowcs, nước",
        "duongwf, dường",
        "hoaf, hòa",
        "quaans, quấn",
        "giaf, già",
        "d9a8ng, đăng",
        "gia6y1, giấy",
        "nu7o7c1, nước"
    })
    void keysAreReadAsTheSyllableTheyMake(String keys, String syllable) {
        assertThat(Telex.readings(keys)).containsExactly(syllable);
    }
}
