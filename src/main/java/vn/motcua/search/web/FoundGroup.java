package vn.motcua.search.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.search.Found;
import vn.motcua.search.FoundKind;

/**
 * Hits of one kind.
 *
 * @param allHref where all of them are shown, null where they are
 */
public record FoundGroup(
        FoundKind kind, List<Found> hits, @Nullable String allHref) {}
