package vn.motcua.territory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A map ready to be shown by the template {@code territory.map}.
 *
 * @param panels  the whole city first, then what was too small to be read or touched there, enlarged
 * @param edition the boundaries it was drawn from
 */
public record CityMap(
        String title, String description, List<Panel> panels, List<MapSubject.MapClass> key, BoundaryEdition edition) {

    /**
     * One drawing, in units of its own.
     *
     * @param enlarged whether it shows a part of the one before it
     * @param insets   frames around what lies elsewhere
     */
    public record Panel(boolean enlarged, int width, int height, List<Shape> shapes, List<Inset> insets) {

        public String viewBox() {
            return "0 0 " + width + " " + height;
        }
    }

    /**
     * A unit drawn.
     *
     * @param path SVG path data, borders counted by the even-odd rule
     * @param href null where another drawing of the same unit is the one to be clicked, or there is nothing to open
     */
    public record Shape(
            String path, String label, int shade, @Nullable String href) {

        public String css() {
            return "map-" + shade;
        }
    }

    /** @param label what is inside: the name of what was moved here from afar; empty for what is enlarged beside */
    public record Inset(int x, int y, int width, int height, String label) {}
}
