package vn.motcua.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.motcua.clock.Term;
import vn.motcua.clock.TermUnit;

/** Fictional procedures; their codes begin with 9, which the national database has never issued. */
public final class ProcedureScenario {

    private ProcedureScenario() {}

    public static ProcedureContent procedure(String code, String name) {
        return procedure(code, name, LocalDate.parse("2026-07-01"));
    }

    public static ProcedureContent from(ProcedureContent content, String day) {
        return procedure(content.code().value(), content.name(), LocalDate.parse(day));
    }

    private static ProcedureContent procedure(String code, String name, LocalDate from) {
        return new ProcedureContent(
                new ProcedureCode(code),
                name,
                "",
                List.of(),
                "thu-nghiem",
                "Thử nghiệm",
                "Trial",
                Set.of(Level.COMMUNE),
                OnlineLevel.NONE,
                Reach.OWN_UNIT,
                List.of(Applicant.CITIZEN),
                List.of(),
                List.of(),
                List.of(new Component("don", "Đơn", "Form", ComponentKind.FORM, 1, true, null, null, null, null)),
                List.of(new Limit(Channel.COUNTER, Term.of(TermUnit.WORKING_DAY, 3), null, null, null)),
                List.of(),
                "Trung tâm",
                "Trung tâm",
                "Chủ tịch",
                DecidedBy.UNIT_LEADER,
                List.of(new Outcome("ket-qua", "Kết quả", "Result", Outcome.Kind.DECISION, "Chủ tịch")),
                List.of(new ProcessStep("Giải quyết", "Công chức", BigDecimal.TEN)),
                false,
                List.of(),
                null,
                from,
                null);
    }
}
