package vn.motcua.identity.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Authorities;
import vn.motcua.identity.AuthorityPaper;
import vn.motcua.identity.Grant;
import vn.motcua.identity.Lent;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Officers;
import vn.motcua.identity.SigningLine;
import vn.motcua.identity.WorkAreas;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Refusal;
import vn.motcua.ui.Choice;
import vn.motcua.ui.Detail;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;
import vn.motcua.ui.TableView;

/** Authority papers as pages show them. */
@Component
class AuthorityViews {

    private final Officers officers;
    private final Authorities authorities;
    private final People people;
    private final Units units;
    private final ObjectProvider<WorkAreas> areas;
    private final Messages messages;
    private final Clock clock;

    AuthorityViews(
            Officers officers,
            Authorities authorities,
            People people,
            Units units,
            ObjectProvider<WorkAreas> areas,
            Messages messages,
            Clock clock) {
        this.officers = officers;
        this.authorities = authorities;
        this.people = people;
        this.units = units;
        this.areas = areas;
        this.messages = messages;
        this.clock = clock;
    }

    TableView table(List<AuthorityPaper> papers) {
        var names = people.names(papers.stream()
                .flatMap(it -> Stream.of(it.issuer(), it.receiver()))
                .collect(Collectors.toSet()));
        return new TableView(
                say("caption", papers.size()),
                Stream.of("number", "line", "issuer", "receiver", "unit", "days", "state")
                        .map(it -> TableView.words(say("column." + it)))
                        .toList(),
                papers.stream()
                        .map(it -> List.of(
                                TableView.link(it.number(), "/authority/" + it.id()),
                                TableView.cell(it.line().mark()),
                                TableView.cell(names.getOrDefault(it.issuer(), "")),
                                TableView.cell(names.getOrDefault(it.receiver(), "")),
                                TableView.cell(unit(it.unit())),
                                TableView.cell(days(it)),
                                TableView.cell(state(it))))
                        .toList());
    }

    AuthorityForm form(TypedForm typed, List<Grant> held, List<UnitId> places, Officer me, @Nullable Refusal refused) {
        return new AuthorityForm(
                typed,
                held.stream()
                        .map(it -> new Choice(place(it), role(it) + ", " + unit(it.unit())))
                        .distinct()
                        .toList(),
                people.choices(places).stream()
                        .filter(it -> !it.value().equals(me.account().toString()))
                        .toList(),
                Arrays.stream(SigningLine.values())
                        .map(it -> new Choice(it.name(), say("line." + it), say("line." + it + ".hint")))
                        .toList(),
                listAreas(held),
                CivilTime.date(today()),
                refused);
    }

    /** Only what the leader holds can be lent. */
    private List<WorkAreas.Area> listAreas(List<Grant> held) {
        return areas.stream()
                .flatMap(it -> it.list().stream())
                .filter(area -> held.stream().anyMatch(it -> it.covers(area.field())))
                .toList();
    }

    static String place(Grant held) {
        return held.unit().value() + "-" + held.role();
    }

    AuthorityPage page(AuthorityPaper paper, Officer me, boolean issued, String reason, @Nullable Refusal refused) {
        var receiver = officers.find(paper.receiver()).orElseThrow();
        var lent = new Lent(Lent.Source.valueOf(paper.line().name()), paper.id(), paper.issuer());
        var grant = new Grant(paper.unit(), paper.role(), paper.fields(), paper.procedures(), lent);
        boolean over = paper.stateOn(today()) == AuthorityPaper.State.ENDED
                || paper.stateOn(today()) == AuthorityPaper.State.REVOKED;
        return new AuthorityPage(
                paper.id().toString(),
                say("title.one", paper.number()),
                facts(paper, receiver),
                authorities.signing(receiver, grant).words(),
                receiver.fullName(),
                issued,
                !over && authorities.mayRevoke(paper, me),
                reason,
                refused);
    }

    private List<Detail> facts(AuthorityPaper paper, Officer receiver) {
        var facts = new ArrayList<Detail>();
        facts.add(fact("state", state(paper)));
        facts.add(fact("line", say("line." + paper.line())));
        facts.add(fact("signed-on", CivilTime.date(paper.signedOn())));
        facts.add(fact("basis", paper.basis()));
        facts.add(fact("issuer", name(paper.issuer())));
        facts.add(fact("receiver", receiver.fullName() + ", " + receiver.title()));
        facts.add(
                fact("lent", messages.text(Language.VI, "identity.role." + paper.role()) + ", " + unit(paper.unit())));
        facts.add(fact("content", content(paper.fields(), paper.procedures())));
        facts.add(fact("days", days(paper)));
        if (paper.revokedFor() != null) {
            facts.add(fact("revoked-for", paper.revokedFor()));
        }
        return facts;
    }

    private String content(Set<String> fields, Set<String> procedures) {
        var known = areas.stream().flatMap(it -> it.list().stream()).toList();
        if (!procedures.isEmpty()) {
            return known.stream()
                    .flatMap(it -> it.procedures().stream())
                    .filter(it -> procedures.contains(it.code()))
                    .map(it -> it.name() + " (" + it.code() + ")")
                    .collect(Collectors.joining("; "));
        }
        return fields.isEmpty()
                ? say("content.all")
                : known.stream()
                        .filter(it -> fields.contains(it.field()))
                        .map(WorkAreas.Area::name)
                        .collect(Collectors.joining("; "));
    }

    private String state(AuthorityPaper paper) {
        return paper.revokedAt() == null
                ? say("state." + paper.stateOn(today()))
                : say("state.REVOKED.at", CivilTime.moment(paper.revokedAt()));
    }

    private static String days(AuthorityPaper paper) {
        return CivilTime.date(paper.from()) + " – " + CivilTime.date(paper.lastDay());
    }

    private String role(Grant held) {
        return messages.text(Language.VI, "identity.role." + held.role());
    }

    private String unit(UnitId id) {
        return units.get(id).fullName();
    }

    private String name(AccountId id) {
        return officers.nameOf(id);
    }

    private Detail fact(String key, String text) {
        return new Detail(say("fact." + key), text);
    }

    private LocalDate today() {
        return CivilTime.day(clock.instant());
    }

    String say(String key, Object... values) {
        return messages.text(Language.VI, "desk.authority." + key, values);
    }
}
