package vn.motcua.territory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.organization.UnitId;

/**
 * What a map is to show. Words are the caller's, in the language of the page.
 *
 * @param title       what, where and when
 * @param description one or two sentences for those who cannot see the map: what stands out
 * @param classes     from few to many, or kinds; at most {@link #MOST_CLASSES}
 * @param marks       one for each unit; a unit without one is drawn empty
 */
public record MapSubject(String title, String description, List<MapClass> classes, List<Mark> marks) {

    /** So many fillings can be told apart without their colour. */
    public static final int MOST_CLASSES = 5;

    public MapSubject {
        classes = List.copyOf(classes);
        marks = List.copyOf(marks);
        if (classes.isEmpty() || classes.size() > MOST_CLASSES) {
            throw new IllegalArgumentException(classes.size() + " classes");
        }
    }

    /**
     * A filling with its meaning.
     *
     * @param label such as "1–12 hồ sơ"
     * @param shade 0 (paper) to 4 (darkest), each with a pattern of its own
     */
    public record MapClass(String label, int shade) {

        public MapClass {
            if (shade < 0 || shade >= MOST_CLASSES) {
                throw new IllegalArgumentException("No shade " + shade);
            }
        }
    }

    /**
     * One unit on the map.
     *
     * @param name   the unit's
     * @param figure written after the name; empty for none
     * @param shade  of its class
     * @param href   where a click leads; null for nowhere
     */
    public record Mark(
            UnitId unit,
            String name,
            String figure,
            int shade,
            @Nullable String href) {

        public String label() {
            return figure.isEmpty() ? name : name + ": " + figure;
        }
    }
}
