package vn.motcua.address.web;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.address.Needs;
import vn.motcua.address.PaperNote;
import vn.motcua.operation.Settings;
import vn.motcua.organization.Share;
import vn.motcua.organization.Units;
import vn.motcua.paper.PageSetup;
import vn.motcua.paper.Sheet;
import vn.motcua.shared.CivilTime;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;

/**
 * The information sheet about an address, for who has no screen; in Vietnamese. It bears no letterhead, since anybody prints it and it
 * certifies nothing.
 */
@Component
class AddressSheet {

    private final Units units;
    private final Messages messages;
    private final Settings settings;
    private final Clock clock;

    AddressSheet(Units units, Messages messages, Settings settings, Clock clock) {
        this.units = units;
        this.messages = messages;
        this.settings = settings;
        this.clock = clock;
    }

    byte[] print(String typed, List<FoundAddress> found, Needs needs, @Nullable PaperNote note) {
        return Sheet.print(PageSetup.portrait(say("title"), say("reference")), sheet -> {
            sheet.title(say("title"));
            sheet.subtitle(units.home().name() + ", " + CivilTime.date(clock.instant()));
            sheet.line(say("asked"), typed);
            sheet.text(answer(found, needs));
            found.forEach(it -> unit(sheet, it));
            if (note != null) {
                sheet.text(say("papers", note.vietnamese(), note.basis()));
            }
            sheet.note(say("standing", CivilTime.moment(clock.instant())));
            if (found.size() == 1 && found.getFirst().href() != null) {
                sheet.qr(
                        settings.publicUrl() + found.getFirst().href(),
                        say("qr"),
                        settings.publicUrl() + found.getFirst().href());
            }
        });
    }

    private String answer(List<FoundAddress> found, Needs needs) {
        if (found.isEmpty()) {
            return say("none");
        }
        return switch (needs) {
            case NONE -> say("one", found.getFirst().name());
            case STREET -> say("street", found.getFirst().from());
            case UNIT -> say("unit");
        };
    }

    private void unit(Sheet sheet, FoundAddress it) {
        sheet.keyLine(say("unit.name"), it.name() + " (" + it.candidate().code() + ")");
        if (it.hasChanged()) {
            sheet.line(
                    say("unit.from"),
                    say(it.candidate().share() == Share.WHOLE ? "unit.whole" : "unit.part", it.from()));
            sheet.line(say("unit.basis"), it.candidate().basis());
        }
        it.centre().ifPresent(centre -> {
            sheet.line(
                    say("unit.centre"),
                    centre.address().isEmpty() ? centre.name() : centre.name() + ", " + centre.address());
            sheet.line(say("unit.hours"), FoundAddress.hours(centre, day -> messages.text(Language.VI, day)));
        });
    }

    private String say(String key, Object... values) {
        return messages.text(Language.VI, "desk.address.sheet." + key, values);
    }
}
