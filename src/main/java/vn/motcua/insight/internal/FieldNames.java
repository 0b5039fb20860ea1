package vn.motcua.insight.internal;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.Procedures;

/** What the fields of procedures are called today. */
@Component
class FieldNames {

    private final Procedures procedures;

    FieldNames(Procedures procedures) {
        this.procedures = procedures;
    }

    Map<String, String> byCode() {
        return procedures.listInForce().stream()
                .collect(Collectors.toMap(ProcedureVersion::field, ProcedureVersion::fieldName, (first, _) -> first));
    }
}
