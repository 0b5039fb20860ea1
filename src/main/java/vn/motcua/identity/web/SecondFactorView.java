package vn.motcua.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.internal.CurrentSession;
import vn.motcua.identity.internal.EnrolSecondFactor.Standing;
import vn.motcua.shared.Refusal;

/**
 * The page of one's second factor.
 *
 * @param demanded a rule demands it before anything else can be done
 * @param qr       the secret to scan, null when none waits
 * @param codes    fresh recovery codes, shown this once; else empty
 */
public record SecondFactorView(
        Standing standing,
        boolean demanded,
        @Nullable QrCode qr,
        List<String> codes,
        @Nullable Refusal refused) {

    static SecondFactorView of(CurrentSession session, Standing standing) {
        var shown = standing.shown();
        boolean demanded = session.secondFactorMissing() && standing.since() == null;
        return new SecondFactorView(standing, demanded, shown == null ? null : QrCode.of(shown.uri()), List.of(), null);
    }

    SecondFactorView with(List<String> fresh) {
        return new SecondFactorView(standing, demanded, qr, fresh, null);
    }

    SecondFactorView with(Refusal why) {
        return new SecondFactorView(standing, demanded, qr, List.of(), why);
    }
}
