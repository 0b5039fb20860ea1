package vn.motcua.upkeep.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
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

/** The way to the page of the installation, for city administrators. */
@Component
@Order(90)
class UpkeepNavigation implements NavigationSource {

    private final Messages messages;

    UpkeepNavigation(Messages messages) {
        this.messages = messages;
    }

    @Override
    public List<NavigationItem> itemsFor(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication it
                        && it.getPrincipal() instanceof Officer officer
                        && officer.rights().hasAnywhere(Role.CITY_ADMINISTRATOR)
                ? List.of(new NavigationItem(
                        NavigationGroup.ADMINISTRATION, messages.text(Language.VI, "desk.upkeep.nav"), "/upkeep"))
                : List.of();
    }
}
