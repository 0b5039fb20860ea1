package vn.motcua.organization.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import vn.motcua.organization.Share;
import vn.motcua.organization.Succession;
import vn.motcua.organization.Unit;
import vn.motcua.ui.Screen;

/** Successions drawn: former units at the left, those they went into at the right, a whole as a full band, a part as a hatched one. */
public record HistoryPicture(int width, int height, List<Box> boxes, List<Band> bands) {

    private static final int WIDTH = 360;
    private static final int COLUMN = 142;
    private static final int RIGHT = WIDTH - COLUMN - 1;
    private static final int GAP = 12;
    private static final int NAME_LINE = 16;
    private static final int PLACE_LINE = 14;
    private static final int PADDING = 8;
    private static final int NAME_CHARS = 20;
    private static final int PLACE_CHARS = 23;
    private static final int HALF_BAND = 7;

    /** Words set in a box, line by line; {@code y} is the base line. */
    public record Line(int y, String text, boolean name) {}

    public record Box(int x, int y, int height, List<Line> lines, String href) {

        public int width() {
            return COLUMN;
        }

        public int textX() {
            return x + PADDING;
        }

        int middle() {
            return y + height / 2;
        }
    }

    public record Band(String path, boolean whole, int labelX, int labelY, String label) {}

    /** @param all with one unit at the one end, and one or several at the other */
    static HistoryPicture of(List<Succession> all, Screen screen) {
        boolean forward = all.stream().map(it -> it.from().id()).distinct().count() == 1;
        var left = forward ? all.subList(0, 1) : all;
        var right = forward ? all : all.subList(0, 1);
        var formers = column(left, 1, it -> former(it, screen));
        var successors = column(right, RIGHT, it -> successor(it, screen));
        int height = Math.max(bottom(formers), bottom(successors)) + 1;
        var placedLeft = centred(formers, height);
        var placedRight = centred(successors, height);
        var bands = IntStream.range(0, all.size())
                .mapToObj(i -> forward
                        ? band(
                                placedLeft.getFirst(),
                                slot(placedLeft.getFirst(), i, all.size()),
                                placedRight.get(i),
                                placedRight.get(i).middle(),
                                all.get(i),
                                true,
                                screen)
                        : band(
                                placedLeft.get(i),
                                placedLeft.get(i).middle(),
                                placedRight.getFirst(),
                                slot(placedRight.getFirst(), i, all.size()),
                                all.get(i),
                                false,
                                screen))
                .toList();
        var boxes = new ArrayList<>(placedLeft);
        boxes.addAll(placedRight);
        return new HistoryPicture(WIDTH, height, boxes, bands);
    }

    private record Content(List<String> name, List<String> place, String href) {

        int height() {
            return 2 * PADDING + name.size() * NAME_LINE + place.size() * PLACE_LINE - 4;
        }
    }

    private static Content former(Succession it, Screen screen) {
        var place =
                it.fromParents().isEmpty() ? "" : it.fromParents().getFirst().fullName();
        return new Content(
                wrapped(UnitView.fullName(it.from(), screen), NAME_CHARS),
                wrapped(place, PLACE_CHARS),
                UnitView.before(it));
    }

    private static Content successor(Succession it, Screen screen) {
        return new Content(wrapped(UnitView.fullName(it.into(), screen), NAME_CHARS), List.of(), href(it.into()));
    }

    private static String href(Unit unit) {
        return "/units/" + unit.code();
    }

    private static List<Box> column(List<Succession> all, int x, Function<Succession, Content> content) {
        var boxes = new ArrayList<Box>();
        int y = 1;
        for (var it : all) {
            var box = box(x, y, content.apply(it));
            boxes.add(box);
            y += box.height() + GAP;
        }
        return boxes;
    }

    private static Box box(int x, int y, Content content) {
        var lines = new ArrayList<Line>();
        int base = y + PADDING + 10;
        for (var line : content.name()) {
            lines.add(new Line(base, line, true));
            base += NAME_LINE;
        }
        for (var line : content.place()) {
            lines.add(new Line(base - 2, line, false));
            base += PLACE_LINE;
        }
        return new Box(x, y, content.height(), lines, content.href());
    }

    private static int bottom(List<Box> column) {
        return column.getLast().y() + column.getLast().height();
    }

    private static List<Box> centred(List<Box> column, int height) {
        int down = (height - 1 - bottom(column)) / 2;
        return column.stream()
                .map(it -> new Box(
                        it.x(),
                        it.y() + down,
                        it.height(),
                        it.lines().stream()
                                .map(line -> new Line(line.y() + down, line.text(), line.name()))
                                .toList(),
                        it.href()))
                .toList();
    }

    /** Where the i-th of several bands meets a box. */
    private static int slot(Box box, int i, int of) {
        return box.y() + (2 * i + 1) * box.height() / (2 * of);
    }

    private static Band band(Box from, int fromY, Box into, int intoY, Succession it, boolean forward, Screen screen) {
        int x1 = from.x() + COLUMN;
        int x2 = into.x();
        int middle = (x1 + x2) / 2;
        var path = String.format(
                Locale.ROOT,
                "M%d %dC%d %d %d %d %d %dV%dC%d %d %d %d %d %dZ",
                x1,
                fromY - HALF_BAND,
                middle,
                fromY - HALF_BAND,
                middle,
                intoY - HALF_BAND,
                x2,
                intoY - HALF_BAND,
                intoY + HALF_BAND,
                middle,
                intoY + HALF_BAND,
                middle,
                fromY + HALF_BAND,
                x1,
                fromY + HALF_BAND);
        // where boxes stand apart, so do the words
        int near = forward ? intoY : fromY;
        int far = forward ? fromY : intoY;
        boolean whole = it.share() == Share.WHOLE;
        return new Band(
                path,
                whole,
                middle,
                near + (far - near) / 3 + 4,
                screen.t(whole ? "organization.history.whole" : "organization.history.part"));
    }

    private static List<String> wrapped(String text, int chars) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > chars) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }
}
