package vn.motcua.organization.web;

import static java.util.stream.Collectors.joining;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.organization.Centre;
import vn.motcua.organization.Succession;
import vn.motcua.organization.Unit;
import vn.motcua.ui.Detail;
import vn.motcua.ui.Screen;
import vn.motcua.ui.TableView;

/** A unit's page. Where an address or telephone number is not known yet, the reader is told where to ask. */
public record UnitView(Unit unit, Optional<Unit> parent, Optional<Centre> centre, List<Succession> formedFrom) {

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
        parent.ifPresent(it -> details.add(
                new Detail(screen.t("organization.parent"), fullName(it, screen), null, foreign(it.name(), screen))));
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
