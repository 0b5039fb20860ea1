package vn.motcua.search;

import java.util.List;
import java.util.Optional;

/** The door: one box over everything that modules offer as {@link Findables}. */
public interface Search {

    /** Best first. Never throws on what was typed; what cannot be read finds nothing. */
    List<Found> find(Question question);

    /** What bears this key today. */
    Optional<Findable> find(FoundKind kind, String key);

    /** Remembers a question that found nothing, unless it might hold something personal. Never throws. */
    void noteInVain(String text);

    /** What a module offers has changed on this node; built anew before this returns, while the former index goes on answering. */
    void refresh();
}
