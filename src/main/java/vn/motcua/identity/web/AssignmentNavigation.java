package vn.motcua.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.identity.DutyRoster;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;
import vn.motcua.ui.NavigationItem;
import vn.motcua.ui.NavigationSource;

/** The way to who is on duty and who signs, for everybody who works in a unit. */
@Component
@Order(30)
class AssignmentNavigation implements NavigationSource {

    private final DutyRoster roster;
    private final Messages messages;

    AssignmentNavigation(DutyRoster roster, Messages messages) {
        this.roster = roster;
        this.messages = messages;
    }

    @Override
    public List<NavigationItem> itemsFor(HttpServletRequest request) {
        return SignedIn.of(request)
                .filter(it -> !roster.listUnits(it.officer()).isEmpty())
                .map(it -> List.of(new NavigationItem(messages.text(Language.VI, "desk.duty.navigation"), "/duty")))
                .orElse(List.of());
    }
}
