package vn.motcua.organization.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import vn.motcua.operation.Settings;
import vn.motcua.organization.PublicServiceUnits.Edition;
import vn.motcua.organization.PublicServiceUnits.Field;
import vn.motcua.organization.PublicServiceUnits.Form;
import vn.motcua.organization.PublicServiceUnits.Scope;
import vn.motcua.organization.Unit;
import vn.motcua.organization.Units;
import vn.motcua.organization.internal.ServiceFile.Line;

/** Some fictional public service units of the demo city and what became of them; unconfirmed wherever they are shown. */
@Component
class DemoServiceUnits implements ApplicationRunner {

    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static final LocalDate REORGANISED = LocalDate.of(2026, 7, 1);
    private static final String BASIS = "Số liệu minh họa";

    private final Settings settings;
    private final Units units;
    private final JdbcPublicServiceUnits stored;
    private final ServiceLists lists;

    DemoServiceUnits(Settings settings, Units units, JdbcPublicServiceUnits stored, ServiceLists lists) {
        this.settings = settings;
        this.units = units;
        this.stored = stored;
        this.lists = lists;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (settings.demo() && !stored.hasAny()) {
            var findings = new LineFindings();
            lists.writeUnits(numbered(editions()), findings);
            lists.writeReorganisations(numbered(reorganisations()), findings);
        }
    }

    private static <T> List<Line<T>> numbered(List<T> all) {
        return IntStream.range(0, all.size())
                .mapToObj(it -> new Line<>(it + 1, all.get(it)))
                .toList();
    }

    private List<Edition> editions() {
        return List.of(
                city("MAU-001", "Bệnh viện Mẫu Thành phố", Field.HEALTH, 2),
                city("MAU-002", "Đài Truyền hình Mẫu", Field.MEDIA, 1),
                city("MAU-003", "Trường Đại học Mẫu", Field.EDUCATION, 2),
                department("MAU-101", "Trung tâm Văn hóa Mẫu 1", Field.CULTURE, 3, REFORM),
                department("MAU-102", "Trung tâm Văn hóa Mẫu 2", Field.CULTURE, 4, REFORM),
                department("MAU-103", "Trung tâm Văn hóa - Nghệ thuật Mẫu", Field.CULTURE, 3, REORGANISED),
                department("MAU-104", "Trường Trung học phổ thông Mẫu", Field.EDUCATION, 3, REFORM),
                department("MAU-105", "Trung tâm Dịch vụ đô thị Mẫu", Field.ECONOMY, 1, REFORM),
                department("MAU-106", "Trạm Y tế Mẫu", Field.HEALTH, 4, REFORM),
                commune("MAU-106", "Trạm Y tế Mẫu", Field.HEALTH, "27139", REORGANISED),
                commune("MAU-201", "Trường Tiểu học Mẫu 1", Field.EDUCATION, "27139", REFORM),
                commune("MAU-202", "Trường Tiểu học Mẫu 2", Field.EDUCATION, "27139", REFORM),
                commune("MAU-203", "Trường Mầm non Mẫu", Field.EDUCATION, "27604", REFORM),
                commune("MAU-204", "Trung tâm Học tập cộng đồng Mẫu", Field.EDUCATION, "27604", REFORM));
    }

    private Edition city(String code, String name, Field field, int autonomy) {
        return edition(code, name, field, Scope.UNDER_CITY, units.home(), "", autonomy, REFORM);
    }

    private static Edition department(String code, String name, Field field, int autonomy, LocalDate from) {
        return edition(code, name, field, Scope.UNDER_DEPARTMENTS, null, "Sở Mẫu", autonomy, from);
    }

    private Edition commune(String code, String name, Field field, String unit, LocalDate from) {
        var governing = units.findByCode(unit).orElse(null);
        return edition(code, name, field, Scope.UNDER_COMMUNES, governing, "Xã Mẫu", null, from);
    }

    private static Edition edition(
            String code,
            String name,
            Field field,
            Scope scope,
            @Nullable Unit governing,
            String body,
            @Nullable Integer autonomy,
            LocalDate from) {
        return new Edition(
                code,
                name,
                field,
                scope,
                governing == null ? body : governing.office(),
                governing == null ? null : governing.id(),
                autonomy,
                from,
                null,
                false,
                BASIS);
    }

    private static List<ServiceReorganisation> reorganisations() {
        return List.of(
                reorganised(Form.MERGE, "01", List.of("MAU-101", "MAU-102"), List.of("MAU-103")),
                reorganised(Form.MERGE, "02", List.of("MAU-201", "MAU-202"), List.of("MAU-201")),
                reorganised(Form.CONVERT, "03", List.of("MAU-105"), List.of()),
                reorganised(Form.TRANSFER, "04", List.of("MAU-106"), List.of("MAU-106")));
    }

    private static ServiceReorganisation reorganised(
            Form form, String number, List<String> before, List<String> after) {
        return new ServiceReorganisation(
                REORGANISED, form, "Quyết định mẫu số " + number + "/QĐ-MAU (minh họa)", false, before, after);
    }
}
