package vn.motcua.administration.web;

import static vn.motcua.ui.TableView.cell;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.organization.PublicServiceUnits.Edition;
import vn.motcua.organization.PublicServiceUnits.Field;
import vn.motcua.organization.PublicServiceUnits.Scope;
import vn.motcua.organization.PublicServiceUnits.Wanted;
import vn.motcua.organization.ServiceFigures;
import vn.motcua.organization.ServiceFigures.Change;
import vn.motcua.organization.ServiceFigures.Count;
import vn.motcua.organization.ServiceFigures.Figure;
import vn.motcua.organization.ServiceFigures.Made;
import vn.motcua.organization.ServiceFigures.Ratio;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Slice;
import vn.motcua.ui.Screen;
import vn.motcua.ui.TableView;
import vn.motcua.ui.TableView.Cell;

/**
 * Public service units of a day.
 *
 * @param further whether earlier pages of the list were passed
 */
public record ServiceUnitsView(
        Wanted wanted, ServiceFigures figures, List<Change> changes, Slice<Edition> units, boolean further) {

    private static final String PAGE = "/administration/service-units";
    private static final String NONE = "—";

    /** Says a text of the page's language. */
    interface Words {
        String say(String key, Object... values);
    }

    public String day() {
        return CivilTime.date(wanted.on());
    }

    public List<Scope> scopes() {
        return Scope.PARTS;
    }

    public List<Field> fields() {
        return List.of(Field.values());
    }

    public boolean isEmpty() {
        return figures.figures().isEmpty();
    }

    /** A number leads to the units that were counted. */
    public TableView numbers(Screen screen) {
        return new TableView(
                screen.t("desk.service.figures", day()),
                List.of(
                        TableView.words(screen.t("desk.service.figures.scope")),
                        TableView.figures(screen.t("desk.service.figures.computed")),
                        TableView.figures(screen.t("desk.service.figures.unconfirmed")),
                        TableView.figures(screen.t("desk.service.figures.published")),
                        TableView.words(screen.t("desk.service.figures.source")),
                        TableView.words(screen.t("desk.service.figures.standing"))),
                figures.figures().entrySet().stream()
                        .map(it -> numbers(it.getKey(), it.getValue(), screen))
                        .toList());
    }

    private List<Cell> numbers(Scope scope, Figure it, Screen screen) {
        var computed = Optional.ofNullable(it.computed());
        var published = Optional.ofNullable(it.published());
        return List.of(
                cell(screen.t("organization.scope." + scope)),
                computed.map(count -> TableView.link(number(count.number()), href(scope)))
                        .orElse(cell(NONE)),
                cell(computed.map(count -> number(count.unconfirmed())).orElse(NONE)),
                cell(published.map(count -> number(count.number())).orElse(NONE)),
                cell(published.map(count -> source(count, screen)).orElse(NONE)),
                cell(standing(it, screen)));
    }

    private static String source(Count it, Screen screen) {
        var key = it.unconfirmed() == 0 ? "desk.service.source" : "desk.service.source.unconfirmed";
        return screen.t(key, it.source(), CivilTime.date(it.day()));
    }

    private static String standing(Figure it, Screen screen) {
        var published = it.published();
        return it.differs() && published != null
                ? screen.t(
                        "desk.service.figures.differs",
                        number(Math.abs(it.used().number() - published.number())))
                : screen.t("desk.service.figures.uses." + it.used().made());
    }

    /** "3.000". */
    private static String number(int number) {
        return String.valueOf(number).replaceAll("(?<=\\d)(?=(\\d{3})+$)", ".");
    }

    public List<Ratio> ratios() {
        var ratios = new ArrayList<>(figures.ratios(Scope.CITY, Scope.NATION));
        Scope.PARTS.forEach(it -> ratios.addAll(figures.ratios(it, Scope.CITY)));
        return ratios;
    }

    public TableView shares(Screen screen) {
        return new TableView(
                screen.t("desk.service.shares"),
                List.of(
                        TableView.words(screen.t("desk.service.shares.of")),
                        TableView.figures(screen.t("desk.service.shares.share")),
                        TableView.figures(screen.t("desk.service.shares.part")),
                        TableView.figures(screen.t("desk.service.shares.whole")),
                        TableView.words(screen.t("desk.service.shares.part-source")),
                        TableView.words(screen.t("desk.service.shares.whole-source"))),
                ratios().stream().map(it -> share(it, screen)).toList());
    }

    private static List<Cell> share(Ratio it, Screen screen) {
        return List.of(
                cell(screen.t(
                        "desk.service.shares.words",
                        screen.t("organization.scope." + it.part().scope()),
                        screen.t("organization.scope." + it.whole().scope()))),
                cell(percent(it.permille())),
                cell(number(it.part().number())),
                cell(number(it.whole().number())),
                cell(made(it.part(), screen)),
                cell(made(it.whole(), screen)));
    }

    private static String made(Count it, Screen screen) {
        return screen.t("desk.service.made." + it.made(), CivilTime.date(it.day()), it.source());
    }

    /** "7,5 %". */
    static String percent(long permille) {
        long size = Math.abs(permille);
        return (permille < 0 ? "-" : "") + size / 10 + "," + size % 10 + " %";
    }

    public TableView reductions(Screen screen) {
        return new TableView(
                screen.t("desk.service.changes"),
                List.of(
                        TableView.words(screen.t("desk.service.changes.day")),
                        TableView.words(screen.t("desk.service.figures.scope")),
                        TableView.figures(screen.t("desk.service.changes.before")),
                        TableView.figures(screen.t("desk.service.changes.after")),
                        TableView.figures(screen.t("desk.service.changes.less")),
                        TableView.figures(screen.t("desk.service.changes.share")),
                        TableView.words(screen.t("desk.service.changes.how"))),
                changes.stream().map(it -> reduction(it, screen)).toList());
    }

    private static List<Cell> reduction(Change it, Screen screen) {
        return List.of(
                cell(CivilTime.date(it.day())),
                cell(screen.t("organization.scope." + it.after().scope())),
                cell(number(it.before().number())),
                cell(number(it.after().number())),
                cell(it.less() < 0 ? "-" + number(-it.less()) : number(it.less())),
                cell(it.permille().map(ServiceUnitsView::percent).orElse(NONE)),
                cell(
                        it.after().made() == Made.COMPUTED
                                ? screen.t("desk.service.changes.how.COMPUTED")
                                : screen.t(
                                        "desk.service.changes.how.PUBLISHED",
                                        it.after().source())));
    }

    public TableView list(Screen screen) {
        return table(units.items(), wanted.on(), screen::t);
    }

    static TableView table(List<Edition> units, LocalDate on, Words words) {
        return new TableView(
                words.say("desk.service.list", CivilTime.date(on)),
                List.of(
                        TableView.words(words.say("desk.service.name")),
                        TableView.words(words.say("desk.service.code")),
                        TableView.words(words.say("desk.service.field")),
                        TableView.words(words.say("desk.service.scope")),
                        TableView.words(words.say("desk.service.governing")),
                        TableView.figures(words.say("desk.service.autonomy")),
                        TableView.words(words.say("desk.service.from")),
                        TableView.words(words.say("desk.service.until")),
                        TableView.words(words.say("desk.service.standing")),
                        TableView.words(words.say("desk.service.basis"))),
                units.stream().map(it -> row(it, words)).toList());
    }

    private static List<Cell> row(Edition it, Words words) {
        return List.of(
                TableView.link(it.name(), PAGE + "/" + it.code()),
                cell(it.code()),
                cell(words.say("desk.service.field." + it.field())),
                cell(words.say("organization.scope." + it.scope())),
                cell(it.governing()),
                cell(it.autonomy() == null ? NONE : String.valueOf(it.autonomy())),
                cell(CivilTime.date(it.from())),
                cell(lastDay(it.until())),
                cell(words.say(it.confirmed() ? "desk.service.confirmed" : "desk.service.unconfirmed")),
                cell(it.basis()));
    }

    /** The last day, not the first without. */
    static String lastDay(@Nullable LocalDate until) {
        return until == null ? NONE : CivilTime.date(until.minusDays(1));
    }

    private String href(Scope scope) {
        return scope == Scope.CITY ? PAGE + "?on=" + wanted.on() : PAGE + "?on=" + wanted.on() + "&scope=" + scope;
    }

    public @Nullable String nextHref() {
        return units.next() == null ? null : PAGE + "?" + query() + "&after=" + units.next();
    }

    public @Nullable String firstHref() {
        return further ? PAGE + "?" + query() : null;
    }

    public String tableHref() {
        return PAGE + "/table?" + query();
    }

    private String query() {
        return "on=" + wanted.on() + (wanted.scope() == null ? "" : "&scope=" + wanted.scope())
                + (wanted.field() == null ? "" : "&field=" + wanted.field());
    }
}
