package vn.motcua.dossier.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.NationalState;
import vn.motcua.dossier.State;
import vn.motcua.dossier.Tracking;
import vn.motcua.shared.CivilTime;
import vn.motcua.ui.ClockView;
import vn.motcua.ui.Detail;
import vn.motcua.ui.Screen;
import vn.motcua.ui.StateTag;
import vn.motcua.ui.TimelineEntry;

/**
 * What an applicant is shown. No officer's name, and of the applicant no more than shows that it is the right dossier.
 *
 * @param heldAt   full name of the holder's unit
 * @param procedureEn English name of the procedure, empty where there is none
 * @param collect  name, address and telephone of the centre that returns the result
 */
public record TrackView(
        Tracking.Tracked tracked,
        String heldAt,
        ClockView clock,
        StateTag vietnameseState,
        String collect,
        String procedureEn) {

    public String code() {
        return tracked.dossier().code();
    }

    public StateTag state(Screen screen) {
        var national = tracked.dossier().state().national();
        return new StateTag(screen.t("dossier.track.state." + national), vietnameseState.shape());
    }

    /** "Nguyễn T. N.": the family name and initials. */
    static String masked(String name) {
        var words = name.strip().split("\\s+", -1);
        var masked = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            var first = words[i].substring(0, words[i].offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
            masked.append(' ').append(first).append('.');
        }
        return masked.toString();
    }

    public List<Detail> details(Screen screen) {
        var dossier = tracked.dossier();
        var details = new ArrayList<Detail>();
        details.add(vietnamese(screen, "dossier.track.applicant", masked(dossier.applicantName())));
        details.add(procedure(screen));
        details.add(new Detail(screen.t("dossier.track.where"), holder(screen)));
        if (dossier.receivedAt() != null) {
            details.add(new Detail(
                    screen.t("dossier.track.received"),
                    new ClockWords(screen.messages(), screen.language()).moment(dossier.receivedAt())));
        }
        details.add(vietnamese(screen, "dossier.track.collect", dossier.returnPlace()));
        details.add(vietnamese(screen, "dossier.track.ask", collect));
        return details;
    }

    private Detail procedure(Screen screen) {
        boolean glossed = !screen.isVietnamese() && !procedureEn.isEmpty();
        return new Detail(
                screen.t("dossier.track.procedure"),
                glossed ? procedureEn : tracked.dossier().procedureName(),
                "/procedures/" + tracked.dossier().procedureCode(),
                glossed || screen.isVietnamese() ? null : "vi");
    }

    /** Names and addresses stay as they are written. */
    private static Detail vietnamese(Screen screen, String label, String text) {
        return new Detail(screen.t(label), text, null, screen.isVietnamese() ? null : "vi");
    }

    private String holder(Screen screen) {
        return screen.t("dossier.track.holder." + tracked.holder(), heldAt);
    }

    /** What the applicant does next, null when only waiting is left. */
    public @Nullable String next(Screen screen) {
        return switch (tracked.dossier().state()) {
            case WAITING_SUPPLEMENT -> screen.t("dossier.track.next.supplement");
            case WAITING_OBLIGATION -> screen.t("dossier.track.next.obligation");
            case READY -> screen.t("dossier.track.next.ready");
            case REFUSED, STOPPED -> screen.t("dossier.track.next.closed");
            default -> null;
        };
    }

    public boolean hasClock() {
        var state = tracked.dossier().state();
        return state.national() != NationalState.NOT_RECEIVED && state != State.STOPPED;
    }

    /** The newest last; then where it is now, and what is still to come. */
    public List<TimelineEntry> timeline(Screen screen) {
        var entries = new ArrayList<TimelineEntry>();
        for (var stage : tracked.stages()) {
            entries.add(new TimelineEntry(
                    kind(stage.action()),
                    stage.at(),
                    screen.t("dossier.track.stage." + stage.action()),
                    null,
                    note(stage, screen)));
        }
        var dossier = tracked.dossier();
        if (dossier.state().isOpen()) {
            entries.add(new TimelineEntry(TimelineEntry.Kind.NOW, null, holder(screen), null, null));
            Instant promised = dossier.promisedAt();
            if (promised != null && dossier.finishedAt() == null) {
                entries.add(new TimelineEntry(
                        TimelineEntry.Kind.AHEAD, promised, screen.t("dossier.track.promised"), null, null));
            }
        }
        return entries;
    }

    private static @Nullable String note(Tracking.Stage stage, Screen screen) {
        if (stage.rescheduled() != null) {
            return moved(stage.rescheduled(), screen);
        }
        if (stage.moved() != null) {
            return versionMoved(stage.moved(), screen);
        }
        return stage.number() == null ? null : screen.t("dossier.track.paper", stage.number());
    }

    private static String moved(Tracking.Rescheduled it, Screen screen) {
        var words = new ClockWords(screen.messages(), screen.language());
        return screen.t("dossier.track.moved", words.moment(it.was()), words.moment(it.becomes()), it.reason());
    }

    /** Said above the clock as long as the result is awaited; null when no calendar has moved the promise. */
    public @Nullable String rescheduled(Screen screen) {
        return tracked.dossier().finishedAt() != null
                ? null
                : tracked.stages().stream()
                        .map(Tracking.Stage::rescheduled)
                        .filter(Objects::nonNull)
                        .reduce((earlier, later) -> later)
                        .map(it -> moved(it, screen))
                        .orElse(null);
    }

    private static String versionMoved(Tracking.VersionMoved it, Screen screen) {
        var words = new ClockWords(screen.messages(), screen.language());
        var was = it.was();
        var becomes = it.becomes();
        var promise = was == null || becomes == null
                ? screen.t("dossier.track.version.none")
                : was.equals(becomes)
                        ? screen.t("dossier.track.version.same", words.moment(becomes))
                        : screen.t("dossier.track.version.earlier", words.moment(becomes), words.moment(was));
        // the basis is said in the words of the office, so English names the document alone
        var document = screen.t("dossier.track.version.paper", it.number(), CivilTime.date(it.date()));
        var paper = screen.isVietnamese() ? it.basis() + " (" + document + ")" : document;
        return screen.t("dossier.track.version", it.from(), it.to(), paper, promise);
    }

    /** Said above the clock as long as the result is awaited; null when no leader has moved the dossier onto another version. */
    public @Nullable String versionMoved(Screen screen) {
        return tracked.dossier().finishedAt() != null
                ? null
                : tracked.stages().stream()
                        .map(Tracking.Stage::moved)
                        .filter(Objects::nonNull)
                        .reduce((earlier, later) -> later)
                        .map(it -> versionMoved(it, screen))
                        .orElse(null);
    }

    private static TimelineEntry.Kind kind(Action action) {
        return switch (action) {
            case ASK_SUPPLEMENT, ALLOW_SECOND_SUPPLEMENT, ASK_OBLIGATION -> TimelineEntry.Kind.PAUSE;
            default -> TimelineEntry.Kind.DONE;
        };
    }
}
