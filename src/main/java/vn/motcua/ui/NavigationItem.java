package vn.motcua.ui;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the officer's navigation.
 *
 * @param group where it stands
 * @param label what the officer reads
 * @param href  path it leads to; the entry counts as current on this path and below
 * @param beside other paths whose pages belong to this entry
 * @param count figure shown beside the label, such as "12" or "1.000+"; null for none
 */
public record NavigationItem(
        NavigationGroup group,
        String label,
        String href,
        List<String> beside,
        @Nullable String count) {

    public NavigationItem {
        beside = List.copyOf(beside);
    }

    public NavigationItem(NavigationGroup group, String label, String href, @Nullable String count) {
        this(group, label, href, List.of(), count);
    }

    public NavigationItem(NavigationGroup group, String label, String href, List<String> beside) {
        this(group, label, href, beside, null);
    }

    public NavigationItem(NavigationGroup group, String label, String href) {
        this(group, label, href, List.of(), null);
    }

    /** An entry of the day's work. */
    public NavigationItem(String label, String href) {
        this(NavigationGroup.DAY, label, href, List.of(), null);
    }

    /** Whether the page at {@code path} lies at or below this entry, or belongs to it. */
    public boolean isCurrent(String path) {
        return Stream.concat(Stream.of(href), beside.stream())
                .anyMatch(it -> path.equals(it) || path.startsWith(it + "/"));
    }
}
