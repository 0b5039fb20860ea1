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

    private static final Map<Action, Way> GIVEN = Map.of(
            Action.PASS_ON, new Way("Bàn tiếp nhận", "Bộ phận chuyên môn"),
            Action.HAND_BACK, new Way("Bộ phận chuyên môn", "Bàn tiếp nhận"),
            Action.SUBMIT, new Way("Bộ phận chuyên môn", "Lãnh đạo"),
            Action.SEND_BACK, new Way("Lãnh đạo", "Bộ phận chuyên môn"),
            Action.SIGN, new Way("Lãnh đạo", "Văn thư"),
            Action.HAND_OVER, new Way("Văn thư", "Bàn trả kết quả"),
            Action.RECEIVE_SUPPLEMENT, new Way("Bàn tiếp nhận", "Bộ phận chuyên môn"));
    private static final Set<Action> BY_NOBODY = Set.of(
            Action.MARK_LATE,
            Action.MOVE_PROMISE,
            Action.MOVE_VERSION,
            Action.PROPOSE_APOLOGY,
            Action.SIGN_APOLOGY,
            Action.DROP_APOLOGY);

    private record Way(String from, String to) {}

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
            var way = event.action() == null ? null : GIVEN.get(event.action());
            if (way != null) {
                handovers.add(handover(way, event, nextAct(events, i)));
            }
        }
        return handovers;
    }

    private static @Nullable TimelineEvent nextAct(List<TimelineEvent> events, int after) {
        return events.stream()
                .skip(after + 1L)
                .filter(it -> it.action() != null && !BY_NOBODY.contains(it.action()))
                .findFirst()
                .orElse(null);
    }

    private Handover handover(Way way, TimelineEvent given, @Nullable TimelineEvent next) {
        return new Handover(
                way.from(),
                pieces.name(given.actor()),
                given.at(),
                way.to(),
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
