package vn.motcua.dossier.forms;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One hand-over of a dossier on its control slip.
 *
 * @param from       unit that gives
 * @param giver      who gives
 * @param given      when
 * @param to         unit that receives
 * @param receipt    the receiving side; null while nobody has confirmed it
 * @param timeliness how the giving side's step ended; null where it has no due time of its own
 * @param note       may be empty
 */
public record Handover(
        String from,
        String giver,
        Instant given,
        String to,
        @Nullable Receipt receipt,
        @Nullable Timeliness timeliness,
        String note) {

    /** Who confirmed to have received the dossier, and when. */
    public record Receipt(String receiver, Instant at) {}

    List<String> giving() {
        return List.of(
                "1. Giao: " + from, FormTime.stacked(given), giver, timeliness == null ? "" : timeliness.word(), note);
    }

    List<String> receiving() {
        var at = receipt == null ? "Chưa nhận" : FormTime.stacked(receipt.at());
        return List.of("2. Nhận: " + to, at, receipt == null ? "" : receipt.receiver(), "", "");
    }
}
