package vn.motcua.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Role;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;
import vn.motcua.ui.NavigationGroup;
import vn.motcua.ui.NavigationItem;
import vn.motcua.ui.NavigationSource;

/** The way to accounts, proposals and the trail, by role. */
@Component
@Order(80)
class AccountsNavigation implements NavigationSource {

    private static final List<Entry> ENTRIES = List.of(
            new Entry("accounts", List.of(Role.UNIT_ADMINISTRATOR, Role.CITY_ADMINISTRATOR)),
            new Entry("proposals", List.of(Role.UNIT_ADMINISTRATOR, Role.CITY_ADMINISTRATOR)),
            new Entry("audit", List.of(Role.CITY_ADMINISTRATOR, Role.AUDITOR)));

    private final Messages messages;

    AccountsNavigation(Messages messages) {
        this.messages = messages;
    }

    private record Entry(String path, List<Role> roles) {}

    @Override
    public List<NavigationItem> itemsFor(HttpServletRequest request) {
        return SignedIn.of(request).map(it -> it.officer().rights()).stream()
                .flatMap(rights ->
                        ENTRIES.stream().filter(entry -> entry.roles().stream().anyMatch(rights::hasAnywhere)))
                .map(it -> new NavigationItem(
                        NavigationGroup.ADMINISTRATION,
                        messages.text(Language.VI, "desk.access.nav." + it.path()),
                        "/" + it.path()))
                .toList();
    }
}
