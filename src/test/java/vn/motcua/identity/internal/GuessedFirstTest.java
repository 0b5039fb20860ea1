package vn.motcua.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.identity.IdentityRefusal;

class GuessedFirstTest {

    private static final List<String> OWN = List.of("may.thu", "Mây Thị Sớm", "Sớm", "Xuân Hòa", "Phường Xuân Hòa");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "matkhau123",
                "Mật khẩu 2026",
                "M@tkh4u!2026",
                "password123",
                "P@ssw0rd2026",
                "anhyeuem520",
                "vietnam2026!",
                "qwertyuiop",
                "1q2w3e4r5t",
                "poiuytrewq1",
                "1234567890",
                "0901 234 567",
                "abcdefgh12",
                "Nguyen@1990",
                "Xuanhoa@2026",
                "Phường Xuân Hòa 1",
                "motcua2026",
                "Motcua.Motcua1",
                "ubnd.xuanhoa",
                "tiepnhan@123",
                "MayThiSom99"
            })
    void whatEverybodyTriesFirstIsRefused(String password) {
        assertThat(PasswordRules.findFault(OWN, password))
                .hasValueSatisfying(it -> assertThat(it.code()).isEqualTo(IdentityRefusal.IDN_121_PASSWORD_GUESSABLE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chiều nay trời mát",
                "con mèo nhà hàng xóm kêu to",
                "anh yêu em từ dạo ấy",
                "bốn giờ sáng ra ga",
                "K3MF-9QTW-72HD-XB5C",
                "qua cau ghe nho 77",
                "trongvuoncokhe"
            })
    void aSentenceOfOnesOwnIsWelcome(String password) {
        assertThat(PasswordRules.findFault(OWN, password)).isEmpty();
    }

    @Test
    void passwordsTheProductMakesAreNeverRefused() {
        assertThat(IntStream.range(0, 2_000).mapToObj(_ -> LegibleSecret.random()))
                .allSatisfy(it -> assertThat(PasswordRules.findFault(OWN, it)).isEmpty());
    }
}
