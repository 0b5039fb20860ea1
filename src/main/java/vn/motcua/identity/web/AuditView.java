package vn.motcua.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.ui.Choice;
import vn.motcua.ui.TableView;

/**
 * The trail as asked for.
 *
 * @param everything whether the reader may leave the person empty, and verify
 * @param table      null when the days could not be read
 */
public record AuditView(
        String from,
        String until,
        String actor,
        String subject,
        String action,
        List<Choice> actions,
        boolean everything,
        @Nullable TableView table,
        String tableHref,
        @Nullable String nextHref,
        @Nullable String firstHref) {}
