package vn.motcua.publication.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Officer;
import vn.motcua.publication.Postings;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;
import vn.motcua.ui.NavigationGroup;
import vn.motcua.ui.NavigationItem;
import vn.motcua.ui.NavigationSource;

/** The way to the notice board, for those who keep one. */
@Component
@Order(45)
class PostingNavigation implements NavigationSource {

    private final Postings postings;
    private final Messages messages;

    PostingNavigation(Postings postings, Messages messages) {
        this.postings = postings;
        this.messages = messages;
    }

    @Override
    public List<NavigationItem> itemsFor(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication it
                        && it.getPrincipal() instanceof Officer officer
                        && postings.listUnits(officer).length > 0
                ? List.of(new NavigationItem(
                        NavigationGroup.STEERING, messages.text(Language.VI, "desk.posting.title"), "/postings"))
                : List.of();
    }
}
