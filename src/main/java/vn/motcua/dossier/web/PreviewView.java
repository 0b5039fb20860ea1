package vn.motcua.dossier.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.AdmissionPreview.Preview;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Dong;
import vn.motcua.shared.Refusal;

/**
 * Promised moment, fee and warnings, as they would be if the form were saved now.
 *
 * @param preview   null when refused
 * @param resolving full name of the unit that decides
 * @param receiver  why somebody else receives here, null when it is this officer's
 * @param warnings  keys of sentences for each person, in their order
 */
public record PreviewView(
        @Nullable Preview preview,
        @Nullable Refusal refused,
        String resolving,
        @Nullable Refusal receiver,
        List<List<String>> warnings) {

    /** "Hẹn trả 17:00 thứ Tư, 04/3/2026"; null while the clock has not started. */
    public @Nullable String promised() {
        return preview == null || preview.promised() == null ? null : CivilTime.moment(preview.promised());
    }

    public String fee() {
        return preview == null ? "" : Dong.format(preview.fee());
    }
}
