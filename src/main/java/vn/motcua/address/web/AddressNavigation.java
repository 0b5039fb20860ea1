package vn.motcua.address.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
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

/** Lists of addresses for whoever works in an office, their rules for administrators. */
@Component
@Order(45)
class AddressNavigation implements NavigationSource {

    private final Messages messages;

    AddressNavigation(Messages messages) {
        this.messages = messages;
    }

    @Override
    public List<NavigationItem> itemsFor(HttpServletRequest request) {
        var items = new ArrayList<NavigationItem>();
        if (request.getUserPrincipal() instanceof Authentication it && it.getPrincipal() instanceof Officer officer) {
            items.add(new NavigationItem(NavigationGroup.OWN, say("lists"), "/addresses/lists"));
            if (officer.rights().hasAnywhere(Role.UNIT_ADMINISTRATOR)
                    || officer.rights().hasAnywhere(Role.CITY_ADMINISTRATOR)) {
                items.add(new NavigationItem(NavigationGroup.ADMINISTRATION, say("rules"), "/addresses/rules"));
            }
        }
        return items;
    }

    private String say(String key) {
        return messages.text(Language.VI, "desk.nav.address-" + key);
    }
}
