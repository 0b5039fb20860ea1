package vn.motcua.catalogue;

import java.time.LocalDate;
import java.util.List;

/** The content of a version with one thing said otherwise. */
public record ContentEdit(ProcedureContent base) {

    /** In force from another day on. */
    public ProcedureContent from(LocalDate day) {
        return base.withProcess(base.steps(), day);
    }

    public ProcedureContent papers(List<Component> others) {
        return with(others, base.limits(), base.fees());
    }

    public ProcedureContent limits(List<Limit> others) {
        return with(base.components(), others, base.fees());
    }

    public ProcedureContent fees(List<FeeRule> others) {
        return with(base.components(), base.limits(), others);
    }

    /** Papers, limits and fees at once. */
    public ProcedureContent with(List<Component> papers, List<Limit> limits, List<FeeRule> fees) {
        return new ProcedureContent(
                base.code(),
                base.name(),
                base.nameEn(),
                base.aliases(),
                base.field(),
                base.fieldName(),
                base.fieldNameEn(),
                base.levels(),
                base.onlineLevel(),
                base.reach(),
                base.applicants(),
                base.requirements(),
                base.situations(),
                papers,
                limits,
                fees,
                base.receives(),
                base.guides(),
                base.decides(),
                base.decidedBy(),
                base.outcomes(),
                base.steps(),
                base.onTheSpot(),
                base.legalBasis(),
                base.publication(),
                base.from(),
                base.until());
    }
}
