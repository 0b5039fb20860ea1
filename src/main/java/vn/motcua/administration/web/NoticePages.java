package vn.motcua.administration.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import vn.motcua.administration.AdministrationRefusal;
import vn.motcua.administration.InCharge;
import vn.motcua.administration.internal.Publish;
import vn.motcua.identity.Downloads;
import vn.motcua.identity.Officer;
import vn.motcua.organization.Notices;
import vn.motcua.organization.OrganizationRefusal;
import vn.motcua.organization.Unit;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Result;
import vn.motcua.ui.Choice;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;
import vn.motcua.ui.NoticeKind;
import vn.motcua.ui.TableView;
import vn.motcua.ui.TypedDate;

/** Notices of the city, or of the administrator's own unit. */
@Controller
class NoticePages {

    private static final int A_PAGE = 20;
    private static final String CITY = "city";

    private final Notices notices;
    private final Publish publish;
    private final Units units;
    private final Downloads downloads;
    private final Messages messages;

    NoticePages(Notices notices, Publish publish, Units units, Downloads downloads, Messages messages) {
        this.notices = notices;
        this.publish = publish;
        this.units = units;
        this.downloads = downloads;
        this.messages = messages;
    }

    @GetMapping("/administration/notices")
    ModelAndView list(
            Officer me,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(required = false) @Nullable String after) {
        var places = places(me);
        var shown = places.stream()
                .map(Choice::value)
                .filter(place::equals)
                .findFirst()
                .orElse(places.getFirst().value());
        return page(me, NoticeForm.EMPTY.at(shown), after, null);
    }

    @GetMapping("/administration/notices/table.{format}")
    View table(Officer me, @PathVariable String format, @RequestParam(defaultValue = "") String place) {
        var chosen = places(me).stream()
                .map(Choice::value)
                .filter(place::equals)
                .findFirst()
                .orElseGet(() -> places(me).getFirst().value());
        var unit = unit(chosen).map(Unit::id).orElse(null);
        return downloads.paged(
                me,
                format,
                say("title"),
                Map.of("place", chosen),
                this::table,
                after -> notices.list(unit, after, Downloads.A_SLICE));
    }

    private TableView table(List<Notices.Notice> listed) {
        return new TableView(
                say("title"),
                Stream.of("kind", "vietnamese", "english", "from", "until", "writer", "remover")
                        .map(it -> TableView.words(say(it)))
                        .toList(),
                listed.stream().map(this::cells).toList());
    }

    private List<TableView.Cell> cells(Notices.Notice it) {
        var draft = it.draft();
        return Stream.of(
                        say("kind." + draft.kind()),
                        draft.vietnamese(),
                        draft.english(),
                        CivilTime.date(draft.from()),
                        CivilTime.date(draft.until()),
                        it.writtenBy(),
                        it.withdrawnBy() == null ? "" : it.withdrawnBy())
                .map(TableView::cell)
                .toList();
    }

    private String say(String key) {
        return messages.text(Language.VI, "desk.notice." + key);
    }

    private ModelAndView page(Officer me, NoticeForm form, @Nullable String after, @Nullable Refusal refused) {
        var path = "/administration/notices?place=" + form.place();
        var slice = notices.list(unit(form.place()).map(Unit::id).orElse(null), after, A_PAGE);
        var page = new ModelAndView("administration/notices")
                .addObject("places", places(me))
                .addObject("form", form)
                .addObject("notices", slice.items())
                .addObject("nextHref", slice.next() == null ? null : path + "&after=" + slice.next())
                .addObject("firstHref", after == null ? null : path)
                .addObject("refused", refused);
        if (refused != null) {
            page.setStatus(HttpStatus.valueOf(refused.code().status()));
        }
        return page;
    }

    /** Where this officer may put up a notice: the city, or units. */
    private List<Choice> places(Officer me) {
        var charge = new InCharge(me);
        InCharge.demand(charge.ofAnything());
        var places = new ArrayList<Choice>();
        if (charge.ofCity()) {
            places.add(new Choice(CITY, "Toàn Thành phố"));
        }
        charge.units().map(units::get).forEach(it -> places.add(new Choice(it.code(), it.fullName())));
        return places;
    }

    private Optional<Unit> unit(String place) {
        return place.equals(CITY) ? Optional.empty() : units.findByCode(place);
    }

    @PostMapping("/administration/notices")
    ModelAndView write(
            Officer me,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String vietnamese,
            @RequestParam(defaultValue = "") String english,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until) {
        var filled = new NoticeForm(place, kind, vietnamese, english, from, until);
        InCharge.demand(mayWriteAt(place, new InCharge(me)));
        return switch (draft(filled).then(it -> publish.write(it, me))) {
            case Result.Done<UUID> _ -> new ModelAndView("redirect:/administration/notices?place=" + filled.place());
            case Result.Refused<UUID>(var why) -> page(me, filled, null, why);
        };
    }

    private boolean mayWriteAt(String place, InCharge charge) {
        return place.equals(CITY)
                ? charge.ofCity()
                : unit(place).filter(it -> charge.of(it.id())).isPresent();
    }

    private Result<Notices.Draft> draft(NoticeForm form) {
        var from = TypedDate.find(form.from());
        var until = TypedDate.find(form.until());
        if (from.isEmpty() || until.isEmpty()) {
            return Result.refused(
                    AdministrationRefusal.ADM_101_DAY_UNREADABLE, from.isEmpty() ? "ngày đầu" : "ngày cuối");
        }
        var kind = DayForm.constant(NoticeKind.class, form.kind());
        var unit = unit(form.place()).map(Unit::id).orElse(null);
        return Result.done(new Notices.Draft(
                unit,
                kind == null ? NoticeKind.ERROR : kind,
                form.vietnamese(),
                form.english(),
                from.get(),
                until.get()));
    }

    @PostMapping("/administration/notices/{notice}/withdrawal")
    String withdraw(Officer me, @PathVariable String notice) {
        var charge = new InCharge(me);
        InCharge.demand(charge.ofAnything());
        var found = id(notice)
                .flatMap(notices::find)
                .orElseThrow(() -> new RefusedException(OrganizationRefusal.ORG_111_NO_SUCH_NOTICE));
        UnitId unit = found.draft().unit();
        InCharge.demand(unit == null ? charge.ofCity() : charge.of(unit));
        return switch (publish.withdraw(found.id(), me)) {
            case Result.Done<UUID> _ ->
                "redirect:/administration/notices?place="
                        + (unit == null ? CITY : units.get(unit).code());
            case Result.Refused<UUID>(var why) -> throw new RefusedException(why);
        };
    }

    private static Optional<UUID> id(String typed) {
        return typed.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? Optional.of(UUID.fromString(typed))
                : Optional.empty();
    }
}
