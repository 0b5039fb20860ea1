package vn.motcua.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Everything one version of a procedure says (Decree 63/2010, article 8). A version's hash is taken over exactly this.
 *
 * @param code         national code
 * @param name         official name
 * @param nameEn       English gloss
 * @param aliases      what people call it
 * @param field        code of the field, such as {@code ho-tich}; rights are given by it
 * @param fieldName    name of the field
 * @param fieldNameEn  English gloss
 * @param levels       who carries it out
 * @param onlineLevel  how far it goes online
 * @param reach        where a dossier may be handed in
 * @param applicants   who may apply
 * @param requirements conditions and cases in which it is not done, a sentence each
 * @param situations   cases in which the papers differ; empty when there is only one
 * @param components   papers
 * @param limits       one for each channel that is open
 * @param fees         empty when nothing is ever paid
 * @param receives     who receives
 * @param guides       who guides before reception
 * @param decides      who decides, in words
 * @param decidedBy    who decides, as a role
 * @param outcomes     what comes out
 * @param steps        inner steps
 * @param onTheSpot    done while the applicant waits, without an appointment slip
 * @param legalBasis   texts
 * @param publication  decision that published it, null where not known
 * @param from         first day of force of what this version says
 * @param until        last day of force, null when open
 */
public record ProcedureContent(
        ProcedureCode code,
        String name,
        String nameEn,
        List<String> aliases,
        String field,
        String fieldName,
        String fieldNameEn,
        Set<Level> levels,
        OnlineLevel onlineLevel,
        Reach reach,
        List<Applicant> applicants,
        List<String> requirements,
        List<Situation> situations,
        List<Component> components,
        List<Limit> limits,
        List<FeeRule> fees,
        String receives,
        String guides,
        String decides,
        DecidedBy decidedBy,
        List<Outcome> outcomes,
        List<ProcessStep> steps,
        boolean onTheSpot,
        List<LegalBasis> legalBasis,
        @Nullable String publication,
        LocalDate from,
        @Nullable LocalDate until) {

    public ProcedureContent {
        aliases = List.copyOf(aliases);
        levels = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(levels));
        applicants = List.copyOf(applicants);
        requirements = List.copyOf(requirements);
        situations = List.copyOf(situations);
        components = List.copyOf(components);
        limits = List.copyOf(limits);
        fees = List.copyOf(fees);
        outcomes = List.copyOf(outcomes);
        steps = List.copyOf(steps);
        legalBasis = List.copyOf(legalBasis);
    }

    /** The same with other inner steps, from a later day on. */
    public ProcedureContent withProcess(List<ProcessStep> others, LocalDate since) {
        return new ProcedureContent(
                code,
                name,
                nameEn,
                aliases,
                field,
                fieldName,
                fieldNameEn,
                levels,
                onlineLevel,
                reach,
                applicants,
                requirements,
                situations,
                components,
                limits,
                fees,
                receives,
                guides,
                decides,
                decidedBy,
                outcomes,
                others,
                onTheSpot,
                legalBasis,
                publication,
                since,
                until);
    }
}
