package vn.motcua.dossier.internal;

import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.motcua.clock.WorkCalendar;
import vn.motcua.dossier.Details;
import vn.motcua.shared.CivilTime;

/**
 * Form 04. Signed in time, it moves the promise; signed too late it still goes to the citizen with the new date, but the
 * promise stands and the dossier counts as late.
 */
@Component
class Apologies {

    private final Rules rules;

    Apologies(Rules rules) {
        this.rules = rules;
    }

    void movePromise(Dossier dossier, Details.Apology letter, Instant now, WorkCalendar calendar) {
        if (inTime(dossier, now)) {
            var day = Objects.requireNonNull(letter.newDate());
            dossier.promiseAgain(Promises.closeOf(day, calendar), !calendar.isPublished(day.getYear()));
        } else {
            dossier.apologyState = Dossier.ApologyState.DROPPED;
        }
    }

    /** Whether a letter signed now still moves the promise. */
    boolean inTime(Dossier dossier, Instant now) {
        var today = CivilTime.day(now);
        var lastDay =
                CivilTime.day(Objects.requireNonNull(dossier.promisedAt)).minusDays(rules.apologyNoticeDays(today));
        return !today.isAfter(lastDay);
    }
}
