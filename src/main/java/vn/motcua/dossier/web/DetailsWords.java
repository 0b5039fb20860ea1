package vn.motcua.dossier.web;

import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Details;
import vn.motcua.dossier.VersionEffects.Effect;
import vn.motcua.shared.CivilTime;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;

/** What was said with an act, as one note in the timeline of officers. */
record DetailsWords(Messages messages, Function<UUID, String> nameOf) {

    /** Null when nothing was said. */
    @Nullable
    String of(Details details) {
        return switch (details) {
            case Details.None none -> null;
            case Details.Note(var note) -> note.isBlank() ? null : note;
            case Details.Reason(var reason) -> reason;
            case Details.Supplement it -> say("supplement", String.join("; ", it.items()), it.reason());
            case Details.Proof it -> say("proof", it.document(), it.number(), CivilTime.date(it.date()));
            case Details.Draft it -> say(it.granted() ? "draft.granted" : "draft.denied", it.text());
            case Details.Assignee it -> say("assignee", nameOf.apply(it.account()), it.reason());
            case Details.Apology it ->
                it.newDate() == null ? it.reason() : say("apology", CivilTime.weekdayDate(it.newDate()), it.reason());
            case Details.Rescheduled it -> say("rescheduled", CivilTime.moment(it.was()), it.reason(), it.basis());
            case Details.VersionMove it -> moved(it);
            case Details.Return it -> say("return", it.receiver(), it.identitySeen());
        };
    }

    private String moved(Details.VersionMove it) {
        var paper = say("moved.paper", it.basis(), it.number(), CivilTime.date(it.date()));
        var became = it.became();
        if (became == null) {
            return paper;
        }
        var promise = became.was() == null
                ? say("moved.none")
                : say(
                        "moved." + (became.effect() == Effect.EARLIER ? "earlier" : "same"),
                        CivilTime.moment(became.was()));
        return say("moved", became.from(), became.to(), promise, paper);
    }

    private String say(String key, Object... values) {
        return messages.text(Language.VI, "desk.said." + key, values);
    }
}
