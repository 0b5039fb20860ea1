package vn.motcua.insight.web;

import org.jspecify.annotations.Nullable;
import vn.motcua.ui.TableView;

/**
 * The rows behind a number.
 *
 * @param title    what the number counts
 * @param whose    period and unit
 * @param tableHref the same as a file, without the format
 * @param backHref the report
 */
public record RowsPage(
        String title,
        String whose,
        TableView table,
        @Nullable String nextHref,
        @Nullable String firstHref,
        String tableHref,
        String backHref) {}
