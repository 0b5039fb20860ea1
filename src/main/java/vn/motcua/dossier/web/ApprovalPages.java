package vn.motcua.dossier.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.ApproveMany;
import vn.motcua.dossier.ApproveMany.Chosen;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Role;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Result;
import vn.motcua.tables.Cell;
import vn.motcua.tables.RowSource;

/** Approval and signature of many drafts of one procedure, each read on the page and answered for itself. */
@Controller
class ApprovalPages {

    private static final int A_PAGE = 50;

    private final ApproveMany approvals;
    private final ApprovalRows rows;
    private final ListDownloads downloads;

    ApprovalPages(ApproveMany approvals, ApprovalRows rows, ListDownloads downloads) {
        this.approvals = approvals;
        this.rows = rows;
        this.downloads = downloads;
    }

    @GetMapping("/approvals")
    String choose(
            Officer me,
            @RequestParam(defaultValue = "approve") String act,
            @RequestParam(defaultValue = "") String procedure,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        demandLeader(me);
        return list(action(act), procedure, after, null, me, model);
    }

    private String list(
            Action action,
            String procedure,
            @Nullable String after,
            @Nullable Refusal refused,
            Officer me,
            Model model) {
        var waiting = approvals.listProcedures(action, me);
        var chosen = chosen(procedure, waiting);
        var drafts = approvals.listDrafts(action, chosen, me, after, A_PAGE);
        model.addAttribute(
                "page",
                new ApprovalPage(
                        action,
                        waiting,
                        chosen,
                        rows.of(drafts.items()),
                        drafts.next() == null ? null : ApprovalPage.href(action, chosen) + "&after=" + drafts.next(),
                        refused,
                        UUID.randomUUID().toString()));
        return "dossier/approvals";
    }

    private static String chosen(String asked, List<ApproveMany.Waiting> waiting) {
        return asked.isEmpty() && !waiting.isEmpty() ? waiting.getFirst().procedure() : asked;
    }

    @GetMapping("/approvals/table.{format}")
    View table(
            Officer me,
            @PathVariable String format,
            @RequestParam(defaultValue = "approve") String act,
            @RequestParam(defaultValue = "") String procedure) {
        demandLeader(me);
        var action = action(act);
        var chosen = chosen(procedure, approvals.listProcedures(action, me));
        return downloads.of(
                me,
                format,
                downloads.say("desk.many.title"),
                Map.of("act", action.name(), "procedure", chosen),
                downloads.headings(
                        "desk.register.code",
                        "desk.register.applicant",
                        "desk.register.promised",
                        "desk.table.timing",
                        "desk.table.draft",
                        "desk.many.needs-look"),
                RowSource.paged(
                        after -> approvals.listDrafts(action, chosen, me, after, ListDownloads.A_SLICE), this::cells));
    }

    private List<Cell> cells(ApproveMany.Row draft) {
        var row = rows.of(List.of(draft)).getFirst();
        return List.of(
                Cell.text(row.code()),
                Cell.text(row.applicant()),
                Cell.moment(draft.item().promisedAt()),
                Cell.text(row.clock() == null ? "" : row.clock().remaining()),
                Cell.text(row.draft()),
                Cell.text(row.ground()));
    }

    /** Shown at once and not after a redirect: the key makes a reload show the same outcomes. */
    @PostMapping("/approvals")
    String act(
            Officer me,
            @RequestParam String act,
            @RequestParam String key,
            @RequestParam(defaultValue = "") String procedure,
            @RequestParam(required = false) @Nullable List<String> chosen,
            Model model,
            HttpServletResponse response) {
        demandLeader(me);
        var action = action(act);
        var picked = chosen == null
                ? List.<Chosen>of()
                : chosen.stream().map(ApprovalPages::chosen).toList();
        return switch (approvals.act(action, picked, me, key)) {
            case Result.Refused<List<ApproveMany.Answer>>(var why) -> {
                response.setStatus(why.code().status());
                yield list(action, procedure, null, why, me, model);
            }
            case Result.Done<List<ApproveMany.Answer>>(var answers) -> {
                model.addAttribute("action", action);
                model.addAttribute("procedure", procedure);
                model.addAttribute("outcomes", rows.outcomes(answers, me));
                model.addAttribute("key", UUID.randomUUID().toString());
                yield "dossier/approved";
            }
        };
    }

    private static void demandLeader(Officer me) {
        if (!me.rights().hasAnywhere(Role.UNIT_LEADER) && !me.rights().hasAnywhere(Role.CENTRE_LEADER)) {
            throw new RefusedException(IdentityRefusal.IDN_403_NOT_ALLOWED);
        }
    }

    private static Action action(String typed) {
        return "sign".equals(typed) ? Action.SIGN : Action.APPROVE;
    }

    /** "27139-2026-15:4": the dossier and the version whose draft was read. */
    static Chosen chosen(String typed) {
        int colon = typed.indexOf(':');
        var id = colon < 0 ? Optional.<DossierId>empty() : DossierId.parse(typed.substring(0, colon));
        var version = typed.substring(colon + 1);
        if (id.isEmpty() || !version.matches("\\d{1,9}")) {
            throw new RefusedException(DossierRefusal.DOS_100_NOT_FOUND);
        }
        return new Chosen(id.get(), Integer.parseInt(version));
    }
}
