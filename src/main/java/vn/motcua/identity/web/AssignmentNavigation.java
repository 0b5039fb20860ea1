package vn.motcua.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;
import vn.motcua.ui.NavigationGroup;
import vn.motcua.ui.NavigationItem;
import vn.motcua.ui.NavigationSource;

/** The way to who is on duty and who signs, for whoever works in a unit or sends people to one. */
@Component
@Order(30)
class AssignmentNavigation implements NavigationSource {

    private static final List<String> BEGINNINGS = List.of("duty", "secondments");

    /** The pages that the links at their head tie together. */
    private static final List<String> TOGETHER =
            List.of("/duty", "/absences", "/authority", "/secondments", "/stranded");

    private final Messages messages;

    AssignmentNavigation(Messages messages) {
        this.messages = messages;
    }

    /** Staff begin with the roster, the city's administrators with the secondments. */
    @Override
    public List<NavigationItem> itemsFor(HttpServletRequest request) {
        return SignedIn.of(request).map(it -> AssignmentLinks.of(it.officer()).pages()).stream()
                .flatMap(pages -> BEGINNINGS.stream().filter(pages::contains).limit(1))
                .map(it -> new NavigationItem(
                        it.equals("duty") ? NavigationGroup.DAY : NavigationGroup.ADMINISTRATION,
                        messages.text(Language.VI, "desk.duty.navigation." + it),
                        "/" + it,
                        TOGETHER))
                .toList();
    }
}
