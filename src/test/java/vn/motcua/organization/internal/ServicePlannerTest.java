package vn.motcua.organization.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.organization.PublicServiceUnits.Edition;
import vn.motcua.organization.PublicServiceUnits.Field;
import vn.motcua.organization.PublicServiceUnits.Form;
import vn.motcua.organization.PublicServiceUnits.Scope;
import vn.motcua.organization.internal.ServiceFile.Line;
import vn.motcua.organization.internal.ServicePlanner.Known;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;

class ServicePlannerTest {

    private static final String DAY = "2026-07-01";

    private final LineFindings findings = new LineFindings();

    @Test
    void aStretchEndsWhereTheNextOneBegins() {
        var plan = planner();
        plan.planUnits(lines(unit("A", "Sở Một", "2020-01-01", null), unit("A", "Sở Hai", DAY, null)));

        assertThat(findings.isEmpty()).isTrue();
        assertThat(plan.editions())
                .extracting(Edition::governing, Edition::until)
                .containsExactly(tuple("Sở Một", LocalDate.parse(DAY)), tuple("Sở Hai", null));
    }

    @Test
    void aLineWithoutAnEndLeavesTheEndThatIsStored() {
        var plan = planner(unit("A", "Sở Một", "2020-01-01", DAY));
        plan.planUnits(lines(unit("A", "Sở Một", "2020-01-01", null)));

        assertThat(findings.isEmpty()).isTrue();
        assertThat(plan.editions()).isEmpty();
    }

    @Test
    void stretchesThatOverlapOrComeTwiceAreRefusedWithTheirLine() {
        planner().planUnits(lines(unit("A", "Sở Một", "2020-01-01", "2026-08-01"), unit("A", "Sở Hai", DAY, null)));
        assertThat(codes()).containsExactly("2 ORG_143_PERIOD");
    }

    @Test
    void theSameStretchTwiceIsRefusedWithTheOtherLine() {
        planner().planUnits(lines(unit("A", "Sở Một", DAY, null), unit("A", "Sở Một", DAY, null)));
        assertThat(codes()).containsExactly("2 ORG_144_LINE_TWICE");
    }

    @Test
    void unitsThatAreMergedEndOnTheDayAndTheOneThatGoesOnDoesNot() {
        var plan = planner(since("A"), since("B"));
        plan.planReorganisations(lines(told(Form.MERGE, "A B", "B")));

        assertThat(findings.isEmpty()).isTrue();
        assertThat(plan.fresh()).hasSize(1);
        assertThat(plan.editions())
                .extracting(Edition::code, Edition::until)
                .containsExactly(tuple("A", LocalDate.parse(DAY)));
    }

    @Test
    void whatIsStoredAlreadyIsNotWrittenAgain() {
        var merged = told(Form.MERGE, "A B", "B");
        var plan = planner(List.of(new Known(7, merged)), unit("A", "Sở", "2020-01-01", DAY), since("B"));
        plan.planReorganisations(lines(merged));

        assertThat(findings.isEmpty()).isTrue();
        assertThat(plan.fresh()).isEmpty();
        assertThat(plan.changed()).isEmpty();
        assertThat(plan.editions()).isEmpty();
    }

    @Test
    void anotherDecisionForTheSameUnitsTakesThePlaceOfTheFormer() {
        var merged = told(Form.MERGE, "A B", "B");
        var plan = planner(List.of(new Known(7, merged)), unit("A", "Sở", "2020-01-01", DAY), since("B"));
        plan.planReorganisations(lines(new ServiceReorganisation(
                merged.day(), Form.MERGE, "Quyết định sửa", true, merged.before(), merged.after())));

        assertThat(plan.fresh()).isEmpty();
        assertThat(plan.changed()).extracting(Known::id).containsExactly(7);
    }

    @ParameterizedTest
    @CsvSource({
        "MERGE, A, B, ORG_147_FORM_SIDES",
        "MERGE, A A, B, ORG_147_FORM_SIDES",
        "MERGE, A B, C NEU, ORG_147_FORM_SIDES",
        "SPLIT, A B, C NEU, ORG_147_FORM_SIDES",
        "SPLIT, A, NEU, ORG_147_FORM_SIDES",
        "TRANSFER, A, B, ORG_147_FORM_SIDES",
        "DISSOLVE, A, B, ORG_147_FORM_SIDES",
        "CONVERT, A, B, ORG_147_FORM_SIDES",
        "MERGE, A X, B, ORG_146_SERVICE_UNIT_UNKNOWN",
        "MERGE, A NEU, B, ORG_148_NOT_THERE_BEFORE",
        "MERGE, A OLD, B, ORG_148_NOT_THERE_BEFORE",
        "MERGE, A B, OLD, ORG_149_NOT_THERE_AFTER",
        "MERGE, A LONG, B, ORG_150_NOT_ENDED",
        "TRANSFER, A, A, ORG_152_TRANSFER_OF_NOTHING"
    })
    void whatDoesNotAgreeWithTheDaysOfItsUnitsIsRefused(Form form, String before, String after, String code) {
        planner(
                        since("A"),
                        since("B"),
                        since("C"),
                        unit("NEU", "Sở", DAY, null),
                        unit("OLD", "Sở", "2020-01-01", "2025-01-01"),
                        unit("LONG", "Sở", "2020-01-01", "2027-01-01"))
                .planReorganisations(lines(told(form, before, after)));
        assertThat(codes()).containsExactly("1 " + code);
    }

    @Test
    void soundFormsAreTaken() {
        var plan = planner(
                since("A"),
                since("B"),
                since("C"),
                since("D"),
                unit("NEU", "Sở", DAY, null),
                unit("T", "Sở", "2020-01-01", DAY),
                unit("T", "Xã", DAY, null));
        plan.planReorganisations(lines(
                told(Form.SPLIT, "A", "A NEU"),
                told(Form.TRANSFER, "T", "T"),
                told(Form.DISSOLVE, "B", ""),
                told(Form.CONVERT, "C D", "")));

        assertThat(codes()).isEmpty();
        assertThat(plan.editions()).extracting(Edition::code).containsExactly("B", "C", "D");
    }

    @Test
    void aUnitIsReorganisedOnceADay() {
        planner(since("A"), since("B"), since("C"))
                .planReorganisations(lines(told(Form.MERGE, "A B", "B"), told(Form.DISSOLVE, "A", "")));
        assertThat(codes()).containsExactly("2 ORG_151_REORGANISED_TWICE");
    }

    @Test
    void aUnitIsReorganisedOnceADayWhateverIsStored() {
        planner(List.of(new Known(1, told(Form.DISSOLVE, "A", ""))), unit("A", "Sở", "2020-01-01", DAY), since("B"))
                .planReorganisations(lines(told(Form.MERGE, "A B", "B")));
        assertThat(codes()).contains("1 ORG_151_REORGANISED_TWICE");
    }

    @Test
    void aListOfUnitsMayNotContradictAReorganisationThatIsStored() {
        var plan = planner(List.of(new Known(1, told(Form.DISSOLVE, "A", ""))), unit("A", "Sở", "2020-01-01", DAY));
        plan.planUnits(lines(unit("A", "Sở", "2020-01-01", "2027-01-01")));
        assertThat(codes()).containsExactly("1 ORG_145_REORGANISED");
    }

    @Test
    void aLaterReorganisationThatIsStoredHoldsAgainstAnEarlierThatEndsItsUnit() {
        var later = new ServiceReorganisation(
                LocalDate.parse("2026-10-01"), Form.MERGE, "Sau", true, List.of("A", "B"), List.of("A"));
        planner(List.of(new Known(1, later)), since("A"), unit("B", "Sở", "2020-01-01", "2026-10-01"))
                .planReorganisations(lines(told(Form.DISSOLVE, "A", "")));
        assertThat(codes()).containsExactly("1 ORG_145_REORGANISED");
    }

    private ServicePlanner planner(Edition... stored) {
        return planner(List.of(), stored);
    }

    private ServicePlanner planner(List<Known> known, Edition... stored) {
        Map<String, List<Edition>> units = Arrays.stream(stored).collect(Collectors.groupingBy(Edition::code));
        return new ServicePlanner(units, known, findings);
    }

    private static Edition since(String code) {
        return unit(code, "Sở", "2020-01-01", null);
    }

    private static Edition unit(String code, String governing, String from, @Nullable String until) {
        return new Edition(
                code,
                "Trường Mẫu " + code,
                Field.EDUCATION,
                Scope.UNDER_DEPARTMENTS,
                governing,
                null,
                null,
                LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until),
                true,
                "Quyết định thử");
    }

    private static ServiceReorganisation told(Form form, String before, @Nullable String after) {
        return new ServiceReorganisation(
                LocalDate.parse(DAY), form, "Quyết định thử", true, split(before), split(after));
    }

    private static List<String> split(@Nullable String codes) {
        return codes == null || codes.isEmpty() ? List.of() : List.of(codes.split(" "));
    }

    @SafeVarargs
    private static <T> List<Line<T>> lines(T... all) {
        return IntStream.range(0, all.length)
                .mapToObj(it -> new Line<>(it + 1, all[it]))
                .toList();
    }

    /** "2 ORG_143_PERIOD" for each finding. */
    private List<String> codes() {
        var told = findings.lines(new Codes());
        return told.subList(0, told.size() - 1);
    }

    /** Says the line before what is wrong with it, and no more. */
    private static final class Codes implements Messages {

        @Override
        public String text(Language language, String key, Object... values) {
            return key.equals("organization.report.line")
                    ? values[0] + values[1].toString().replaceAll("[()]", "")
                    : "";
        }

        @Override
        public Optional<String> find(Language language, String key, Object... values) {
            return Optional.of(text(language, key, values));
        }
    }
}
