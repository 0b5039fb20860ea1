package vn.motcua.organization.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.operation.FileImport.Answer;
import vn.motcua.organization.Answering;
import vn.motcua.organization.Country;
import vn.motcua.organization.LandReview;
import vn.motcua.organization.OrganizationRefusal;
import vn.motcua.organization.Share;
import vn.motcua.organization.Successions;
import vn.motcua.organization.Unit;
import vn.motcua.organization.UnitKind;
import vn.motcua.organization.Units;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Result;
import vn.motcua.testing.ApplicationTest;

/** Small lists of fictional communes in another province. */
@ApplicationTest
class LandImportsIT {

    private static final long LIMIT = 1 << 20;
    private static final LocalDate BEFORE = LocalDate.parse("2025-06-30");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-02");
    private static final String TODAY_HEAD = "ward_code,ward_type,ward_name,ward_full_name,province_code\n";
    private static final String FORMER_HEAD =
            "\ufeffMã,Tên,Tên Tiếng Anh,Cấp,Mã QH,Quận Huyện,Mã TP,Tỉnh / Thành Phố\n";
    private static final String TABLE_HEAD =
            "new_province,new_province_code,new_unit,new_unit_code,old_unit,old_unit_code,note,old_district,"
                    + "old_district_code,old_province,old_province_code\n";
    private static final String DISTRICT = "Huyện Thử Nghiệm (991),991,Tỉnh Cao Bằng (04),04";

    @TempDir
    Path folder;

    @Autowired
    LandImports imports;

    @Autowired
    LandReview review;

    @Autowired
    Units units;

    @Autowired
    Country country;

    @Autowired
    Successions successions;

    @Autowired
    JdbcRevision revision;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void bringInTheFictionalDistrict() {
        units(
                "units_2025-07-01.csv",
                TODAY_HEAD
                        + "99101,Xã,Suối Thử,Xã Suối Thử,04\n"
                        + "99102,Xã,Đồi Nghiệm,Xã Đồi Nghiệm,04\n"
                        + "99103,Phường,Hòa Thử,Phường Hòa Thử,04\n");
        units(
                "former.csv",
                FORMER_HEAD
                        + "99201,Xã Khe Một,,Xã,991,Huyện Thử Nghiệm,04,Tỉnh Cao Bằng\n"
                        + "99202,Xã Khe Hai,,Xã,991,Huyện Thử Nghiệm,04,Tỉnh Cao Bằng\n"
                        + "99203,Thị trấn Khe Ba,,Thị trấn,991,Huyện Thử Nghiệm,04,Tỉnh Cao Bằng\n"
                        + "99204,Xã Hoà Khe,,Xã,991,Huyện Thử Nghiệm,04,Tỉnh Cao Bằng\n");
    }

    @Test
    void unitsOfAnotherProvinceAreKnownButTheDeskGoesOnMeaningTheCity() {
        assertThat(country.findByCode("99101")).map(Unit::fullName).hasValue("Xã Suối Thử");
        assertThat(country.listCommunes(units.findByCode("04").orElseThrow().id()))
                .extracting(Unit::code)
                .contains("99101", "99102", "99103");
        assertThat(country.findByCode("99203", BEFORE)).map(Unit::fullName).hasValue("Thị trấn Khe Ba");
        assertThat(units.listCommunes()).hasSize(168);
        assertThat(units.findByCode("99101")).isEmpty();
        assertThat(units.search("suoi thu", 5)).isEmpty();
    }

    @Test
    void aConversionTableTellsWhoAnswersTodayAndOnceMoreChangesNothing() {
        var table = TABLE_HEAD
                + "Tỉnh Cao Bằng (04),04,Xã Suối Thử,99101,Xã Khe Một,99201,Nhập toàn bộ," + DISTRICT + "\n"
                + "Tỉnh Cao Bằng (04),04,Xã Suối Thử,99101,Xã Khe Hai,99202,Nhâp một  phần diện tích," + DISTRICT + "\n"
                + "Tỉnh Cao Bằng (04),04,Xã Đồi Nghiệm,99102,xã Khe Hai,99202,Nhập một phần," + DISTRICT + "\n"
                + Normalizer.normalize(
                        "Tỉnh Cao Bằng (04),04,Phường Hòa Thử,99103,Xã Hòa Khe,99204,Giữ nguyên," + DISTRICT + "\n",
                        Normalizer.Form.NFD);
        var first = successions("table.csv", table);
        assertThat(first.done()).isTrue();
        assertThat(String.join("\n", first.lines()))
                .contains("4 quan hệ kế thừa")
                .contains("ghi chú viết sai chính tả, đã nhận ra (1). Dòng 3.")
                .contains("thừa khoảng trắng, đã bỏ (1). Dòng 3.")
                .contains("tên viết hoa, viết thường khác nhau (1). Dòng 4.")
                .contains("chữ không ở dạng NFC, đã chuẩn hóa (1). Dòng 5.")
                .contains("dấu thanh đặt khác vị trí (1). Dòng 5.")
                .contains("Cần đối chiếu, chưa dùng: 0.");
        assertThat(successions.whoAnswersFor(old("99201"), TODAY))
                .extracting(it -> it.unit().fullName(), Answering::share)
                .containsExactly(tuple("Xã Suối Thử", Share.WHOLE));
        assertThat(successions.whoAnswersFor(old("99202"), TODAY))
                .extracting(it -> it.unit().fullName(), Answering::share)
                .containsExactlyInAnyOrder(tuple("Xã Suối Thử", Share.PART), tuple("Xã Đồi Nghiệm", Share.PART));
        assertThat(successions.listFrom(old("99202")))
                .extracting(it -> it.part())
                .contains("một phần diện tích");

        var before = stored();
        assertThat(successions("table.csv", table).lines()).contains("Không có gì thay đổi.");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void aWrongOldCodeIsKeptAsideUntilAnOfficialConfirmsIt() {
        var answer = successions(
                "wrong.csv",
                TABLE_HEAD + "Tỉnh Cao Bằng (04),04,Xã Đồi Nghiệm,99102,Thị trấn Khe Ba,99201,Nhập toàn bộ," + DISTRICT
                        + "\n");
        assertThat(String.join("\n", answer.lines())).contains("mã cũ thuộc đơn vị khác (1)", "99203");
        assertThat(successions.whoAnswersFor(old("99203"), TODAY)).isEmpty();

        var finding = review.listOpen(null, 1_000).items().stream()
                .filter(it -> it.subject().contains("Thị trấn Khe Ba"))
                .findFirst()
                .orElseThrow();
        assertThat(refusal(review.confirm(finding.id(), " ", UUID.randomUUID(), "Người Thử Nghiệm")))
                .isEqualTo(OrganizationRefusal.ORG_105_TEXT);
        assertThat(review.confirm(finding.id(), "Văn bản thử nghiệm", UUID.randomUUID(), "Người Thử Nghiệm"))
                .isEqualTo(Result.done(finding.id()));
        assertThat(successions.whoAnswersFor(old("99203"), TODAY))
                .extracting(it -> it.unit().fullName())
                .containsExactly("Xã Đồi Nghiệm");
        assertThat(refusal(review.dismiss(finding.id(), "Lần nữa", UUID.randomUUID(), "Người Thử Nghiệm")))
                .isEqualTo(OrganizationRefusal.ORG_128_FINDING_DECIDED);
    }

    @Test
    void aListThatContradictsWhatIsStoredDoesNotChangeIt() {
        var answer = units(
                "units_2026-07.csv",
                TODAY_HEAD
                        + "99101,Xã,Suối Khác Hẳn,Xã Suối Khác Hẳn,04\n"
                        + "99102,Phường,Đồi Nghiệm,Phường Đồi Nghiệm,04\n"
                        + "99103,Phường,Hoà Thử,Phường Hoà Thử,04\n"
                        + "99104,Xã,Mới Toanh,Xã Mới Toanh,04\n"
                        + "99105,Xã,Nơi Khác,Xã Nơi Khác,99\n");
        assertThat(String.join("\n", answer.lines()))
                .contains("cùng mã, khác tên (1)", "khác loại hình (1)", "mã mới chưa rõ căn cứ (1)")
                .contains("mã không có trong danh mục (1)", "dấu thanh đặt khác vị trí (1). Dòng 4.");
        assertThat(country.findByCode("99101")).map(Unit::fullName).hasValue("Xã Suối Thử");
        assertThat(country.findByCode("99102")).map(Unit::kind).hasValue(UnitKind.COMMUNE);
        assertThat(country.findByCode("99103")).map(Unit::fullName).hasValue("Phường Hòa Thử");
        assertThat(country.findByCode("99104")).isEmpty();
    }

    @Test
    void aCommuneKnownToHaveBecomeAWardIsEachInItsTime() {
        units("later.csv", TODAY_HEAD + "25270,Phường,Lộc Ninh,Phường Lộc Ninh,75\n");
        assertThat(country.findByCode("25270", LocalDate.parse("2026-04-29")))
                .map(Unit::fullName)
                .hasValue("Xã Lộc Ninh");
        assertThat(country.findByCode("25270", LocalDate.parse("2026-04-30")))
                .map(Unit::fullName)
                .hasValue("Phường Lộc Ninh");
    }

    @Test
    void aFileThatIsNoSuchListIsRefusedWithItsLineAndNothingIsWritten() throws IOException {
        var before = stored();
        refused(units("columns.csv", "mã,tên\n1,2\n"), "Dòng tiêu đề không đủ cột", "ward_code");
        refused(
                units("code.csv", TODAY_HEAD + "99101,Xã,Suối Thử,Xã Suối Thử,04\n9910,Xã,A,Xã A,04\n"),
                "Dòng 3, cột ward_code");
        refused(units("empty.csv", TODAY_HEAD), "không có dòng dữ liệu");
        refused(imports.takeUnits(folder.resolve("none.csv"), LIMIT, Map.of()), "Không có tệp này");
        refused(
                imports.takeUnits(
                        file("day.csv", TODAY_HEAD + "99101,Xã,A,Xã A,04\n"), LIMIT, Map.of("day", "1945-09-01")),
                "02/9/1945");
        refused(imports.takeUnits(file("large.csv", TODAY_HEAD), 10, Map.of()), "Tệp lớn hơn");
        refused(
                successions(
                        "unknown.csv",
                        TABLE_HEAD + "Tỉnh (04),04,Xã A,99999,Xã B,99201,Nhập toàn bộ," + DISTRICT + "\n"),
                "Nhập danh mục đơn vị hiện nay trước",
                "99999");
        refused(
                successions(
                        "early.csv",
                        "old_unit_code,new_unit_code,share,part,day,basis\n99201,99101,WHOLE,,1900-01-01,Văn bản\n"),
                "1900-01-01",
                "dòng 2");
        var bytes = (TODAY_HEAD + "99101,Xã,Suối Thử,Xã Suối Thử,04\n99102,Xã,Đ").getBytes(StandardCharsets.UTF_8);
        var half = Files.write(folder.resolve("half.csv"), java.util.Arrays.copyOf(bytes, bytes.length - 1));
        refused(imports.takeUnits(half, LIMIT, Map.of()), "UTF-8", "dòng 3");
        assertThat(stored()).isEqualTo(before);
    }

    private static void refused(Answer answer, String... words) {
        assertThat(answer.done()).isFalse();
        assertThat(String.join("\n", answer.lines())).contains(words);
    }

    private static vn.motcua.shared.RefusalCode refusal(Result<Integer> result) {
        return switch (result) {
            case Result.Done<Integer> done -> throw new AssertionError("Done: " + done);
            case Result.Refused<Integer>(Refusal why) -> why.code();
        };
    }

    private Answer units(String name, String text) {
        return imports.takeUnits(file(name, text), LIMIT, Map.of());
    }

    private Answer successions(String name, String text) {
        return imports.takeSuccessions(file(name, text), LIMIT);
    }

    private Path file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private vn.motcua.organization.UnitId old(String code) {
        return country.findByCode(code, BEFORE).orElseThrow().id();
    }

    private String stored() {
        return revision.current() + " " + db.sql("""
                        select concat_ws(' ', (select count(*) from organization.unit), (select count(*) from organization.unit_edition),
                               (select count(*) from organization.succession), (select count(*) from organization.land_import),
                               (select count(*) from organization.land_finding))
                        """).query(String.class).single();
    }
}
