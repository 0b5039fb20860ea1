package vn.motcua.dossier.internal;

import static vn.motcua.dossier.DossierRefusal.*;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.motcua.dossier.Acted;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.ApproveMany;
import vn.motcua.dossier.Details;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.State;
import vn.motcua.dossier.Steps;
import vn.motcua.identity.Officer;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Result;
import vn.motcua.shared.Slice;

/** Each dossier goes through the gate by itself; what needs a look of its own is left out with its reason. */
@Service
class ApproveManyAtOnce implements ApproveMany {

    private static final int MOST = 200;
    private static final int A_PAGE = 100;

    private final JdbcDossiers jdbc;
    private final JdbcLists lists;
    private final JdbcWaiting waiting;
    private final Policies policies;
    private final Dossiers gate;
    private final Clock clock;

    ApproveManyAtOnce(
            JdbcDossiers jdbc, JdbcLists lists, JdbcWaiting waiting, Policies policies, Dossiers gate, Clock clock) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.waiting = waiting;
        this.policies = policies;
        this.gate = gate;
        this.clock = clock;
    }

    @Override
    public List<Waiting> listProcedures(Action action, Officer officer) {
        return waiting.procedures(Deciding.of(officer), stateBefore(action));
    }

    @Override
    public Slice<Row> listDrafts(Action action, String procedure, Officer officer, @Nullable String after, int limit) {
        int most = Math.clamp(limit, 1, A_PAGE);
        var found = waiting.drafts(Deciding.of(officer), stateBefore(action), procedure, Cursor.parse(after), most + 1);
        return Slice.of(
                        found,
                        most,
                        it -> Cursor.of(it.item().sortAt(), it.item().id().serial()))
                .map(it -> new Row(it.item(), it.draft(), hindrance(it.item().id(), action, officer)));
    }

    private static State stateBefore(Action action) {
        return action == Action.SIGN ? State.APPROVED : State.WAITING_APPROVAL;
    }

    private @Nullable Refusal hindrance(DossierId id, Action action, Officer officer) {
        return jdbc.find(id)
                .flatMap(it -> ownLook(it, action).or(() -> policies.refusal(it, action, officer, clock.instant())))
                .orElse(null);
    }

    @Override
    public Result<List<Answer>> act(Action action, List<Chosen> chosen, Officer officer, String key) {
        if (action != Action.APPROVE && action != Action.SIGN) {
            return Result.refused(DOS_103_STEP_NOT_POSSIBLE, action.label(), "nhiều hồ sơ cùng lúc");
        }
        if (chosen.isEmpty() || chosen.size() > MOST) {
            return Result.refused(DOS_123_NUMBER_RANGE, "số hồ sơ được chọn", 1, MOST);
        }
        if (chosen.stream().map(it -> procedureOf(it, officer)).distinct().count() > 1) {
            return Result.refused(DOS_138_MANY_MIXED);
        }
        return Result.done(chosen.stream()
                .map(it -> new Answer(it.dossier(), one(action, it, officer, key)))
                .toList());
    }

    private String procedureOf(Chosen one, Officer officer) {
        return lists.find(one.dossier())
                .filter(it -> Sight.reaches(officer, it))
                .map(DossierView::procedureCode)
                .orElse("");
    }

    private Result<Acted> one(Action action, Chosen it, Officer officer, String key) {
        var needsLook = jdbc.find(it.dossier())
                .filter(dossier -> dossier.isSeenBy(officer))
                .flatMap(dossier -> ownLook(dossier, action));
        return needsLook.isPresent()
                ? new Result.Refused<>(needsLook.get())
                : gate.act(it.dossier(), action, new Details.Note(""), it.version(), officer, key + ":" + it.dossier());
    }

    /** A refusal, a dossier that is late, was supplemented or has an apology open deserves its own look. */
    private static Optional<Refusal> ownLook(Dossier dossier, Action action) {
        boolean plain = dossier.draft != null
                && dossier.draft.granted()
                && !dossier.late
                && dossier.supplements == 0
                && dossier.apologyState != Dossier.ApologyState.PROPOSED;
        // a repeated key finds the act already done; the gate answers that, not this check
        boolean stillToDo = Steps.find(dossier.state, action).isPresent();
        return plain || !stillToDo ? Optional.empty() : Optional.of(Refusal.of(DOS_139_MANY_NEEDS_LOOK));
    }
}
