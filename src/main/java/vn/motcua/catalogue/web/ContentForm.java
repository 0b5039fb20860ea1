package vn.motcua.catalogue.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.Component;
import vn.motcua.catalogue.ComponentKind;
import vn.motcua.catalogue.ContentEdit;
import vn.motcua.catalogue.FeeRule;
import vn.motcua.catalogue.Limit;
import vn.motcua.catalogue.ProcedureContent;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.clock.Term;
import vn.motcua.clock.TermUnit;
import vn.motcua.shared.Text;

/**
 * Papers, limits and fees of a version as typed. What the form does not show (English, cases, exemptions, graded prices) stays as
 * the edited version has it.
 */
public record ContentForm(
        String base,
        List<LimitLine> limits,
        List<PaperLine> papers,
        List<FeeLine> fees,
        String from,
        DecisionForm decision,
        String note) {

    private static final int MOST = 100;
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,4}([.,]\\d{1,2})?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,12}");

    /** One channel; without an amount it is not open, except for what is done the same day. */
    public record LimitLine(Channel channel, String amount, String unit) {}

    /** @param condition when it is asked; empty where everybody brings it */
    public record PaperLine(String code, String name, String kind, String quantity, String condition) {}

    /** @param dong price of one, in whole đồng; empty where it is graded and stays as it is */
    public record FeeLine(String code, String name, String type, String unit, String dong, String basis) {}

    public ContentForm {
        limits = List.copyOf(limits);
        papers = List.copyOf(papers);
        fees = List.copyOf(fees);
    }

    static ContentForm of(ProcedureVersion version) {
        var limits = Arrays.stream(Channel.values())
                .map(channel -> version.findLimit(channel)
                        .map(it -> new LimitLine(
                                channel,
                                ProcessForm.shown(it.term().amount()),
                                it.term().unit().name()))
                        .orElseGet(() -> new LimitLine(channel, "", "")))
                .toList();
        var papers = version.components().stream()
                .map(it -> new PaperLine(
                        it.code(),
                        it.name(),
                        it.kind().name(),
                        String.valueOf(it.quantity()),
                        it.condition() == null ? "" : it.condition()))
                .toList();
        var fees = version.fees().stream()
                .map(it -> new FeeLine(
                        it.code(), it.name(), it.type().name(), it.unit().name(), price(it), it.basis()))
                .toList();
        return new ContentForm(String.valueOf(version.id()), limits, papers, fees, "", DecisionForm.EMPTY, "");
    }

    private static String price(FeeRule fee) {
        return isGraded(fee) ? "" : String.valueOf(fee.steps().getFirst().dong());
    }

    private static boolean isGraded(FeeRule fee) {
        return fee.steps().size() > 1;
    }

    /** Fields of one name in their order; shorter lists are filled up with nothing. */
    static ContentForm typed(MultiValueMap<String, String> sent) {
        var limits = Arrays.stream(Channel.values())
                .map(it -> new LimitLine(it, one(sent, "amount-" + it), one(sent, "unit-" + it)))
                .toList();
        var papers = lines(sent, "paperName")
                .mapToObj(i -> new PaperLine(
                        at(sent, "paperCode", i),
                        at(sent, "paperName", i),
                        at(sent, "paperKind", i),
                        at(sent, "paperQuantity", i),
                        at(sent, "paperCondition", i)))
                .toList();
        var fees = lines(sent, "feeName")
                .mapToObj(i -> new FeeLine(
                        at(sent, "feeCode", i),
                        at(sent, "feeName", i),
                        at(sent, "feeType", i),
                        at(sent, "feeUnit", i),
                        at(sent, "feeDong", i),
                        at(sent, "feeBasis", i)))
                .toList();
        var decision =
                new DecisionForm(one(sent, "decisionNumber"), one(sent, "decisionDay"), one(sent, "decisionIssuer"));
        return new ContentForm(one(sent, "base"), limits, papers, fees, one(sent, "from"), decision, one(sent, "note"));
    }

    private static IntStream lines(MultiValueMap<String, String> sent, String name) {
        return IntStream.range(
                0, Math.min(MOST, sent.getOrDefault(name, List.of()).size()));
    }

    private static String at(MultiValueMap<String, String> sent, String name, int index) {
        var values = sent.getOrDefault(name, List.of());
        return index < values.size() ? values.get(index) : "";
    }

    private static String one(MultiValueMap<String, String> sent, String name) {
        return at(sent, name, 0);
    }

    /** After "add-paper", "add-fee", "drop-paper-2" or "drop-fee-1", counted from 1; anything else changes nothing. */
    ContentForm edited(String act) {
        var somePapers = new ArrayList<>(papers);
        var someFees = new ArrayList<>(fees);
        if (act.equals("add-paper") && somePapers.size() < MOST) {
            somePapers.add(new PaperLine("", "", ComponentKind.ORIGINAL.name(), "1", ""));
        } else if (act.equals("add-fee") && someFees.size() < MOST) {
            someFees.add(new FeeLine("", "", FeeRule.Type.LE_PHI.name(), FeeRule.Unit.CASE.name(), "", ""));
        } else {
            drop(somePapers, act, "drop-paper-");
            drop(someFees, act, "drop-fee-");
        }
        return new ContentForm(base, limits, somePapers, someFees, from, decision, note);
    }

    private static void drop(List<?> lines, String act, String prefix) {
        var number = act.startsWith(prefix) ? act.substring(prefix.length()) : "";
        int place = number.matches("\\d{1,3}") ? Integer.parseInt(number) - 1 : -1;
        if (place >= 0 && place < lines.size()) {
            lines.remove(place);
        }
    }

    long baseId() {
        return base.matches("\\d{1,18}") ? Long.parseLong(base) : -1;
    }

    /** The content these lines make of the edited one; empty where something typed cannot be read. */
    Optional<ProcedureContent> find(ProcedureContent edited, LocalDate day) {
        var newLimits = limits.stream()
                .filter(it -> !it.unit().isEmpty() || !it.amount().isBlank())
                .map(it -> limit(it, edited))
                .toList();
        var newPapers = papers.stream().map(it -> paper(it, edited)).toList();
        var newFees = fees.stream().map(it -> fee(it, edited, day)).toList();
        if (!newLimits.stream().allMatch(Optional::isPresent)
                || !newPapers.stream().allMatch(Optional::isPresent)
                || !newFees.stream().allMatch(Optional::isPresent)) {
            return Optional.empty();
        }
        var content = new ContentEdit(edited)
                .with(
                        newPapers.stream().flatMap(Optional::stream).toList(),
                        newLimits.stream().flatMap(Optional::stream).toList(),
                        newFees.stream().flatMap(Optional::stream).toList());
        return Optional.of(new ContentEdit(content).from(day));
    }

    private static Optional<Limit> limit(LimitLine line, ProcedureContent edited) {
        var unit = word(TermUnit.class, line.unit());
        if (unit == null) {
            return Optional.empty();
        }
        var amount = line.amount().strip().replace(',', '.');
        boolean sameDay = unit == TermUnit.SAME_DAY;
        if (!sameDay
                && (!AMOUNT.matcher(amount).matches() || (unit != TermUnit.WORKING_HOUR && amount.contains(".")))) {
            return Optional.empty();
        }
        var term = sameDay ? Term.sameDay() : new Term(unit, new BigDecimal(amount));
        var before = edited.limits().stream()
                .filter(it -> it.channel() == line.channel())
                .findFirst();
        if (before.filter(it -> isSame(it.term(), term)).isPresent()) {
            return before;
        }
        return Optional.of(before.map(it -> new Limit(it.channel(), term, it.note(), it.noteEn(), it.extension()))
                .orElseGet(() -> new Limit(line.channel(), term, null, null, null)));
    }

    private static boolean isSame(Term one, Term other) {
        return one.unit() == other.unit()
                && (one.unit() == TermUnit.SAME_DAY || one.amount().compareTo(other.amount()) == 0);
    }

    private Optional<Component> paper(PaperLine line, ProcedureContent edited) {
        var kind = word(ComponentKind.class, line.kind());
        if (kind == null || !line.quantity().matches("\\d{1,3}")) {
            return Optional.empty();
        }
        var before = edited.components().stream()
                .filter(it -> it.code().equals(line.code()))
                .findFirst();
        var typed = Text.clean(line.condition());
        @Nullable String condition = typed.isEmpty() ? null : typed;
        var name = Text.clean(line.name());
        return Optional.of(new Component(
                before.map(Component::code).orElseGet(() -> "giay-to-" + (papers.indexOf(line) + 1) + "-" + baseId()),
                name,
                before.filter(it -> it.name().equals(name))
                        .map(Component::nameEn)
                        .orElse(""),
                kind,
                Integer.parseInt(line.quantity()),
                condition == null,
                condition,
                before.filter(it -> java.util.Objects.equals(it.condition(), condition))
                        .map(Component::conditionEn)
                        .orElse(null),
                before.map(Component::replacedBy).orElse(null),
                before.map(Component::situation).orElse(null)));
    }

    private Optional<FeeRule> fee(FeeLine line, ProcedureContent edited, LocalDate day) {
        var type = word(FeeRule.Type.class, line.type());
        var unit = word(FeeRule.Unit.class, line.unit());
        var before = edited.fees().stream()
                .filter(it -> it.code().equals(line.code()))
                .findFirst();
        var digits = line.dong().strip().replace(".", "");
        boolean graded = before.filter(ContentForm::isGraded).isPresent() && digits.isEmpty();
        if (type == null || unit == null || (!graded && !WHOLE.matcher(digits).matches())) {
            return Optional.empty();
        }
        var steps = graded ? before.orElseThrow().steps() : List.of(new FeeRule.Step(1, Long.parseLong(digits)));
        var name = Text.clean(line.name());
        var basis = Text.clean(line.basis());
        var kept = before.filter(it -> it.name().equals(name)
                && it.type() == type
                && it.unit() == unit
                && it.steps().equals(steps)
                && it.basis().equals(basis));
        return kept.isPresent() ? kept : Optional.of(changed(line, before, type, name, unit, steps, basis, day));
    }

    private FeeRule changed(
            FeeLine line,
            Optional<FeeRule> before,
            FeeRule.Type type,
            String name,
            FeeRule.Unit unit,
            List<FeeRule.Step> steps,
            String basis,
            LocalDate day) {
        return new FeeRule(
                before.map(FeeRule::code).orElseGet(() -> "muc-thu-" + (fees.indexOf(line) + 1) + "-" + baseId()),
                type,
                name,
                before.filter(it -> it.name().equals(name)).map(FeeRule::nameEn).orElse(""),
                unit,
                steps,
                before.map(FeeRule::capPerCopy).orElse(null),
                before.map(FeeRule::optional).orElse(false),
                before.map(FeeRule::exemptions).orElse(List.of()),
                true,
                basis,
                before.map(FeeRule::note).orElse(null),
                before.map(FeeRule::noteEn).orElse(null),
                day,
                null);
    }

    private static <E extends Enum<E>> @Nullable E word(Class<E> type, String typed) {
        return Arrays.stream(type.getEnumConstants())
                .filter(it -> it.name().equals(typed))
                .findFirst()
                .orElse(null);
    }
}
