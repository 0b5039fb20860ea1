package vn.motcua.administration.web;

import static java.util.stream.Collectors.joining;
import static vn.motcua.ui.TableView.cell;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.organization.PublicServiceUnits.Edition;
import vn.motcua.organization.PublicServiceUnits.Form;
import vn.motcua.organization.PublicServiceUnits.Reorganisation;
import vn.motcua.shared.CivilTime;
import vn.motcua.ui.Detail;
import vn.motcua.ui.Screen;
import vn.motcua.ui.TableView;

/**
 * One public service unit through time.
 *
 * @param editions at least one, the earliest first
 */
public record ServiceUnitView(List<Edition> editions, List<Reorganisation> reorganisations, LocalDate today) {

    /** As it is today; one that is no more, as it last was; one that is still to come, as it will be. */
    public Edition now() {
        return editions.stream().filter(it -> it.holdsOn(today)).findFirst().orElse(editions.getLast());
    }

    /** The first day without it, null while it lasts. */
    public @Nullable LocalDate ended() {
        var until = editions.getLast().until();
        return until != null && !until.isAfter(today) ? until : null;
    }

    public List<Detail> details(Screen screen) {
        var it = now();
        var autonomy = it.autonomy();
        return List.of(
                new Detail(screen.t("desk.service.code"), it.code()),
                new Detail(screen.t("desk.service.field"), screen.t("desk.service.field." + it.field())),
                new Detail(screen.t("desk.service.scope"), screen.t("organization.scope." + it.scope())),
                new Detail(screen.t("desk.service.governing"), it.governing()),
                new Detail(
                        screen.t("desk.service.autonomy"),
                        autonomy == null ? screen.t("desk.service.autonomy.unknown") : String.valueOf(autonomy)),
                new Detail(
                        screen.t("desk.service.from"),
                        CivilTime.date(editions.getFirst().from())),
                new Detail(screen.t("desk.service.basis"), it.basis()));
    }

    public TableView stretches(Screen screen) {
        return new TableView(
                screen.t("desk.service.editions"),
                List.of(
                        TableView.words(screen.t("desk.service.name")),
                        TableView.words(screen.t("desk.service.from")),
                        TableView.words(screen.t("desk.service.until")),
                        TableView.words(screen.t("desk.service.scope")),
                        TableView.words(screen.t("desk.service.governing"))),
                editions.stream()
                        .map(it -> List.of(
                                cell(it.name()),
                                cell(CivilTime.date(it.from())),
                                cell(ServiceUnitsView.lastDay(it.until())),
                                cell(screen.t("organization.scope." + it.scope())),
                                cell(it.governing())))
                        .toList());
    }

    /** "Ngày 01/7/2026: nhập vào Trường Tiểu học Mẫu 1. Căn cứ: ...". */
    public String words(Reorganisation it, Screen screen) {
        return screen.t(
                it.confirmed() ? "desk.service.history.line" : "desk.service.history.line.unconfirmed",
                CivilTime.date(it.day()),
                what(it, screen),
                it.decision());
    }

    private String what(Reorganisation it, Screen screen) {
        boolean before = isAmong(it.before());
        boolean after = isAmong(it.after());
        var side = before && after ? "BOTH" : before ? "BEFORE" : "AFTER";
        var key = "desk.service.history." + it.form() + "." + side;
        if (it.form() == Form.TRANSFER) {
            return screen.t(key, governing(it.before()), governing(it.after()));
        }
        boolean cameFrom = it.form() == Form.MERGE ? after : !before;
        return screen.t(key, others(cameFrom ? it.before() : it.after()));
    }

    private boolean isAmong(List<Edition> side) {
        return side.stream().anyMatch(this::isMe);
    }

    private boolean isMe(Edition it) {
        return it.code().equals(now().code());
    }

    private String governing(List<Edition> side) {
        return side.stream()
                .filter(this::isMe)
                .map(Edition::governing)
                .findFirst()
                .orElse("");
    }

    private String others(List<Edition> side) {
        return side.stream().filter(it -> !isMe(it)).map(Edition::name).collect(joining(", "));
    }
}
