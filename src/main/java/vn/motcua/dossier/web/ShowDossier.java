package vn.motcua.dossier.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.DossierLists;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Shelves;
import vn.motcua.dossier.Step;
import vn.motcua.dossier.Steps;
import vn.motcua.dossier.TimelineEvent;
import vn.motcua.identity.Officer;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Dong;
import vn.motcua.ui.Detail;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;
import vn.motcua.ui.TableView;

/** Puts one dossier's page together. */
@Component
class ShowDossier {

    private final DossierLists lists;
    private final ClockViews clocks;
    private final CourseViews courses;
    private final Shelves shelves;
    private final Units units;
    private final Messages messages;
    private final CoverLinks covers;

    ShowDossier(
            DossierLists lists,
            ClockViews clocks,
            CourseViews courses,
            Shelves shelves,
            Units units,
            Messages messages,
            CoverLinks covers) {
        this.lists = lists;
        this.clocks = clocks;
        this.courses = courses;
        this.shelves = shelves;
        this.units = units;
        this.messages = messages;
        this.covers = covers;
    }

    DossierPage page(DossierView dossier, Officer me, boolean numbersShown, @Nullable Action done) {
        var events = lists.listTimeline(dossier.id());
        var acts = ActLink.of(dossier.id(), lists.listActions(dossier, me));
        return new DossierPage(
                dossier,
                StateTags.national(dossier.state()),
                StateTags.inner(dossier.state()),
                clocks.of(dossier, Language.VI),
                clocks.innerStep(dossier),
                clocks.innerLate(dossier),
                facts(dossier),
                dossier.parties().stream()
                        .map(it -> new PersonView(it, numbersShown))
                        .toList(),
                papers(dossier),
                fees(dossier),
                forms(dossier, events),
                courses.of(dossier, events),
                acts,
                acts.stream().anyMatch(ActLink::isMain) ? null : nobody(dossier, me),
                UUID.randomUUID().toString(),
                shelves.get(dossier.id()),
                dossier.state().isOpen() && shelves.mayPut(dossier, me),
                done == null ? null : done(done, events));
    }

    private List<Detail> forms(DossierView dossier, List<TimelineEvent> events) {
        return Stream.concat(FormLinks.of(dossier, events).stream(), covers.of(dossier).stream())
                .toList();
    }

    private List<Detail> facts(DossierView dossier) {
        var facts = new ArrayList<Detail>();
        facts.add(detail("procedure", dossier.procedureName(), "/procedures/" + dossier.procedureCode()));
        facts.add(detail("request", dossier.request(), null));
        facts.add(detail("channel", say("desk.channel." + dossier.channel()), null));
        if (dossier.receivedAt() != null) {
            facts.add(detail("received", CivilTime.moment(dossier.receivedAt()), null));
        }
        if (!dossier.helped().equals(dossier.receiving())) {
            facts.add(detail("helped", unit(dossier.helped()), null));
        }
        facts.add(detail("receiving", unit(dossier.receiving()), null));
        facts.add(detail("resolving", unit(dossier.resolving()), null));
        facts.add(detail("return-place", dossier.returnPlace(), null));
        var mandate = dossier.mandate();
        if (mandate != null) {
            facts.add(detail("mandate", mandate.kind().label() + ": " + mandate.scope(), null));
        }
        if (dossier.resultNumber() != null) {
            facts.add(detail("result-number", dossier.resultNumber(), null));
        }
        return facts.stream().filter(it -> !it.text().isBlank()).toList();
    }

    private Detail detail(String key, String text, @Nullable String href) {
        return new Detail(say("desk.fact." + key), text, href);
    }

    private String unit(UnitId id) {
        return units.get(id).fullName();
    }

    private TableView papers(DossierView dossier) {
        return new TableView(
                say("desk.papers.caption", dossier.sets()),
                List.of(
                        TableView.words(say("desk.papers.name")),
                        TableView.words(say("desk.papers.kind")),
                        TableView.figures(say("desk.papers.quantity"))),
                dossier.papers().stream()
                        .map(it -> List.of(
                                TableView.cell(it.note() == null ? it.name() : it.name() + " (" + it.note() + ")"),
                                TableView.cell(it.kind().label()),
                                TableView.cell(it.quantity() == 0 ? "" : String.valueOf(it.quantity()))))
                        .toList());
    }

    private List<Detail> fees(DossierView dossier) {
        var fees = new ArrayList<Detail>();
        dossier.feeLines().forEach(it -> fees.add(new Detail(it.name(), dong(it.dong()))));
        if (fees.size() != 1) {
            fees.add(new Detail(say("desk.fee.total"), dong(dossier.fee())));
        }
        return fees;
    }

    private String dong(long amount) {
        return amount == 0 ? say("desk.fee.none") : Dong.format(amount);
    }

    /** Why the usual next step is not this officer's; null where no step is usual. */
    private @Nullable String nobody(DossierView dossier, Officer me) {
        if (!dossier.state().isOpen()) {
            return say("desk.acts.closed");
        }
        return ActLink.of(
                        dossier.id(),
                        Steps.listFrom(dossier.state()).stream().map(Step::by).toList())
                .stream()
                .filter(ActLink::isMain)
                .findFirst()
                .flatMap(it -> lists.whyNot(dossier, it.action(), me))
                .map(it -> messages.text(Language.VI, it))
                .orElse(null);
    }

    private String done(Action action, List<TimelineEvent> events) {
        var number = events.stream()
                .filter(it -> it.action() == action && it.number() != null)
                .reduce((first, last) -> last)
                .map(TimelineEvent::number);
        return number.map(it -> say("desk.done.number", action.label(), it))
                .orElseGet(() -> say("desk.done", action.label()));
    }

    private String say(String key, Object... values) {
        return messages.text(Language.VI, key, values);
    }
}
