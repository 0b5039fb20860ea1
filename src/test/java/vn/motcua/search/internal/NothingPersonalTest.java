package vn.motcua.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NothingPersonalTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nguyễn Văn An",
                "tra cứu ông trần văn bình",
                "Lò Thị Mai",
                "0912345678",
                "cccd 079 188 001",
                "an@example.vn",
                "https://example.vn/x",
                "số nhà 123 lê lợi",
                "a",
                "abcdefghijklmnopqrstuvwxyz",
                "một hai ba bốn năm sáu bảy tám chín mười mười một"
            })
    void whatMightBeSomebodyIsNotKept(String typed) {
        assertThat(NothingPersonal.in(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"đổi bằng lái", "dang ky hoc nghe", "Nhà cấp 4", "xin giấy đi biển"})
    void whatNamesAMatterIsKept(String typed) {
        assertThat(NothingPersonal.in(typed)).isPresent();
    }
}
