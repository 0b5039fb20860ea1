package vn.motcua.organization.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.organization.Unit;
import vn.motcua.testing.ApplicationTest;

@ApplicationTest
class FactLoaderIT {

    @Autowired
    FactLoader loader;

    @Autowired
    RememberedUnits units;

    @Autowired
    JdbcRevision revision;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void loadingTheSameFilesAgainWritesNothing() {
        long before = revision.current();
        assertThat(loader.load()).isEmpty();
        assertThat(revision.current()).isEqualTo(before);
    }

    @Test
    void aChangedFileEndsTheOldNameAndKeepsTheUnit() {
        var first = "90-DOI;2025-07-01;;DEPARTMENT;90-DOI;Ban Thử nghiệm Cũ;79;no;\n";
        var ended = "90-DOI;2025-07-01;2026-10-01;DEPARTMENT;90-DOI;Ban Thử nghiệm Cũ;79;no;\n";
        var second = "90-DOI;2026-10-01;;DEPARTMENT;90-DOI2;Ban Thử nghiệm Mới;79;no;\n";
        write("changed.csv", first);
        var unit = units.findByCode("90-DOI").orElseThrow();

        write("changed.csv", ended + second);
        assertThat(units.findByCode("90-DOI")).isEmpty();
        assertThat(units.get(unit.id()).name()).isEqualTo("Ban Thử nghiệm Mới");
        assertThat(units.find(unit.id(), java.time.LocalDate.parse("2026-09-30")))
                .map(Unit::code)
                .hasValue("90-DOI");
    }

    @Test
    void aRowThatSaysTheSameIsNotWrittenAgain() {
        var same = "90-NHU;2025-07-01;;DEPARTMENT;90-NHU;Ban Thử nghiệm Như cũ;79;no;\n";
        write("same.csv", same);
        var row = version("90-NHU");
        write("same.csv", same + "# chỉ thêm một dòng chú thích\n");
        assertThat(version("90-NHU")).isEqualTo(row);
    }

    @Test
    void theIdentificationCodeAnOfficialHasSetOutlivesTheFactFile() {
        write("units.csv", "90-MA;2025-07-01;;DEPARTMENT;90-MA;Ban Thử nghiệm Mã;79;no;\n");
        writeCentre("90-MA;Trung tâm thử nghiệm;;;H29.900.01;no;CLOSED;MON-FRI 07:30-11:30;");
        db.sql("""
                update organization.centre set identification_code = 'H29.901.01', code_confirmed = true, code_set_by = 'OFFICIAL'
                 where identification_code = 'H29.900.01'
                """).update();
        writeCentre("90-MA;Trung tâm thử nghiệm;1 Đường Thử Nghiệm;;H29.902.01;no;CLOSED;MON-FRI 08:00-11:30;");

        var centre =
                units.findCentre(units.findByCode("90-MA").orElseThrow().id()).orElseThrow();
        assertThat(centre.identificationCode()).isEqualTo("H29.901.01");
        assertThat(centre.codeConfirmed()).isTrue();
        assertThat(centre.address()).isEqualTo("1 Đường Thử Nghiệm");
        assertThat(centre.hours())
                .hasSize(5)
                .allMatch(stretch -> stretch.opens().getHour() == 8);
    }

    private void write(String name, String rows) {
        load(name, "key;from;until;kind;code;name;parent;confirmed;source\n" + rows, JdbcFacts::writeUnits);
    }

    private void writeCentre(String row) {
        var columns = "unit;name;address;phone;identification_code;code_confirmed;saturday;hours;source\n";
        load("centre.csv", columns + row + "\n", JdbcFacts::writeCentres);
    }

    private void load(String name, String text, java.util.function.BiConsumer<JdbcFacts, FactFile> into) {
        var file = FactFile.parse(name, ("# source: thử nghiệm\n" + text).getBytes(StandardCharsets.UTF_8));
        transaction.executeWithoutResult(
                status -> assertThat(loader.write(file, into)).isTrue());
        units.readChanges();
    }

    private String version(String code) {
        return db.sql("select xmin::text from organization.unit_edition where code = :code")
                .param("code", code)
                .query(String.class)
                .single();
    }
}
