package vn.motcua.catalogue.web;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Component;
import vn.motcua.catalogue.Difference;
import vn.motcua.catalogue.FeeRule;
import vn.motcua.catalogue.LegalBasis;
import vn.motcua.catalogue.Limit;
import vn.motcua.catalogue.Outcome;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.ProcessFlow;
import vn.motcua.catalogue.ProcessStep;
import vn.motcua.ui.Screen;

/** What a version changes, in words: what was on the left, what is to be on the right. */
public record DifferenceWords(Screen screen, ProcedureVersion before, ProcedureVersion after) {

    /**
     * One change.
     *
     * @param about  what it is about, "Giấy tờ", "Thời hạn: trực tiếp tại quầy"
     * @param sort   "Thêm", "Bỏ", "Đổi"
     * @param before empty where there was nothing
     * @param after  empty where there is nothing any more
     */
    public record Row(String about, String sort, List<Said> before, List<Said> after) {}

    /** Everything that differs, the inner steps as well. */
    public List<Row> rows() {
        return changes().stream().map(this::row).toList();
    }

    /** What a citizen notices. */
    public List<Row> publicRows() {
        return changes().stream()
                .filter(it -> !(it instanceof Difference.OfProcess) && !(it instanceof Difference.OfBasis))
                .map(this::row)
                .toList();
    }

    private List<Difference.Change> changes() {
        return Difference.between(before.content(), after.content()).changes();
    }

    private Row row(Difference.Change change) {
        var sort = screen.t(
                "catalogue.change." + (change.isAdded() ? "added" : change.isDropped() ? "dropped" : "changed"));
        return switch (change) {
            case Difference.OfPaper it -> new Row(say("paper"), sort, paper(it.before()), paper(it.after()));
            case Difference.OfLimit it ->
                new Row(
                        say("limit", screen.t("catalogue.channel." + it.channel())),
                        sort,
                        limit(it.before()),
                        limit(it.after()));
            case Difference.OfFee it -> new Row(say("fee"), sort, fee(it.before()), fee(it.after()));
            case Difference.OfOutcome it -> new Row(say("outcome"), sort, outcome(it.before()), outcome(it.after()));
            case Difference.OfRequirement it ->
                new Row(say("requirement"), sort, orNone(it.before()), orNone(it.after()));
            case Difference.OfBasis it -> new Row(say("basis"), sort, basis(it.before()), basis(it.after()));
            case Difference.OfValue it ->
                new Row(
                        say("aspect." + it.aspect()),
                        sort,
                        List.of(value(it.aspect(), it.before(), before)),
                        List.of(value(it.aspect(), it.after(), after)));
            case Difference.OfProcess it -> new Row(say("process"), sort, steps(it.before()), steps(it.after()));
        };
    }

    private String say(String key, Object... values) {
        return screen.t("catalogue.change." + key, values);
    }

    private List<Said> orNone(@Nullable String text) {
        return text == null ? List.of() : List.of(words().said(text));
    }

    private List<Said> paper(@Nullable Component paper) {
        if (paper == null) {
            return List.of();
        }
        var words = words();
        var condition = words.condition(paper);
        var form = words.form(paper) + (condition == null ? "" : ". " + condition);
        return List.of(plain(words.name(paper)), plain(form));
    }

    private ProcedureWords words() {
        return new ProcedureWords(screen, after);
    }

    private List<Said> limit(@Nullable Limit limit) {
        return limit == null ? List.of() : List.of(plain(words().limit(limit)));
    }

    private List<Said> fee(@Nullable FeeRule fee) {
        return fee == null ? List.of() : List.of(plain(words().said(fee)));
    }

    private List<Said> outcome(@Nullable Outcome outcome) {
        return outcome == null ? List.of() : List.of(plain(words().name(outcome)), words().said(outcome.signedBy()));
    }

    private List<Said> basis(@Nullable LegalBasis basis) {
        return basis == null ? List.of() : List.of(words().said(basis.number() + ", " + basis.title()));
    }

    private List<Said> steps(List<ProcessStep> steps) {
        return steps.stream()
                .map(it -> it.name() + ": " + it.by() + ", "
                        + screen.t("catalogue.term.WORKING_HOUR", ProcessForm.shown(it.hours()))
                        + (it.next().isEmpty() ? "" : " → " + ProcessFlow.written(it)))
                .map(DifferenceWords::plain)
                .toList();
    }

    private static Said plain(String text) {
        return new Said(text, null);
    }

    private Said value(Difference.Aspect aspect, Object value, ProcedureVersion version) {
        var words = new ProcedureWords(screen, version);
        return switch (aspect) {
            case NAME -> new Said(words.title(), words.titleLang());
            case FIELD -> plain(words.fieldName());
            case LEVELS -> plain(each("catalogue.level.", (Collection<?>) value));
            case ONLINE_LEVEL -> plain(screen.t("catalogue.online." + value));
            case REACH -> plain(screen.t("catalogue.reach." + value));
            case APPLICANTS -> plain(each("catalogue.applicant.", (Collection<?>) value));
            case ON_THE_SPOT -> plain(say(Boolean.TRUE.equals(value) ? "yes" : "no"));
            case RECEIVES, DECIDES -> words.said(String.valueOf(value));
        };
    }

    private String each(String key, Collection<?> values) {
        return values.stream().map(it -> screen.t(key + it)).collect(Collectors.joining(", "));
    }
}
