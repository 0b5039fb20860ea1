package vn.motcua.search;

import java.util.List;
import java.util.Set;

/**
 * Something that can be found.
 *
 * @param key     unique within its kind; for procedures the national code
 * @param title   Vietnamese name
 * @param titleEn English name, empty where there is none
 * @param aliases what else people call it
 * @param group   what it belongs to, such as a field of procedures; empty for none
 * @param groupEn the same in English, empty where there is none
 * @param around  what stands around it: papers, results, who decides
 * @param tags    what a question may be narrowed to, such as {@code level:COMMUNE}
 * @param href    where it is read
 */
public record Findable(
        FoundKind kind,
        String key,
        String title,
        String titleEn,
        List<String> aliases,
        String group,
        String groupEn,
        List<String> around,
        Set<String> tags,
        String href) {

    public Findable {
        aliases = List.copyOf(aliases);
        around = List.copyOf(around);
        tags = Set.copyOf(tags);
    }
}
