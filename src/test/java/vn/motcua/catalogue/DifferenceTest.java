package vn.motcua.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.clock.Term;
import vn.motcua.clock.TermUnit;

class DifferenceTest {

    private static final LocalDate DAY = LocalDate.parse("2026-12-01");
    private static final ProcedureContent BASE = ProcedureScenario.procedure("9.000401", "Thủ tục thử");
    private static final Component FORM = BASE.components().getFirst();
    private static final Component COPY = paper("ban-sao", "Bản sao giấy tờ", 1);

    @Test
    void theSameContentOnAnotherDayChangesNothingForPeople() {
        assertThat(Difference.between(BASE, new ContentEdit(BASE).from(DAY)).changes())
                .isEmpty();
    }

    @Test
    void aPaperIsAddedDroppedOrChangedByItsCode() {
        var with = new ContentEdit(BASE).papers(List.of(FORM, COPY));
        assertThat(Difference.between(BASE, with).changes())
                .singleElement()
                .isEqualTo(new Difference.OfPaper(null, COPY))
                .satisfies(it -> assertThat(it.isAdded()).isTrue());
        assertThat(Difference.between(with, BASE).changes()).singleElement().satisfies(it -> assertThat(it.isDropped())
                .isTrue());
        var two = paper("ban-sao", "Bản sao giấy tờ", 2);
        assertThat(Difference.between(with, new ContentEdit(BASE).papers(List.of(two, FORM)))
                        .changes())
                .as("their order is no change")
                .containsExactly(new Difference.OfPaper(COPY, two));
    }

    @Test
    void anEnglishNameIsNoChangeForPeople() {
        var glossed = new Component(
                FORM.code(), FORM.name(), "Another form", FORM.kind(), 1, true, null, "if asked", null, null);
        assertThat(Difference.between(BASE, new ContentEdit(BASE).papers(List.of(glossed)))
                        .changes())
                .isEmpty();
    }

    @Test
    void aChannelThatOpensAndALimitThatIsShorterAreSaidByChannel() {
        var shorter = limit(Channel.COUNTER, 2);
        var online = limit(Channel.ONLINE, 1);
        assertThat(Difference.between(BASE, new ContentEdit(BASE).limits(List.of(shorter, online)))
                        .changes())
                .containsExactly(
                        new Difference.OfLimit(Channel.COUNTER, BASE.limits().getFirst(), shorter),
                        new Difference.OfLimit(Channel.ONLINE, null, online));
    }

    @Test
    void anotherPriceIsAChangeAndAnotherBasisOfTheSamePriceIsNone() {
        var was = new ContentEdit(BASE).fees(List.of(fee(8_000, "Nghị quyết 1")));
        assertThat(Difference.between(was, new ContentEdit(BASE).fees(List.of(fee(5_000, "Nghị quyết 1"))))
                        .changes())
                .hasSize(1);
        assertThat(Difference.between(was, new ContentEdit(BASE).fees(List.of(fee(8_000, "Nghị quyết 2"))))
                        .changes())
                .isEmpty();
    }

    @Test
    void innerStepsAreAChangeForTheOffice() {
        var steps = List.of(new ProcessStep("Giải quyết", "Công chức", BigDecimal.ONE));
        assertThat(Difference.between(BASE, BASE.withProcess(steps, DAY)).changes())
                .containsExactly(new Difference.OfProcess(BASE.steps(), steps));
    }

    private static Component paper(String code, String name, int quantity) {
        return new Component(code, name, "", ComponentKind.COPY, quantity, true, null, null, null, null);
    }

    private static Limit limit(Channel channel, int days) {
        return new Limit(channel, Term.of(TermUnit.WORKING_DAY, days), null, null, null);
    }

    private static FeeRule fee(long dong, String basis) {
        return new FeeRule(
                "le-phi",
                FeeRule.Type.LE_PHI,
                "Lệ phí",
                "Fee",
                FeeRule.Unit.CASE,
                List.of(new FeeRule.Step(1, dong)),
                null,
                false,
                List.of(),
                true,
                basis,
                null,
                null,
                DAY,
                null);
    }
}
