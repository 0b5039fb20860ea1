package vn.motcua.dossier.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierView;
import vn.motcua.operation.Settings;
import vn.motcua.ui.Detail;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;

/** Where the cover sheets for scanning are printed; by address only, for another module prints them. */
@Component
class CoverLinks {

    private final Messages messages;
    private final boolean watched;

    CoverLinks(Messages messages, Settings settings) {
        this.messages = messages;
        this.watched = settings.operating().scanInbox() != null;
    }

    /** None where no scan inbox is watched, or nothing more can be filed. */
    List<Detail> of(DossierView dossier) {
        return watched && dossier.state().isOpen()
                ? List.of(link("one", href(dossier.id())), link("each", href(dossier.id()) + "?each=true"))
                : List.of();
    }

    /** Empty where no scan inbox is watched. */
    String href(DossierId dossier) {
        return watched ? "/scans/covers/" + dossier : "";
    }

    private Detail link(String which, String href) {
        return new Detail(say("when"), say(which), href);
    }

    private String say(String key) {
        return messages.text(Language.VI, "desk.covers." + key);
    }
}
