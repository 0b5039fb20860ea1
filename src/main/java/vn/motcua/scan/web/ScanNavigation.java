package vn.motcua.scan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Officer;
import vn.motcua.operation.Settings;
import vn.motcua.scan.Scans;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;
import vn.motcua.ui.NavigationGroup;
import vn.motcua.ui.NavigationItem;
import vn.motcua.ui.NavigationSource;

/** The way to what waits, for desks and clerks, where an inbox is watched. */
@Component
@Order(12)
class ScanNavigation implements NavigationSource {

    private final Scans scans;
    private final Messages messages;
    private final boolean watched;

    ScanNavigation(Scans scans, Messages messages, Settings settings) {
        this.scans = scans;
        this.messages = messages;
        this.watched = settings.operating().scanInbox() != null;
    }

    @Override
    public List<NavigationItem> itemsFor(HttpServletRequest request) {
        return watched
                        && request.getUserPrincipal() instanceof Authentication it
                        && it.getPrincipal() instanceof Officer officer
                        && scans.mayLook(officer)
                ? List.of(new NavigationItem(
                        NavigationGroup.DAY, messages.text(Language.VI, "desk.scan.title"), "/scans"))
                : List.of();
    }
}
