package vn.motcua.administration.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import vn.motcua.administration.InCharge;
import vn.motcua.identity.Officer;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;
import vn.motcua.ui.NavigationGroup;
import vn.motcua.ui.NavigationItem;
import vn.motcua.ui.NavigationSource;

/** One entry for administrators. */
@Component
@Order(50)
class AdministrationNavigation implements NavigationSource {

    private final Messages messages;

    AdministrationNavigation(Messages messages) {
        this.messages = messages;
    }

    @Override
    public List<NavigationItem> itemsFor(HttpServletRequest request) {
        boolean inCharge = request.getUserPrincipal() instanceof Authentication it
                && it.getPrincipal() instanceof Officer officer
                && new InCharge(officer).ofAnything();
        return inCharge
                ? List.of(new NavigationItem(
                        NavigationGroup.ADMINISTRATION,
                        messages.text(Language.VI, "desk.administration.navigation"),
                        "/administration",
                        List.of("/catalogue", "/search/words")))
                : List.of();
    }
}
