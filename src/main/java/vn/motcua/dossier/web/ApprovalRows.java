package vn.motcua.dossier.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Acted;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.ApproveMany;
import vn.motcua.dossier.DossierLists;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierView;
import vn.motcua.identity.Officer;
import vn.motcua.shared.Result;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;

/** Drafts and outcomes of the approval of many, in words. */
@Component
class ApprovalRows {

    private final ClockViews clocks;
    private final DossierLists lists;
    private final Messages messages;

    ApprovalRows(ClockViews clocks, DossierLists lists, Messages messages) {
        this.clocks = clocks;
        this.lists = lists;
        this.messages = messages;
    }

    List<ApprovalPage.Row> of(List<ApproveMany.Row> rows) {
        return rows.stream().map(this::row).toList();
    }

    private ApprovalPage.Row row(ApproveMany.Row row) {
        var item = row.item();
        return new ApprovalPage.Row(
                "/dossiers/" + item.id(),
                item.code(),
                item.applicantName(),
                clocks.small(item),
                row.draft() == null ? "" : row.draft().text(),
                item.id() + ":" + item.version(),
                ground(row));
    }

    private @Nullable String ground(ApproveMany.Row row) {
        var hindrance = row.hindrance();
        if (hindrance == null) {
            return null;
        }
        return hindrance.code() == DossierRefusal.DOS_139_MANY_NEEDS_LOOK
                ? say("desk.many.look", warnings(row))
                : messages.text(Language.VI, hindrance);
    }

    private String warnings(ApproveMany.Row row) {
        var warnings = new ArrayList<String>();
        if (row.draft() == null || !row.draft().granted()) {
            warnings.add(say("desk.many.denied"));
        }
        if (row.item().late()) {
            warnings.add(say("desk.many.late"));
        }
        if (row.item().supplements() > 0) {
            warnings.add(say("desk.many.supplemented"));
        }
        if (row.item().apologyWaiting()) {
            warnings.add(say("desk.many.apology"));
        }
        return String.join(", ", warnings);
    }

    List<ApprovalPage.Outcome> outcomes(List<ApproveMany.Answer> answers, Officer me) {
        return answers.stream().map(it -> outcome(it, me)).toList();
    }

    private ApprovalPage.Outcome outcome(ApproveMany.Answer answer, Officer me) {
        var dossier = lists.open(answer.dossier(), me);
        var code = dossier.map(DossierView::code).orElse("");
        var applicant = dossier.map(DossierView::applicantName).orElse("");
        var href = "/dossiers/" + answer.dossier();
        return switch (answer.outcome()) {
            case Result.Done<Acted>(var acted) ->
                new ApprovalPage.Outcome(
                        href,
                        code,
                        applicant,
                        true,
                        say("desk.many.done", acted.action().label()),
                        acted.action() == Action.APPROVE ? acted.dossier() + ":" + acted.version() : null);
            case Result.Refused<Acted>(var why) ->
                new ApprovalPage.Outcome(href, code, applicant, false, messages.text(Language.VI, why), null);
        };
    }

    private String say(String key, Object... values) {
        return messages.text(Language.VI, key, values);
    }
}
