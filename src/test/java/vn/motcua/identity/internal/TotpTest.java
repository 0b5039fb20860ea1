package vn.motcua.identity.internal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    /** The secret of RFC 6238, appendix B. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void theCodesAreThoseOfTheStandard(long second, String lastSixFigures) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(lastSixFigures);
    }

    @Test
    void aTelephoneMayBeHalfAMinuteOffAndNoMore() {
        var now = Instant.parse("2026-11-02T01:00:15Z");
        for (int off = -2; off <= 2; off++) {
            var code = Totp.code(SECRET, Totp.step(now) + off);
            assertThat(Totp.findStep(SECRET, code, now).isPresent())
                    .as(off + " steps")
                    .isEqualTo(Math.abs(off) <= 1);
        }
        assertThat(Totp.findStep(SECRET, "", now)).isEmpty();
        assertThat(Totp.findStep(SECRET, "٠٥٠٤٧١", now)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void theTypedSecretIsThatOfTheStandard(String bytes, String text) {
        assertThat(Base32.encode(bytes.getBytes(US_ASCII))).isEqualTo(text);
    }
}
