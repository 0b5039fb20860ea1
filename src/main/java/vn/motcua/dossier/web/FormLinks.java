package vn.motcua.dossier.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Forms;
import vn.motcua.dossier.TimelineEvent;
import vn.motcua.shared.CivilTime;
import vn.motcua.ui.Detail;

/** Links to the forms that this dossier's acts have issued so far. */
final class FormLinks {

    private FormLinks() {}

    static List<Detail> of(DossierView dossier, List<TimelineEvent> events) {
        var links = new ArrayList<Detail>();
        for (var event : events) {
            switch (event.action()) {
                case null -> {}
                case ADMIT -> links.add(link(dossier, Forms.Kind.RECEIPT, event));
                case ASK_SUPPLEMENT, ALLOW_SECOND_SUPPLEMENT -> links.add(link(dossier, Forms.Kind.SUPPLEMENT, event));
                case ISSUE_REFUSAL -> links.add(link(dossier, Forms.Kind.REFUSAL, event));
                case SIGN_APOLOGY -> links.add(link(dossier, Forms.Kind.APOLOGY, event));
                case STOP -> links.add(link(dossier, Forms.Kind.STOP, event));
                default -> {}
            }
        }
        if (dossier.receivedAt() != null) {
            links.add(new Detail(
                    CivilTime.date(dossier.receivedAt()),
                    Forms.Kind.CONTROL_SLIP.title(),
                    href(dossier, Forms.Kind.CONTROL_SLIP)));
        }
        return links;
    }

    private static Detail link(DossierView dossier, Forms.Kind kind, TimelineEvent event) {
        return new Detail(
                CivilTime.date(event.at()), kind.title(), href(dossier, kind) + "?version=" + event.version());
    }

    private static String href(DossierView dossier, Forms.Kind kind) {
        return "/dossiers/" + dossier.id() + "/forms/"
                + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
