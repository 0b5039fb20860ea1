package vn.motcua.organization.internal;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.motcua.organization.OrganizationRefusal;
import vn.motcua.organization.PublicServiceUnits.Edition;
import vn.motcua.organization.PublicServiceUnits.Form;
import vn.motcua.shared.Refusal;

/**
 * A reorganisation of public service units and what must hold of it: who is reorganised was there the day before, who comes out of it
 * is there from the day on, and who does not come out of it ends that day.
 *
 * @param before codes, in their order
 * @param after  codes, in their order
 */
record ServiceReorganisation(
        LocalDate day, Form form, String decision, boolean confirmed, List<String> before, List<String> after) {

    ServiceReorganisation {
        before = before.stream().sorted().toList();
        after = after.stream().sorted().toList();
    }

    Stream<String> codes() {
        return Stream.concat(before.stream(), after.stream()).distinct();
    }

    /** Those of which nothing goes on under their code. */
    Stream<String> ending() {
        return before.stream().filter(it -> !after.contains(it));
    }

    /** Whether both reorganise the same units on the same day. */
    boolean isOfTheSame(ServiceReorganisation other) {
        return day.equals(other.day) && before.equals(other.before);
    }

    /** Whether there are as many units on each side as the form needs. */
    Optional<Refusal> whyNotOfItsForm() {
        boolean fits = isEachOnce(before)
                && isEachOnce(after)
                && switch (form) {
                    case MERGE -> before.size() > 1 && after.size() == 1;
                    case SPLIT -> before.size() == 1 && after.size() > 1;
                    case TRANSFER -> !before.isEmpty() && before.equals(after);
                    case DISSOLVE, CONVERT -> !before.isEmpty() && after.isEmpty();
                };
        return fits ? Optional.empty() : Optional.of(Refusal.of(OrganizationRefusal.ORG_147_FORM_SIDES, form.name()));
    }

    private static boolean isEachOnce(List<String> codes) {
        return new HashSet<>(codes).size() == codes.size();
    }

    /** Whether it agrees with the days of its units. */
    Optional<Refusal> whyNotThroughTime(Function<String, ServiceTimeline> units) {
        return Stream.of(
                        before.stream()
                                .filter(it -> units.apply(it).on(eve()).isEmpty())
                                .map(it -> refusal(OrganizationRefusal.ORG_148_NOT_THERE_BEFORE, it, eve())),
                        after.stream()
                                .filter(it -> units.apply(it).on(day).isEmpty())
                                .map(it -> refusal(OrganizationRefusal.ORG_149_NOT_THERE_AFTER, it, day)),
                        ending().filter(it -> units.apply(it).on(day).isPresent())
                                .map(it -> refusal(OrganizationRefusal.ORG_150_NOT_ENDED, it, day)),
                        before.stream()
                                .filter(it -> form == Form.TRANSFER && isGovernedAsBefore(units.apply(it)))
                                .map(it -> refusal(OrganizationRefusal.ORG_152_TRANSFER_OF_NOTHING, it, day)))
                .flatMap(it -> it)
                .findFirst();
    }

    private LocalDate eve() {
        return day.minusDays(1);
    }

    private static Refusal refusal(OrganizationRefusal code, String unit, LocalDate day) {
        return Refusal.of(code, unit, day.toString());
    }

    private boolean isGovernedAsBefore(ServiceTimeline unit) {
        return unit.on(eve())
                .flatMap(was -> unit.on(day).filter(is -> isGovernedAlike(was, is)))
                .isPresent();
    }

    private static boolean isGovernedAlike(Edition was, Edition is) {
        return was.scope() == is.scope()
                && was.governing().equals(is.governing())
                && Objects.equals(was.unit(), is.unit());
    }
}
