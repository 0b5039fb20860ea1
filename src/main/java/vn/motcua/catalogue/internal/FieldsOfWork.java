package vn.motcua.catalogue.internal;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.Procedures;
import vn.motcua.identity.WorkAreas;

/** The catalogue's fields and procedures for those who give rights. */
@Component
class FieldsOfWork implements WorkAreas {

    private static final Locale VIETNAMESE = Locale.of("vi", "VN");

    private final Procedures procedures;

    FieldsOfWork(Procedures procedures) {
        this.procedures = procedures;
    }

    @Override
    public List<Area> list() {
        Map<String, List<ProcedureVersion>> byField =
                procedures.listInForce().stream().collect(Collectors.groupingBy(ProcedureVersion::field));
        var order = Collator.getInstance(VIETNAMESE);
        return byField.values().stream()
                .map(FieldsOfWork::area)
                .sorted(Comparator.comparing(Area::name, order))
                .toList();
    }

    private static Area area(List<ProcedureVersion> versions) {
        var first = versions.getFirst();
        return new Area(
                first.field(),
                first.fieldName(),
                versions.stream()
                        .map(it -> new Work(it.code().value(), it.name()))
                        .toList());
    }
}
