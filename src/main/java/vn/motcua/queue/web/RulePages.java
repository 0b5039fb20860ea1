package vn.motcua.queue.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import vn.motcua.identity.Downloads;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Role;
import vn.motcua.queue.QueueRefusal;
import vn.motcua.queue.RoomRule;
import vn.motcua.queue.RoomRules;
import vn.motcua.queue.RoomRules.Change;
import vn.motcua.queue.RoomRules.Dated;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Result;
import vn.motcua.ui.Choice;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;
import vn.motcua.ui.SeeOther;
import vn.motcua.ui.TableView;
import vn.motcua.ui.TypedDate;

/** The rules of all waiting rooms: what holds, what will, and laying down another from a day on. */
@Controller
class RulePages {

    private final RoomRules rules;
    private final Downloads downloads;
    private final Messages messages;

    RulePages(RoomRules rules, Downloads downloads, Messages messages) {
        this.rules = rules;
        this.downloads = downloads;
        this.messages = messages;
    }

    @GetMapping("/queue/rules")
    ModelAndView list(Officer me) {
        demandCity(me);
        return page(new RuleForm("", "", "", ""), null);
    }

    @GetMapping("/queue/rules/table.{format}")
    View table(Officer me, @PathVariable String format) {
        demandCity(me);
        return downloads.shown(me, format, say("title"), Map.of(), table());
    }

    @PostMapping("/queue/rules")
    ModelAndView lay(
            Officer me,
            @RequestParam(defaultValue = "") String rule,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String basis,
            HttpServletResponse response) {
        demandCity(me);
        var form = new RuleForm(rule, value, from, basis);
        return switch (laid(form, me)) {
            case Result.Done<LocalDate> _ -> new ModelAndView(SeeOther.to("/queue/rules"));
            case Result.Refused<LocalDate>(var why) -> {
                response.setStatus(why.code().status());
                yield page(form, why);
            }
        };
    }

    private Result<LocalDate> laid(RuleForm form, Officer me) {
        var rule = rule(form.rule());
        var from = TypedDate.find(form.from());
        if (rule.isEmpty()) {
            return Result.refused(QueueRefusal.QUE_146_NO_SUCH_RULE);
        }
        if (from.isEmpty()) {
            return Result.refused(QueueRefusal.QUE_144_RULE_DAY);
        }
        return rules.lay(new Change(rule.get(), number(form.value()), from.get(), form.basis()), me);
    }

    private static Optional<RoomRule> rule(String typed) {
        return Arrays.stream(RoomRule.values())
                .filter(it -> it.name().equals(typed))
                .findFirst();
    }

    /** Null for nothing; what is no number is one that never makes sense. */
    private static @Nullable Integer number(String typed) {
        if (typed.isBlank()) {
            return null;
        }
        return typed.strip().matches("\\d{1,6}") ? Integer.valueOf(typed.strip()) : Integer.valueOf(-1);
    }

    private static void demandCity(Officer me) {
        if (!me.rights().hasAnywhere(Role.CITY_ADMINISTRATOR)) {
            throw new RefusedException(IdentityRefusal.IDN_403_NOT_ALLOWED);
        }
    }

    private ModelAndView page(RuleForm form, @Nullable Refusal refused) {
        var page = new ModelAndView("queue/rules")
                .addObject("table", table())
                .addObject("form", form)
                .addObject(
                        "choices",
                        Arrays.stream(RoomRule.values())
                                .map(it -> new Choice(it.name(), say("rule." + it)))
                                .toList());
        page.getModel().put("refused", refused);
        return page;
    }

    private TableView table() {
        return new TableView(
                say("title"),
                List.of(
                        TableView.words(say("rule")),
                        TableView.figures(say("value")),
                        TableView.words(say("from")),
                        TableView.words(say("until")),
                        TableView.words(say("basis"))),
                rules.list().stream().map(this::row).toList());
    }

    private List<TableView.Cell> row(Dated it) {
        return List.of(
                TableView.cell(say("rule." + it.rule())),
                TableView.cell(String.valueOf(it.value())),
                TableView.cell(CivilTime.date(it.from())),
                TableView.cell(
                        it.until() == null ? "" : CivilTime.date(it.until().minusDays(1))),
                TableView.cell(it.basis()));
    }

    private String say(String key) {
        return messages.text(Language.VI, "desk.queue.rules." + key);
    }
}
