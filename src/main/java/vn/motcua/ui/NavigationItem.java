package vn.motcua.ui;

import org.jspecify.annotations.Nullable;

/**
 * One entry of the officer's navigation.
 *
 * @param group where it stands
 * @param label what the officer reads
 * @param href  path it leads to; the entry counts as current on this path and below
 * @param count figure shown beside the label, such as "12" or "1.000+"; null for none
 */
public record NavigationItem(
        NavigationGroup group,
        String label,
        String href,
        @Nullable String count) {

    public NavigationItem(NavigationGroup group, String label, String href) {
        this(group, label, href, null);
    }

    /** An entry of the day's work. */
    public NavigationItem(String label, String href) {
        this(NavigationGroup.DAY, label, href, null);
    }

    /** Whether the page at {@code path} lies at or below this entry. */
    public boolean isCurrent(String path) {
        return path.equals(href) || path.startsWith(href + "/");
    }
}
