package vn.motcua.dossier.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.Details;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.State;
import vn.motcua.dossier.TimelineEvent;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Officers;
import vn.motcua.identity.SignedAs;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;
import vn.motcua.ui.TimelineEntry;

/** The course of a dossier as officers read it: names, notes, numbers, pauses as gaps, who has it now and what is ahead. */
@Component
class CourseViews {

    private final Officers officers;
    private final WorklistRows rows;
    private final Messages messages;

    CourseViews(Officers officers, WorklistRows rows, Messages messages) {
        this.officers = officers;
        this.rows = rows;
        this.messages = messages;
    }

    List<TimelineEntry> of(DossierView dossier, List<TimelineEvent> events) {
        var names = names(dossier, events);
        var words = new DetailsWords(messages, id -> names.getOrDefault(id, ""));
        var course = new ArrayList<TimelineEntry>();
        events.forEach(it -> course.add(entry(it, names, words)));
        if (dossier.state().isOpen()) {
            course.add(now(dossier, names));
            if (dossier.finishedAt() == null && dossier.promisedAt() != null) {
                var ahead = messages.text(Language.VI, "desk.course.promise");
                course.add(new TimelineEntry(TimelineEntry.Kind.AHEAD, dossier.promisedAt(), ahead, null, null));
            }
        }
        return course;
    }

    private Map<UUID, String> names(DossierView dossier, List<TimelineEvent> events) {
        var assignees = events.stream()
                .map(TimelineEvent::details)
                .filter(Details.Assignee.class::isInstance)
                .map(it -> ((Details.Assignee) it).account());
        var lenders = events.stream()
                .map(TimelineEvent::actedAs)
                .filter(Objects::nonNull)
                .map(SignedAs::lender);
        var everyone = Stream.of(
                        events.stream().map(TimelineEvent::actor),
                        Stream.ofNullable(dossier.holder()),
                        assignees,
                        lenders)
                .flatMap(it -> it);
        var ids =
                everyone.filter(Objects::nonNull).distinct().map(AccountId::new).toList();
        return officers.namesOf(ids).entrySet().stream()
                .collect(Collectors.toMap(it -> it.getKey().value(), Map.Entry::getValue));
    }

    private TimelineEntry entry(TimelineEvent event, Map<UUID, String> names, DetailsWords words) {
        var number = event.number() == null ? null : messages.text(Language.VI, "desk.course.number", event.number());
        var said = words.of(event.details());
        var note = joined(number, actedAs(event.actedAs(), names), said);
        var who = event.actor() == null
                ? messages.text(Language.VI, "desk.course.system")
                : names.getOrDefault(event.actor(), "");
        var action = event.action() == null
                ? messages.text(Language.VI, "desk.course.newer")
                : event.action().label();
        return new TimelineEntry(kind(event), event.at(), action, who, note);
    }

    private static @Nullable String joined(@Nullable String... parts) {
        var note = Arrays.stream(parts).filter(Objects::nonNull).collect(Collectors.joining(". "));
        return note.isEmpty() ? null : note;
    }

    /** "TUQ. CHỦ TỊCH, theo 12/GUQ-UBND" or "Làm thay Nắng Thị Mai". */
    private @Nullable String actedAs(@Nullable SignedAs capacity, Map<UUID, String> names) {
        if (capacity == null || capacity.paper() == null) {
            return null;
        }
        var lender = names.getOrDefault(capacity.lender(), "");
        if (capacity.line() == null) {
            return capacity.lender() == null ? null : messages.text(Language.VI, "desk.course.stands-in", lender);
        }
        var line = capacity.words().stream()
                .filter(it -> it.startsWith(capacity.line().mark()))
                .findFirst()
                .orElse(capacity.line().mark());
        return messages.text(Language.VI, "desk.course.by-paper", line, String.valueOf(capacity.number()));
    }

    private static TimelineEntry.Kind kind(TimelineEvent event) {
        var to = event.to();
        boolean pauses = to != null && to.clock() == State.Clock.PAUSED && event.action() != Action.DECLINE_WITHDRAWAL;
        return pauses ? TimelineEntry.Kind.PAUSE : TimelineEntry.Kind.DONE;
    }

    private TimelineEntry now(DossierView dossier, Map<UUID, String> names) {
        return new TimelineEntry(TimelineEntry.Kind.NOW, null, dossier.state().label(), holder(dossier, names), null);
    }

    private @Nullable String holder(DossierView dossier, Map<UUID, String> names) {
        return rows.holder(dossier.state(), dossier.holder() == null ? null : names.get(dossier.holder()));
    }
}
