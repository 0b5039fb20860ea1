package vn.motcua.dossier.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.DossierView;
import vn.motcua.ui.ClockView;
import vn.motcua.ui.Detail;
import vn.motcua.ui.StateTag;
import vn.motcua.ui.TableView;
import vn.motcua.ui.TimelineEntry;

/**
 * A dossier as an officer works with it.
 *
 * @param innerStep where it stands in the process and until when, null where nothing is described
 * @param innerLate that the hours of the step have passed, null when they have not
 * @param acts   steps open to this officer, the usual one first
 * @param nobody why the usual next step is not this officer's; null when it is
 * @param key    idempotency key of the form on this page
 * @param shelf  where the papers lie; empty where nobody said
 * @param shelves whether the officer may say so
 * @param done   sentence about the act that led here, null for none
 */
public record DossierPage(
        DossierView dossier,
        StateTag state,
        StateTag step,
        ClockView clock,
        @Nullable String innerStep,
        @Nullable String innerLate,
        List<Detail> facts,
        List<PersonView> people,
        TableView papers,
        List<Detail> fees,
        List<Detail> forms,
        List<TimelineEntry> course,
        List<ActLink> acts,
        @Nullable String nobody,
        String key,
        String shelf,
        boolean shelves,
        @Nullable String done) {

    public boolean isAnyNumberHidden() {
        return people.stream()
                .anyMatch(it -> !it.shown()
                        && (it.party().number() != null || it.party().phone() != null));
    }

    public @Nullable ActLink main() {
        return acts.stream().filter(ActLink::isMain).findFirst().orElse(null);
    }

    public List<ActLink> others() {
        return acts.stream().filter(it -> !it.isMain()).toList();
    }

    public String path() {
        return "/dossiers/" + dossier.id();
    }
}
