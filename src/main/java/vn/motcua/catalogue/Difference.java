package vn.motcua.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one version says otherwise than another, in the order in which a reader of the procedure meets it. Pure. English glosses,
 * aliases and notes of comparison are no change.
 *
 * @param changes empty when nothing differs
 */
public record Difference(List<Change> changes) {

    public Difference {
        changes = List.copyOf(changes);
    }

    /** One thing that differs: what it was and what it becomes; null where it was not, or is no more. */
    public sealed interface Change {

        @Nullable
        Object before();

        @Nullable
        Object after();

        default boolean isAdded() {
            return before() == null;
        }

        default boolean isDropped() {
            return after() == null;
        }
    }

    public record OfPaper(
            @Nullable Component before, @Nullable Component after) implements Change {}

    /** How long it takes by one channel; a channel that opens has no before, one that closes no after. */
    public record OfLimit(
            Channel channel,
            @Nullable Limit before,
            @Nullable Limit after) implements Change {}

    public record OfFee(@Nullable FeeRule before, @Nullable FeeRule after) implements Change {}

    public record OfOutcome(
            @Nullable Outcome before, @Nullable Outcome after) implements Change {}

    public record OfRequirement(
            @Nullable String before, @Nullable String after) implements Change {}

    public record OfBasis(
            @Nullable LegalBasis before, @Nullable LegalBasis after) implements Change {}

    /** Something that every version says once, as the one and as the other says it. */
    public record OfValue(Aspect aspect, Object before, Object after) implements Change {}

    /** The inner steps, which concern the office alone. */
    public record OfProcess(List<ProcessStep> before, List<ProcessStep> after) implements Change {}

    /** What every version says once. */
    public enum Aspect {
        NAME,
        FIELD,
        LEVELS,
        ONLINE_LEVEL,
        REACH,
        APPLICANTS,
        ON_THE_SPOT,
        RECEIVES,
        DECIDES
    }

    public static Difference between(ProcedureContent before, ProcedureContent after) {
        var found = new ArrayList<Change>();
        value(Aspect.NAME, before, after, ProcedureContent::name, found);
        value(Aspect.FIELD, before, after, ProcedureContent::field, found);
        each(before.components(), after.components(), Component::code, Difference::asPeopleReadIt, OfPaper::new, found);
        each(
                before.limits(),
                after.limits(),
                Limit::channel,
                Difference::asPeopleReadIt,
                (was, is) -> new OfLimit(
                        Objects.requireNonNull(is == null ? was : is).channel(), was, is),
                found);
        each(before.fees(), after.fees(), FeeRule::code, Difference::asPeopleReadIt, OfFee::new, found);
        each(before.outcomes(), after.outcomes(), Outcome::code, Difference::asPeopleReadIt, OfOutcome::new, found);
        value(Aspect.ON_THE_SPOT, before, after, ProcedureContent::onTheSpot, found);
        value(Aspect.LEVELS, before, after, ProcedureContent::levels, found);
        value(Aspect.ONLINE_LEVEL, before, after, ProcedureContent::onlineLevel, found);
        value(Aspect.REACH, before, after, ProcedureContent::reach, found);
        value(Aspect.APPLICANTS, before, after, ProcedureContent::applicants, found);
        value(Aspect.RECEIVES, before, after, ProcedureContent::receives, found);
        value(Aspect.DECIDES, before, after, ProcedureContent::decides, found);
        each(before.requirements(), after.requirements(), it -> it, it -> it, OfRequirement::new, found);
        each(before.legalBasis(), after.legalBasis(), LegalBasis::number, it -> it, OfBasis::new, found);
        if (!before.steps().equals(after.steps())) {
            found.add(new OfProcess(before.steps(), after.steps()));
        }
        return new Difference(found);
    }

    private static void value(
            Aspect aspect,
            ProcedureContent before,
            ProcedureContent after,
            Function<ProcedureContent, Object> said,
            List<Change> found) {
        var was = said.apply(before);
        var is = said.apply(after);
        if (!was.equals(is)) {
            found.add(new OfValue(aspect, was, is));
        }
    }

    private interface Making<T> {
        Change of(@Nullable T before, @Nullable T after);
    }

    /** By key: what both have and say otherwise, what is gone, what has come; in the order of the later version. */
    private static <T> void each(
            List<T> before,
            List<T> after,
            Function<T, Object> key,
            Function<T, Object> read,
            Making<T> making,
            List<Change> found) {
        Map<Object, T> was = new LinkedHashMap<>();
        Map<Object, T> is = new LinkedHashMap<>();
        before.forEach(it -> was.putIfAbsent(key.apply(it), it));
        after.forEach(it -> is.putIfAbsent(key.apply(it), it));
        var keys = new LinkedHashSet<>(is.keySet());
        keys.addAll(was.keySet());
        for (var each : keys) {
            var old = was.get(each);
            var now = is.get(each);
            if (old == null || now == null || !read.apply(old).equals(read.apply(now))) {
                found.add(making.of(old, now));
            }
        }
    }

    private static Object asPeopleReadIt(Component it) {
        return new Component(
                it.code(),
                it.name(),
                "",
                it.kind(),
                it.quantity(),
                it.required(),
                it.condition(),
                null,
                it.replacedBy(),
                it.situation());
    }

    private static Object asPeopleReadIt(Limit it) {
        var extension = it.extension();
        var amount = it.term().amount().stripTrailingZeros();
        return java.util.Arrays.asList(
                amount,
                it.term().unit(),
                it.note(),
                extension == null ? null : extension.note(),
                extension == null ? null : extension.term());
    }

    private static Object asPeopleReadIt(FeeRule it) {
        return java.util.Arrays.asList(
                it.type(),
                it.name(),
                it.unit(),
                it.steps(),
                it.capPerCopy(),
                it.optional(),
                it.exemptions().stream().map(FeeRule.Exemption::name).toList(),
                it.note());
    }

    private static Object asPeopleReadIt(Outcome it) {
        return List.of(it.code(), it.name(), it.kind(), it.signedBy());
    }
}
