package vn.motcua.scan.web;

import org.jspecify.annotations.Nullable;
import vn.motcua.ui.TableView;

/**
 * What waits.
 *
 * @param scans null when nothing does
 */
public record ScanList(
        @Nullable TableView scans,
        @Nullable String nextHref,
        @Nullable String firstHref) {}
