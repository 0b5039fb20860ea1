package vn.motcua.insight.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Role;
import vn.motcua.ui.NavigationGroup;
import vn.motcua.ui.NavigationItem;
import vn.motcua.ui.NavigationSource;

/** The way to the reports, for those who lead or run the city's system. */
@Component
@Order(20)
class InsightNavigation implements NavigationSource {

    private static final List<Role> READERS = List.of(Role.UNIT_LEADER, Role.CENTRE_LEADER, Role.CITY_ADMINISTRATOR);

    private final PeriodWords words;

    InsightNavigation(PeriodWords words) {
        this.words = words;
    }

    @Override
    public List<NavigationItem> itemsFor(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication it
                        && it.getPrincipal() instanceof Officer officer
                        && READERS.stream().anyMatch(officer.rights()::hasAnywhere)
                ? List.of(new NavigationItem(NavigationGroup.STEERING, words.say("nav"), "/reports"))
                : List.of();
    }
}
