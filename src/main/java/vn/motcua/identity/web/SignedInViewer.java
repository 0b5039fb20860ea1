package vn.motcua.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Officer;
import vn.motcua.organization.Unit;
import vn.motcua.organization.Units;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;
import vn.motcua.ui.NavigationGroup;
import vn.motcua.ui.NavigationItem;
import vn.motcua.ui.NavigationSource;
import vn.motcua.ui.Viewer;
import vn.motcua.ui.Viewers;

/** Tells the layout who reads, and leads to one's own account as the last entry of the navigation. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class SignedInViewer implements Viewers, NavigationSource {

    private final Units units;
    private final Messages messages;

    SignedInViewer(Units units, Messages messages) {
        this.units = units;
        this.messages = messages;
    }

    @Override
    public Optional<Viewer> current(HttpServletRequest request) {
        return SignedIn.of(request).map(SignedIn::officer).map(this::viewer);
    }

    @Override
    public List<NavigationItem> itemsFor(HttpServletRequest request) {
        return List.of(new NavigationItem(
                NavigationGroup.OWN,
                messages.text(Language.VI, "identity.navigation"),
                "/account/sessions",
                List.of("/account")));
    }

    private Viewer viewer(Officer officer) {
        var unit = units.find(officer.homeUnit()).map(Unit::fullName).orElse("");
        return new Viewer(officer.fullName(), officer.title(), unit);
    }
}
