package vn.motcua.dossier.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.clock.Deadlines;
import vn.motcua.clock.Suspension;
import vn.motcua.clock.WorkCalendar;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.State;
import vn.motcua.dossier.WorkItem;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;
import vn.motcua.ui.ClockView;
import vn.motcua.ui.ClockView.Kind;
import vn.motcua.ui.ClockView.Segment;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;

/** The clock of a dossier drawn in office minutes of the unit that resolves it: used, paused, left or run over. */
@Component
class ClockViews {

    private final Deadlines deadlines;
    private final Units units;
    private final Messages messages;
    private final Clock clock;

    ClockViews(Deadlines deadlines, Units units, Messages messages, Clock clock) {
        this.deadlines = deadlines;
        this.units = units;
        this.messages = messages;
        this.clock = clock;
    }

    /** The whole clock with its explanation. */
    ClockView of(DossierView dossier, Language language) {
        var words = new ClockWords(messages, language);
        if (dossier.clockStartedAt() == null || dossier.promisedAt() == null) {
            return notStarted(dossier.state(), words);
        }
        var calendar = calendarOf(dossier.resolving());
        var face = new ClockFace(
                dossier.clockStartedAt(),
                dossier.promisedAt(),
                dossier.finishedAt() == null ? clock.instant() : dossier.finishedAt(),
                dossier.suspensions(),
                dossier.finishedAt() != null,
                dossier.state() == State.STOPPED,
                calendar,
                words);
        return new ClockView(
                face.segments(),
                words.promise(dossier.promisedAt()),
                face.standing(),
                explanation(dossier, calendar, words));
    }

    private static List<String> explanation(DossierView dossier, WorkCalendar calendar, ClockWords words) {
        if (dossier.isAdopted()) {
            return adopted(dossier, words);
        }
        var deadline =
                calendar.due(Objects.requireNonNull(dossier.clockStartedAt()), dossier.term(), dossier.suspensions());
        var sentences = new ArrayList<String>();
        if (dossier.clockReason() != null) {
            sentences.add(words.reason(dossier));
        }
        sentences.add(deadline.explanation(words.tongue()));
        // after a signed letter the promise is the letter's, pushed by later pauses, and no longer follows from the
        // term
        if (!deadline.due().equals(dossier.promisedAt())) {
            sentences.add(words.say("letter", words.moment(Objects.requireNonNull(dossier.promisedAt()))));
        }
        if (dossier.provisional()) {
            sentences.add(words.say("provisional"));
        }
        return sentences;
    }

    private static List<String> adopted(DossierView dossier, ClockWords words) {
        var printed = words.say("adopted", words.moment(Objects.requireNonNull(dossier.promisedFirst())));
        return dossier.apologies() == 0
                ? List.of(printed)
                : List.of(printed, words.say("letter", words.moment(Objects.requireNonNull(dossier.promisedAt()))));
    }

    private static ClockView notStarted(State state, ClockWords words) {
        var why = words.say(
                switch (state) {
                    case SUBMITTED, REFUSAL_PROPOSED -> "not-started.desk";
                    case REFUSED, STOPPED, RETURNED -> "not-started.closed";
                    default -> "not-started.unit";
                });
        return new ClockView(List.of(new Segment(Kind.LEFT, 1, why)), words.say("no-promise"), why, List.of());
    }

    /** The clock of one line of a list, in few words; null for what was refused or stopped. */
    @Nullable
    ClockView small(WorkItem item) {
        var words = new ClockWords(messages, Language.VI);
        if (item.state() == State.REFUSED || item.state() == State.STOPPED) {
            return null;
        }
        if (item.clockStartedAt() == null || item.promisedAt() == null) {
            return notStarted(item.state(), words);
        }
        if (item.paused()) {
            var why = words.say(item.state() == State.WAITING_OBLIGATION ? "small.obligation" : "small.supplement");
            return small(new Segment(Kind.PAUSED, 1, why), item, why, words);
        }
        if (item.state().clock() == State.Clock.DONE) {
            var how = words.say(item.late() ? "small.done-late" : "small.done");
            return small(new Segment(Kind.USED, 1, how), item, how, words);
        }
        return running(item, item.clockStartedAt(), item.promisedAt(), words);
    }

    private static ClockView small(Segment segment, WorkItem item, String standing, ClockWords words) {
        return new ClockView(
                List.of(segment), words.promise(Objects.requireNonNull(item.promisedAt())), standing, List.of());
    }

    /** The step's own time is over while the promise still holds: said in the list, so that it can still be made good. */
    private boolean isInnerLate(WorkItem item) {
        var now = clock.instant();
        var step = item.step();
        var promised = item.promisedAt();
        return step != null
                && step.isAt(item.state())
                && step.isOver(now)
                && promised != null
                && now.isBefore(promised);
    }

    /** A line of a list does not carry its past pauses: they count as used. */
    private ClockView running(WorkItem item, Instant started, Instant promised, ClockWords words) {
        var face = new ClockFace(
                started,
                promised,
                clock.instant(),
                List.<Suspension>of(),
                false,
                false,
                calendarOf(item.resolving()),
                words);
        var standing = face.shortStanding();
        return new ClockView(
                face.segments(),
                words.promise(promised),
                isInnerLate(item) ? words.say("small.inner-late", standing) : standing,
                List.of());
    }

    /** Which step of the process it is and until when; null where the process describes none. */
    @Nullable
    String innerStep(DossierView dossier) {
        var step = dossier.step();
        if (step == null || !step.isAt(dossier.state())) {
            return null;
        }
        var words = new ClockWords(messages, Language.VI);
        var hours = words.say(
                step.ofUnit() ? "inner.hours-of-unit" : "inner.hours",
                step.hours().stripTrailingZeros().toPlainString());
        return step.due() == null
                ? words.say("inner.paused", step.name(), hours)
                : words.say("inner.until", step.name(), hours, words.moment(step.due()));
    }

    /** That the hours of the step are over, said without alarming anybody about the promise; null when they are not. */
    @Nullable
    String innerLate(DossierView dossier) {
        var step = dossier.step();
        return step == null || !step.isAt(dossier.state()) || !step.isOver(clock.instant())
                ? null
                : new ClockWords(messages, Language.VI).say("inner.over");
    }

    private WorkCalendar calendarOf(UnitId unit) {
        return deadlines.calendarOf(units.get(unit).code());
    }
}
