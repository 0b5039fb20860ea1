package vn.motcua.catalogue.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.motcua.catalogue.ProcedureContent;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.search.Findable;

/** The starter catalogue as the search is offered it. */
public final class ShippedProcedures {

    private ShippedProcedures() {}

    public static List<Findable> findables() {
        return ProcedureFindables.list(
                FactFiles.list().stream().map(it -> version(it.content())).toList());
    }

    private static ProcedureVersion version(ProcedureContent content) {
        return new ProcedureVersion(
                1,
                1,
                content,
                content.fieldName(),
                content.fieldNameEn(),
                LocalDate.parse("2026-07-01"),
                null,
                null,
                ContentJson.hash(content),
                Instant.EPOCH);
    }
}
