package vn.motcua.dossier.web;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.dossier.DossierLists;
import vn.motcua.dossier.Party;
import vn.motcua.identity.Officer;

/** The buttons that change the form without saving it: persons come and go, a card is read, somebody known is filled in. */
@Component
class DeskEdits {

    private static final Pattern NUMBERED = Pattern.compile("([a-z-]+?)-(\\d{1,2})(?:-(\\d))?");
    private static final String SCAN_UNREAD = "desk.scan.unread";
    private static final String SCAN_READ = "desk.scan.read";

    private final DeskViews views;
    private final DossierLists lists;

    DeskEdits(DeskViews views, DossierLists lists) {
        this.views = views;
        this.lists = lists;
    }

    /** The form after the button, on the whole screen. An unknown button changes nothing. */
    DeskView shown(DeskForm form, ProcedureVersion version, String button, Officer me) {
        if (!form.scan().isBlank()) {
            return scanned(form, version, me);
        }
        var changed = applied(form, version, button, me);
        var view = views.show(version, changed, me);
        int asked = numbered(button, "earlier");
        return asked < 0 || asked >= form.people().size() ? view : view.withEarlier(earlier(form, asked, me), asked);
    }

    private DeskView scanned(DeskForm form, ProcedureVersion version, Officer me) {
        var card = CitizenCard.read(form.scan());
        var changed = card.map(it -> form.withPerson(form.scanInto(), person -> person.filledFrom(it)))
                .orElse(form);
        return views.show(version, changed.withoutScan(), me)
                .withScanNotice(card.isPresent() ? SCAN_READ : SCAN_UNREAD);
    }

    DeskForm applied(DeskForm form, ProcedureVersion version, String button, Officer me) {
        var role = button.startsWith("add-") ? Typed.constant(Party.Role.class, button.substring(4)) : null;
        if (role != null) {
            return form.withAnother(role);
        }
        if (button.equals("all-papers")) {
            return form.withPapers(form.papers().stream()
                    .map(it -> isRequired(it, version) ? it.ticked() : it)
                    .toList());
        }
        int removed = numbered(button, "remove");
        if (removed > 0) {
            return form.without(removed);
        }
        int copied = numbered(button, "same");
        if (copied > 0) {
            return form.withPerson(copied, person -> sameAs(form.people().getFirst(), person));
        }
        return used(form, button, me);
    }

    private static boolean isRequired(PaperForm paper, ProcedureVersion version) {
        return version.components().stream().anyMatch(it -> it.code().equals(paper.component()) && it.required());
    }

    private static PersonForm sameAs(PersonForm submitter, PersonForm person) {
        var role = Typed.constant(Party.Role.class, person.role());
        return role == null ? person : submitter.inRole(role);
    }

    /** "use-0-2": the third of the people found for the first person. */
    private DeskForm used(DeskForm form, String button, Officer me) {
        var match = NUMBERED.matcher(button);
        if (!match.matches() || !match.group(1).equals("use") || match.group(3) == null) {
            return form;
        }
        int person = Integer.parseInt(match.group(2));
        int chosen = Integer.parseInt(match.group(3));
        if (person >= form.people().size()) {
            return form;
        }
        var found = earlier(form, person, me);
        return chosen < found.size() ? form.withPerson(person, it -> it.filledFrom(found.get(chosen))) : form;
    }

    /** By the number, or by the phone where there is no number. */
    private List<Party> earlier(DeskForm form, int person, Officer me) {
        var asked = form.people().get(person);
        var typed = asked.number().isBlank() ? asked.phone() : asked.number();
        return lists.listEarlierApplicants(me, views.desk(form.receiving(), me).id(), typed);
    }

    private static int numbered(String button, String name) {
        var match = NUMBERED.matcher(button);
        return match.matches() && match.group(1).equals(name) ? Integer.parseInt(match.group(2)) : -1;
    }
}
