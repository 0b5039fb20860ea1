package vn.motcua.catalogue.internal;

import java.text.Collator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.Procedures;
import vn.motcua.identity.ProcedureFields;

/** The fields of the procedures in force today. */
@Component
class FieldsInForce implements ProcedureFields {

    private final Procedures procedures;

    FieldsInForce(Procedures procedures) {
        this.procedures = procedures;
    }

    @Override
    public List<Field> list() {
        var collator = Collator.getInstance(Locale.of("vi"));
        return procedures.listInForce().stream()
                .collect(Collectors.toMap(it -> it.field(), it -> it.fieldName(), (first, _) -> first))
                .entrySet()
                .stream()
                .map(it -> new Field(it.getKey(), it.getValue()))
                .sorted((a, b) -> collator.compare(a.name(), b.name()))
                .toList();
    }
}
