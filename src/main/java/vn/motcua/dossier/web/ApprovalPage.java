package vn.motcua.dossier.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.ApproveMany;
import vn.motcua.shared.Refusal;
import vn.motcua.ui.ClockView;

/** Drafts of one procedure that wait for approval or signature. */
public record ApprovalPage(
        Action action,
        List<ApproveMany.Waiting> waiting,
        String procedure,
        List<Row> rows,
        @Nullable String nextHref,
        @Nullable Refusal refused,
        String key) {

    /**
     * One draft to be read and, where nothing stands against it, ticked.
     *
     * @param value  dossier and version, as the form sends them
     * @param ground why it needs its own look, null when it can be among many
     */
    public record Row(
            String href,
            String code,
            String applicant,
            @Nullable ClockView clock,
            String draft,
            String value,
            @Nullable String ground) {}

    /** What came of one of many. */
    public record Outcome(
            String href,
            String code,
            String applicant,
            boolean done,
            String sentence,
            @Nullable String next) {}

    static String href(Action action, String procedure) {
        return "/approvals?act=" + act(action) + (procedure.isEmpty() ? "" : "&procedure=" + procedure);
    }

    static String act(Action action) {
        return action == Action.SIGN ? "sign" : "approve";
    }

    public String act() {
        return act(action);
    }

    public String tableHref() {
        return href(action, procedure).replace("/approvals", "/approvals/table");
    }

    public String href(ApproveMany.Waiting it) {
        return href(action, it.procedure());
    }

    public boolean isAnyOpen() {
        return rows.stream().anyMatch(it -> it.ground() == null);
    }
}
