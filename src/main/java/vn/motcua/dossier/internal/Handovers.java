package vn.motcua.dossier.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.TimelineEvent;
import vn.motcua.dossier.forms.Handover;
import vn.motcua.dossier.forms.Timeliness;
import vn.motcua.shared.CivilTime;

/** The control slip's rows: an act that gives the dossier away is joined with the next act of whoever got it. */
final class Handovers {

    private static final Map<Action, String> GIVEN_TO = Map.of(
            Action.PASS_ON, "Bộ phận chuyên môn",
            Action.HAND_BACK, "Bàn tiếp nhận",
            Action.SUBMIT, "Lãnh đạo",
            Action.SEND_BACK, "Bộ phận chuyên môn",
            Action.SIGN, "Văn thư",
            Action.HAND_OVER, "Bàn trả kết quả",
            Action.RECEIVE_SUPPLEMENT, "Bộ phận chuyên môn");
    private static final Map<Action, String> GIVEN_FROM = Map.of(
            Action.PASS_ON, "Bàn tiếp nhận",
            Action.HAND_BACK, "Bộ phận chuyên môn",
            Action.SUBMIT, "Bộ phận chuyên môn",
            Action.SEND_BACK, "Lãnh đạo",
            Action.SIGN, "Lãnh đạo",
            Action.HAND_OVER, "Văn thư",
            Action.RECEIVE_SUPPLEMENT, "Bàn tiếp nhận");
    private static final Set<Action> BY_NOBODY =
            Set.of(Action.MARK_LATE, Action.PROPOSE_APOLOGY, Action.SIGN_APOLOGY, Action.DROP_APOLOGY);

    private final FormPieces pieces;
    private final DossierView dossier;

    Handovers(FormPieces pieces, DossierView dossier) {
        this.pieces = pieces;
        this.dossier = dossier;
    }

    List<Handover> of(List<TimelineEvent> events) {
        var handovers = new ArrayList<Handover>();
        for (int i = 0; i < events.size(); i++) {
            var event = events.get(i);
            if (GIVEN_TO.containsKey(event.action())) {
                handovers.add(handover(event, nextAct(events, i)));
            }
        }
        return handovers;
    }

    private static @Nullable TimelineEvent nextAct(List<TimelineEvent> events, int after) {
        return events.stream()
                .skip(after + 1L)
                .filter(it -> !BY_NOBODY.contains(it.action()))
                .findFirst()
                .orElse(null);
    }

    private Handover handover(TimelineEvent given, @Nullable TimelineEvent next) {
        return new Handover(
                GIVEN_FROM.get(given.action()),
                pieces.name(given.actor()),
                given.at(),
                GIVEN_TO.get(given.action()),
                next == null ? null : new Handover.Receipt(pieces.name(next.actor()), next.at()),
                timeliness(given),
                "");
    }

    /** Only the hand-over of the finished result is measured against the promise; inner steps have no due time of their own. */
    private @Nullable Timeliness timeliness(TimelineEvent given) {
        Instant promised = given.promisedAt();
        if (given.action() != Action.HAND_OVER || promised == null || dossier.finishedAt() == null) {
            return null;
        }
        if (dossier.finishedAt().isAfter(promised)) {
            return Timeliness.LATE;
        }
        return CivilTime.day(dossier.finishedAt()).isBefore(CivilTime.day(promised))
                ? Timeliness.EARLY
                : Timeliness.ON_TIME;
    }
}
