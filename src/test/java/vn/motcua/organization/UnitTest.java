package vn.motcua.organization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            WARD         | Xuân Hòa         | Ủy ban nhân dân phường Xuân Hòa
            WARD         | 4                | Ủy ban nhân dân Phường 4
            COMMUNE      | Cần Giờ          | Ủy ban nhân dân xã Cần Giờ
            SPECIAL_ZONE | Côn Đảo          | Ủy ban nhân dân đặc khu Côn Đảo
            """)
    void aCommitteeIsNamedAsPapersNameIt(UnitKind kind, String name, String office) {
        assertThat(new Unit(new UnitId(910_001), "910001", name, kind, null).office())
                .isEqualTo(office);
    }
}
