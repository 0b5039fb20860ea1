package vn.motcua.address.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import vn.motcua.address.Rule;
import vn.motcua.address.Rules.Divided;
import vn.motcua.address.Side;
import vn.motcua.address.internal.StretchWords;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Downloads;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Officers;
import vn.motcua.organization.Unit;
import vn.motcua.organization.Units;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Slice;
import vn.motcua.tables.Cell;
import vn.motcua.tables.Heading;
import vn.motcua.tables.RowSource;
import vn.motcua.ui.Choice;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;

/** Rules in words. */
@Component
class RuleViews {

    private final Units units;
    private final Officers officers;
    private final StretchWords words;
    private final Downloads downloads;
    private final Messages messages;

    RuleViews(Units units, Officers officers, StretchWords words, Downloads downloads, Messages messages) {
        this.units = units;
        this.officers = officers;
        this.words = words;
        this.downloads = downloads;
        this.messages = messages;
    }

    RulesPage page(
            Unit unit,
            List<Unit> kept,
            List<Divided> divided,
            Slice<Rule> rules,
            RuleForm form,
            @Nullable Refusal refused,
            @Nullable Integer added) {
        var names = officers.namesOf(rules.items().stream().map(Rule::madeBy).toList());
        return new RulesPage(
                unit.code(),
                unit.fullName(),
                kept.stream().map(it -> new Choice(it.code(), it.fullName())).toList(),
                divided.stream()
                        .map(it -> new Choice(
                                String.valueOf(it.unit().id().value()),
                                it.unit().fullName() + ", " + it.place()))
                        .toList(),
                rules.items().stream().map(it -> line(it, names)).toList(),
                rules.next() == null ? null : "/addresses/rules?unit=" + unit.code() + "&after=" + rules.next(),
                form,
                Arrays.stream(Side.values())
                        .map(it -> new Choice(it.name(), say("side." + it)))
                        .toList(),
                refused,
                added == null ? null : say("added", String.valueOf(added)));
    }

    private RulesPage.Line line(Rule it, Map<AccountId, String> names) {
        return new RulesPage.Line(
                units.get(it.from()).fullName(),
                words.of(it.stretch()),
                days(it),
                it.source(),
                names.getOrDefault(it.madeBy(), ""),
                it.until() == null ? "/addresses/rules/" + it.id() + "/end" : null);
    }

    private String days(Rule it) {
        var since = CivilTime.date(it.since());
        return it.until() == null
                ? say("days.open", since)
                : say("days.closed", since, CivilTime.date(Objects.requireNonNull(it.until())));
    }

    String codeOf(Rule rule) {
        return units.get(rule.into()).code();
    }

    /** With the columns that are read again by {@link vn.motcua.address.internal.ReadRules}. */
    View table(Officer me, String format, Unit unit, Function<@Nullable String, Slice<Rule>> slices) {
        var headings = List.of(
                "code",
                "divided",
                "street",
                "side",
                "first",
                "last",
                "neighbourhood",
                "parcel",
                "since",
                "until",
                "source");
        return downloads.of(
                me,
                format,
                say("table", unit.fullName()),
                Map.of("unit", unit.code()),
                headings.stream().map(it -> Heading.of(say("column." + it))).toList(),
                RowSource.paged(slices, this::cells));
    }

    private List<Cell> cells(Rule it) {
        var divided = units.get(it.from());
        var stretch = it.stretch();
        return List.of(
                Cell.text(divided.code()),
                Cell.text(divided.fullName()),
                Cell.text(stretch.street()),
                Cell.text(stretch.side() == Side.BOTH ? "" : say("side." + stretch.side())),
                number(stretch.first()),
                number(stretch.last()),
                Cell.text(stretch.neighbourhood()),
                Cell.text(stretch.parcel()),
                Cell.day(it.since()),
                Cell.day(it.until()),
                Cell.text(it.source()));
    }

    private static Cell number(@Nullable Integer value) {
        return value == null ? Cell.text(null) : Cell.number(value);
    }

    private String say(String key, Object... values) {
        return messages.text(Language.VI, "desk.address.rule." + key, values);
    }
}
