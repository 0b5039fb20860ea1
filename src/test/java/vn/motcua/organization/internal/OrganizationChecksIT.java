package vn.motcua.organization.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.shared.ConsistencyCheck;
import vn.motcua.testing.ApplicationTest;

/** Breaks the organization inside transactions that are undone. */
@ApplicationTest
class OrganizationChecksIT {

    @Autowired
    List<ConsistencyCheck> checks;

    @Autowired
    FactLoader loader;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aCommuneWithoutACentreIsFound() {
        assertThat(findings("organization.communes-have-a-centre", "90001;2025-07-01;;COMMUNE;90001;Lẻ Loi;79;no;\n"))
                .containsExactly("Đơn vị 90001 chưa có Trung tâm với ít nhất một điểm tiếp nhận");
    }

    @Test
    void aCommuneUnderSomethingOtherThanAProvinceIsFound() {
        assertThat(findings("organization.communes-have-a-parent", "90001;2025-07-01;;WARD;90001;Lạc Nhà;79-STP;no;\n"))
                .containsExactly("Đơn vị 90001 không trực thuộc một tỉnh, thành phố đang có");
    }

    @Test
    void aUnitWithTwoNamesOnOneDayIsFound() {
        assertThat(
                        findings(
                                "organization.one-version-at-a-time",
                                "90001;2025-07-01;2026-02-01;WARD;90001;Tên Cũ;79;no;\n90001;2026-01-01;;WARD;90001;Tên Mới;79;no;\n"))
                .containsExactly("Đơn vị 90001 có hai tên gọi cùng ngày 2026-01-01");
    }

    @Test
    void aCodeBorneByTwoUnitsIsFound() {
        assertThat(findings(
                        "organization.one-unit-per-code",
                        "90001;2025-07-01;2099-01-01;WARD;90001;Một;79;no;\n90002;2025-07-01;;WARD;90001;Hai;79;no;\n"))
                .containsExactly("Mã 90001 đang thuộc 2 đơn vị");
    }

    private List<String> findings(String check, String rows) {
        var text = "# source: thử nghiệm\nkey;from;until;kind;code;name;parent;confirmed;source\n" + rows;
        var file = FactFile.parse("broken.csv", text.getBytes(StandardCharsets.UTF_8));
        return transaction.execute(status -> {
            status.setRollbackOnly();
            loader.write(file, JdbcFacts::writeUnits);
            return checks.stream()
                    .filter(it -> it.name().equals(check))
                    .findFirst()
                    .orElseThrow()
                    .findings();
        });
    }
}
