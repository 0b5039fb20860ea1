package vn.motcua.identity.web;

import java.util.List;
import java.util.UUID;
import vn.motcua.identity.internal.ListedSession;

/**
 * The list of one's sessions.
 *
 * @param current the session that reads it
 */
public record SessionsView(UUID current, List<ListedSession> sessions) {

    public boolean isCurrent(ListedSession session) {
        return session.id().equals(current);
    }
}
