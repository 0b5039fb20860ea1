package vn.motcua.queue.web;

import jakarta.servlet.http.HttpServletRequest;
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

/** The way to the counter, the day and the plan of the room, by role. */
@Component
@Order(20)
class QueueNavigation implements NavigationSource {

    private static final List<Entry> ENTRIES = List.of(
            new Entry(NavigationGroup.DAY, "/queue", "desk.nav.queue", Role.RECEPTION_OFFICER),
            new Entry(
                    NavigationGroup.STEERING, "/queue/day", "desk.nav.queue-day", Role.CENTRE_LEADER, Role.UNIT_LEADER),
            new Entry(NavigationGroup.ADMINISTRATION, "/queue/setup", "desk.nav.queue-setup", Role.UNIT_ADMINISTRATOR),
            new Entry(NavigationGroup.ADMINISTRATION, "/queue/rules", "desk.nav.queue-rules", Role.CITY_ADMINISTRATOR));

    private final Messages messages;

    QueueNavigation(Messages messages) {
        this.messages = messages;
    }

    private record Entry(NavigationGroup group, String path, String key, Role... roles) {

        boolean isFor(Officer officer) {
            return Stream.of(roles).anyMatch(officer.rights()::hasAnywhere);
        }
    }

    @Override
    public List<NavigationItem> itemsFor(HttpServletRequest request) {
        return officers(request)
                .flatMap(officer -> ENTRIES.stream().filter(it -> it.isFor(officer)))
                .map(it -> new NavigationItem(it.group(), messages.text(Language.VI, it.key()), it.path()))
                .toList();
    }

    private static Stream<Officer> officers(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication it && it.getPrincipal() instanceof Officer officer
                ? Stream.of(officer)
                : Stream.empty();
    }
}
