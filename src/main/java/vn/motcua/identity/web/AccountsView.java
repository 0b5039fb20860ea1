package vn.motcua.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.ui.Choice;
import vn.motcua.ui.TableView;

/**
 * The list of accounts.
 *
 * @param units to choose from; empty for whoever administers one unit only
 */
public record AccountsView(
        String q,
        String unit,
        List<Choice> units,
        TableView table,
        String tableHref,
        @Nullable String nextHref,
        @Nullable String firstHref) {}
