package vn.motcua.organization.web;

import static java.util.stream.Collectors.joining;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.organization.Centre;
import vn.motcua.organization.Neighbourhood;
import vn.motcua.organization.OldBooks.Shelf;
import vn.motcua.organization.Posts.Post;
import vn.motcua.organization.Share;
import vn.motcua.organization.Succession;
import vn.motcua.organization.Unit;
import vn.motcua.shared.CivilTime;
import vn.motcua.ui.Detail;
import vn.motcua.ui.Screen;
import vn.motcua.ui.TableView;

/**
 * A unit's page. Where an address or telephone number is not known yet, the reader is told where to ask.
 *
 * @param parents from the nearest to the province
 * @param lastDay of a unit that is no more, null for one of today
 * @param elsewhere whether it lies in another province, whose centres are not known here
 * @param year    whose books are shown
 */
public record UnitView(
        Unit unit,
        List<Unit> parents,
        boolean elsewhere,
        Optional<Centre> centre,
        List<Succession> formedFrom,
        List<Succession> wentInto,
        @Nullable LocalDate lastDay,
        int year,
        List<Shelf> books,
        List<Neighbourhood> neighbourhoods,
        List<Post> posts) {

    /** "Phó Chủ tịch Ủy ban nhân dân phường (không quá 2), từ ngày 01/7/2025". */
    public String words(Post it, Screen screen) {
        var name = it.most() == 1
                ? it.title()
                : screen.t("organization.posts.several", it.title(), String.valueOf(it.most()));
        var from = date(it.from(), screen);
        var until = it.until();
        return until == null
                ? screen.t("organization.posts.since", name, from)
                : screen.t("organization.posts.between", name, from, date(until.minusDays(1), screen));
    }

    /** "Khu phố 3", with what became of it. */
    public String words(Neighbourhood it, Screen screen) {
        var name = screen.t("organization.neighbourhood." + it.kind(), it.name());
        var until = it.until();
        if (until == null) {
            return name;
        }
        var lastDay = date(until.minusDays(1), screen);
        return it.wentInto().isEmpty()
                ? screen.t("organization.neighbourhoods.ended", name, lastDay)
                : screen.t("organization.neighbourhoods.went", name, lastDay, String.join(", ", it.wentInto()));
    }

    /** Page of the unit a succession speaks of, as it was before. */
    public static String before(Succession it) {
        return "/units/" + it.from().code() + "?on=" + it.day().minusDays(1);
    }

    public Optional<HistoryPicture> picture(List<Succession> successions, Screen screen) {
        return successions.isEmpty() ? Optional.empty() : Optional.of(HistoryPicture.of(successions, screen));
    }

    /** "Phường 4 (Quận 3, Thành phố Hồ Chí Minh), một phần". */
    public String words(Succession it, Screen screen) {
        return screen.t(
                it.share() == Share.WHOLE ? "organization.former.whole" : "organization.former.part",
                fullName(it.from(), screen),
                it.fromPlace());
    }

    public String wordsInto(Succession it, Screen screen) {
        return screen.t(
                it.share() == Share.WHOLE ? "organization.history.into.whole" : "organization.history.into.part",
                fullName(it.into(), screen));
    }

    public String since(Succession it, Screen screen) {
        return screen.t("organization.history.since", date(it.day(), screen));
    }

    /** As the page's language writes it. */
    public static String date(LocalDate day, Screen screen) {
        return screen.isVietnamese()
                ? CivilTime.date(day)
                : day.format(DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH));
    }

    public TableView shelves(Screen screen) {
        return new TableView(
                screen.t("organization.books.of", String.valueOf(year)),
                List.of(
                        TableView.words(screen.t("organization.books.register")),
                        TableView.words(screen.t("organization.books.holder")),
                        TableView.words(screen.t("organization.books.basis"))),
                books.stream().map(it -> shelf(it, screen)).toList());
    }

    private static List<TableView.Cell> shelf(Shelf it, Screen screen) {
        var names =
                it.holders().stream().map(holder -> fullName(holder, screen)).collect(joining("; "));
        var holder = it.isCertain() ? names : screen.t("organization.books.ask", names);
        return List.of(
                TableView.cell(screen.t("organization.register." + it.register())),
                it.isCertain()
                        ? new TableView.Cell(
                                holder, "/units/" + it.holders().getFirst().code(), foreign(holder, screen))
                        : TableView.foreign(holder, foreign(holder, screen)),
                TableView.foreign(it.basis(), foreign(it.basis(), screen)));
    }

    public boolean hasUnconfirmedBooks() {
        return books.stream().anyMatch(it -> !it.confirmed());
    }

    /** "Phường Xuân Hòa", "Xuân Hòa Ward". */
    static String fullName(Unit unit, Screen screen) {
        return screen.t("organization.name." + unit.kind(), unit.name());
    }

    public String title(Screen screen) {
        return fullName(unit, screen);
    }

    public List<Detail> details(Screen screen) {
        var details = new ArrayList<Detail>();
        details.add(new Detail(screen.t("organization.kind"), screen.t("organization.kind." + unit.kind())));
        if (!parents.isEmpty()) {
            var place = parents.stream().map(Unit::fullName).collect(joining(", "));
            details.add(new Detail(screen.t("organization.parent"), place, null, foreign(place, screen)));
        }
        details.add(new Detail(screen.t("organization.code"), unit.code()));
        return details;
    }

    /** The identification code heads the codes of dossiers; only officers need to know that it awaits confirmation. */
    public List<Detail> details(Centre centre, Screen screen) {
        var details = new ArrayList<Detail>();
        details.add(new Detail(
                screen.t("organization.address"),
                orElse(centre.address(), screen, "organization.address.unknown"),
                null,
                foreign(centre.address(), screen)));
        details.add(new Detail(
                screen.t("organization.phone"), orElse(centre.phone(), screen, "organization.phone.unknown")));
        details.add(
                new Detail(screen.t("organization.saturday"), screen.t("organization.saturday." + centre.saturday())));
        if (screen.viewer() != null) {
            var key = centre.codeConfirmed()
                    ? "organization.identification.confirmed"
                    : "organization.identification.unconfirmed";
            details.add(
                    new Detail(screen.t("organization.identification"), screen.t(key, centre.identificationCode())));
        }
        return details;
    }

    public TableView hours(Centre centre, Screen screen) {
        return new TableView(
                screen.t("organization.hours"),
                List.of(
                        TableView.words(screen.t("organization.hours.day")),
                        TableView.words(screen.t("organization.hours.open"))),
                Arrays.stream(DayOfWeek.values())
                        .map(day -> row(screen.t("organization.day." + day), openOn(day, centre, screen)))
                        .toList());
    }

    private static String openOn(DayOfWeek day, Centre centre, Screen screen) {
        var stretches = centre.hours().stream()
                .filter(stretch -> stretch.day() == day)
                .map(stretch -> stretch.opens() + "–" + stretch.closes())
                .collect(joining(", "));
        return orElse(stretches, screen, "organization.hours.closed");
    }

    public TableView points(Centre centre, Screen screen) {
        return new TableView(
                screen.t("organization.points"),
                List.of(
                        TableView.words(screen.t("organization.points.name")),
                        TableView.words(screen.t("organization.points.address"))),
                centre.points().stream()
                        .map(point -> List.of(
                                TableView.foreign(point.name(), foreign(point.name(), screen)),
                                TableView.foreign(
                                        orElse(point.address(), screen, "organization.points.address.centre"),
                                        foreign(point.address(), screen))))
                        .toList());
    }

    private static List<TableView.Cell> row(String name, String text) {
        return List.of(TableView.cell(name), TableView.cell(text));
    }

    /** Names and addresses are Vietnamese on every page; what the page says instead of a missing one is not. */
    private static @Nullable String foreign(String text, Screen screen) {
        return screen.isVietnamese() || text.isEmpty() ? null : "vi";
    }

    private static String orElse(String text, Screen screen, String key) {
        return text.isEmpty() ? screen.t(key) : text;
    }
}
