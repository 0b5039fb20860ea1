package vn.motcua.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import vn.motcua.identity.Downloads;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Officers;
import vn.motcua.identity.internal.FourEyes;
import vn.motcua.identity.internal.Outcome;
import vn.motcua.identity.internal.Proposal;
import vn.motcua.organization.Unit;
import vn.motcua.organization.Units;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Result;
import vn.motcua.ui.SeeOther;
import vn.motcua.ui.TableView;

/** What one administrator proposed and another decides. */
@Controller
class ProposalsController {

    private static final String PAGE = "/proposals";

    private final FourEyes fourEyes;
    private final Officers officers;
    private final PositionWords words;
    private final Units units;
    private final Downloads downloads;

    ProposalsController(FourEyes fourEyes, Officers officers, PositionWords words, Units units, Downloads downloads) {
        this.fourEyes = fourEyes;
        this.officers = officers;
        this.words = words;
        this.units = units;
        this.downloads = downloads;
    }

    @GetMapping(PAGE)
    ModelAndView list(Officer me) {
        return page(me, null, null);
    }

    @GetMapping(PAGE + "/table.{format}")
    View table(Officer me, @PathVariable String format) {
        var title = words.say("nav.proposals");
        var columns = Stream.of("about", "what", "reason", "by-whom", "at", "ends-at")
                .map(it -> TableView.words(words.say("proposal.column." + it)))
                .toList();
        var rows = lines(me).stream()
                .map(it -> Stream.of(it.about(), it.what(), it.reason(), it.by(), it.at(), it.ends())
                        .map(TableView::cell)
                        .toList())
                .toList();
        return downloads.shown(me, format, title, Map.of(), new TableView(title, columns, rows));
    }

    @PostMapping(PAGE + "/{proposal}/confirmation")
    ModelAndView confirm(Officer me, @PathVariable UUID proposal, HttpServletResponse response) {
        return shown(me, fourEyes.confirm(me, proposal), response);
    }

    @PostMapping(PAGE + "/{proposal}/refusal")
    ModelAndView decline(Officer me, @PathVariable UUID proposal, HttpServletResponse response) {
        return shown(me, fourEyes.decline(me, proposal), response);
    }

    private ModelAndView shown(Officer me, Result<Outcome> result, HttpServletResponse response) {
        return switch (result) {
            case Result.Done(var outcome) ->
                outcome.password() == null ? new ModelAndView(SeeOther.to(PAGE)) : page(me, outcome, null);
            case Result.Refused(var why) -> {
                if (why.code() == IdentityRefusal.IDN_145_NO_SUCH_PROPOSAL) {
                    throw new RefusedException(why);
                }
                response.setStatus(why.code().status());
                yield page(me, null, why);
            }
        };
    }

    private ModelAndView page(Officer me, @Nullable Outcome outcome, @Nullable Refusal refused) {
        var shownFor = outcome == null ? "" : officers.nameOf(outcome.account());
        return new ModelAndView(
                "identity/proposals",
                "view",
                new ProposalsView(lines(me), fourEyes.canConfirm(), outcome, shownFor, refused));
    }

    private List<ProposalsView.Line> lines(Officer me) {
        var open = fourEyes.listOpen(me);
        var names = officers.namesOf(open.stream()
                .flatMap(it -> Stream.of(it.account(), it.proposedBy()))
                .collect(Collectors.toSet()));
        return open.stream()
                .map(it -> new ProposalsView.Line(
                        it.id(),
                        names.getOrDefault(it.account(), ""),
                        "/accounts/" + it.account(),
                        what(it),
                        it.reason(),
                        names.getOrDefault(it.proposedBy(), ""),
                        CivilTime.moment(it.proposedAt()),
                        CivilTime.moment(it.ends()),
                        fourEyes.mayDecide(me, it, true),
                        fourEyes.mayDecide(me, it, false),
                        it.proposedBy().equals(me.account())))
                .toList();
    }

    private String what(Proposal it) {
        var unit = units.find(it.unit()).map(Unit::fullName).orElse("");
        return switch (it.kind()) {
            case GIVE_ROLE ->
                words.say(
                        "proposal.GIVE_ROLE",
                        words.role(Objects.requireNonNull(it.role())),
                        unit,
                        words.days(Objects.requireNonNull(it.from()), it.until()));
            case END_ROLE ->
                words.say(
                        "proposal.END_ROLE",
                        words.role(Objects.requireNonNull(it.role())),
                        unit,
                        CivilTime.date(Objects.requireNonNull(it.until())));
            case CLOSE_ACCOUNT, RESET_PASSWORD, SWITCH_OFF_SECOND_FACTOR ->
                words.say("proposal." + it.kind().name());
        };
    }
}
