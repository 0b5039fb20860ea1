package vn.motcua.dossier.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Role;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;
import vn.motcua.ui.NavigationGroup;
import vn.motcua.ui.NavigationItem;
import vn.motcua.ui.NavigationSource;

/** The way to each screen of the dossier module, by role. */
@Component
@Order(10)
class DossierNavigation implements NavigationSource {

    private static final List<Role> WORKING =
            List.of(Role.RECEPTION_OFFICER, Role.EXAMINING_OFFICER, Role.CENTRE_LEADER, Role.UNIT_LEADER, Role.CLERK);
    private static final List<Role> LEADING = List.of(Role.CENTRE_LEADER, Role.UNIT_LEADER);

    private static final List<Entry> ENTRIES = List.of(
            new Entry(NavigationGroup.DAY, "desk", List.of(Role.RECEPTION_OFFICER)),
            new Entry(NavigationGroup.DAY, "work", WORKING),
            new Entry(NavigationGroup.DAY, "dossiers", WORKING),
            new Entry(NavigationGroup.DAY, "transfers", List.of(Role.RECEPTION_OFFICER)),
            new Entry(NavigationGroup.DAY, "shift", List.of(Role.RECEPTION_OFFICER, Role.CENTRE_LEADER)),
            new Entry(NavigationGroup.DAY, "uncollected", List.of(Role.RECEPTION_OFFICER, Role.CENTRE_LEADER)),
            new Entry(NavigationGroup.DAY, "approvals", LEADING),
            new Entry(NavigationGroup.STEERING, "leader", LEADING),
            new Entry(NavigationGroup.STEERING, "register", WORKING),
            new Entry(NavigationGroup.STEERING, "guidance", List.of(Role.RECEPTION_OFFICER)),
            new Entry(NavigationGroup.STEERING, "stranded", LEADING),
            new Entry(NavigationGroup.ADMINISTRATION, "stranded", List.of(Role.UNIT_ADMINISTRATOR)));

    private final Messages messages;

    DossierNavigation(Messages messages) {
        this.messages = messages;
    }

    private record Entry(NavigationGroup group, String path, List<Role> roles) {

        boolean isFor(Officer officer) {
            return roles.stream().anyMatch(officer.rights()::hasAnywhere);
        }
    }

    @Override
    public List<NavigationItem> itemsFor(HttpServletRequest request) {
        var items = new ArrayList<NavigationItem>();
        officers(request)
                .flatMap(officer -> ENTRIES.stream().filter(it -> it.isFor(officer)))
                .map(it -> new NavigationItem(
                        it.group(), messages.text(Language.VI, "desk.nav." + it.path()), "/" + it.path()))
                .forEach(items::add);
        return items;
    }

    private static Stream<Officer> officers(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication it && it.getPrincipal() instanceof Officer officer
                ? Stream.of(officer)
                : Stream.empty();
    }
}
