package vn.motcua.catalogue.web;

import static vn.motcua.catalogue.ProcessStep.END;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.catalogue.ProcessFlow;
import vn.motcua.catalogue.ProcessProblem;
import vn.motcua.catalogue.ProcessStep;

/**
 * A process drawn from top to bottom, narrow enough for a telephone: a box for each step, ways that pass over steps on the right,
 * ways back dashed on the left.
 */
public record ProcessDrawing(int width, int height, Mark start, Mark end, List<Box> boxes, List<Arrow> arrows) {

    private static final int BOX_WIDTH = 270;
    private static final int GAP = 34;
    private static final int LINE = 19;
    private static final int LETTERS = 36;
    private static final int MARK = 9;
    private static final int BESIDE = 14;

    /** A circle: where the process begins or ends. */
    public record Mark(int x, int y) {}

    /**
     * One step.
     *
     * @param wrong it has a problem
     */
    public record Box(
            int number, int x, int y, int width, int height, List<String> lines, String below, boolean wrong) {

        int middleX() {
            return x + width / 2;
        }

        int middleY() {
            return y + height / 2;
        }

        int bottom() {
            return y + height;
        }
    }

    /** One way, as an SVG path. */
    public record Arrow(String path, boolean back) {}

    static ProcessDrawing of(List<ProcessStep> steps, List<ProcessProblem> problems) {
        var flow = new ProcessFlow(steps);
        var wrong = problems.stream().map(ProcessProblem::step).collect(Collectors.toSet());
        var ways = flow.ways();
        int left = BESIDE
                + BESIDE * (int) ways.stream().filter(ProcessFlow.Way::back).count();
        var passing =
                ways.stream().filter(it -> !it.back() && !isBelow(it, flow)).toList();
        int right = BESIDE + BESIDE * passing.size();
        var boxes = boxes(flow, left, wrong);
        var start = new Mark(left + BOX_WIDTH / 2, MARK + 2);
        int foot = boxes.isEmpty() ? start.y() : boxes.getLast().bottom();
        var end = new Mark(start.x(), foot + GAP + MARK);
        return new ProcessDrawing(
                left + BOX_WIDTH + right, end.y() + MARK + 4, start, end, boxes, arrows(flow, boxes, start, end, left));
    }

    private static boolean isBelow(ProcessFlow.Way way, ProcessFlow flow) {
        return way.to() == way.from() + 1 || (way.to() == END && way.from() == flow.size());
    }

    private static List<Box> boxes(ProcessFlow flow, int left, Set<Integer> wrong) {
        var boxes = new ArrayList<Box>();
        int y = 2 * MARK + GAP;
        for (int i = 1; i <= flow.size(); i++) {
            var step = flow.step(i);
            var lines = wrapped(i + ". " + step.name());
            int height = (lines.size() + 1) * LINE + 14;
            var hours = step.hours().signum() == 0 ? "" : ProcessForm.shown(step.hours()) + " giờ";
            var below = step.by().isEmpty() || hours.isEmpty() ? step.by() + hours : step.by() + " · " + hours;
            boxes.add(new Box(i, left, y, BOX_WIDTH, height, lines, below, wrong.contains(i)));
            y += height + GAP;
        }
        return List.copyOf(boxes);
    }

    /** Words whole where they fit; one longer than a line is cut into lines. */
    static List<String> wrapped(String text) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > LETTERS) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
            while (line.length() > LETTERS) {
                lines.add(line.substring(0, LETTERS));
                line.delete(0, LETTERS);
            }
        }
        lines.add(line.toString());
        return List.copyOf(lines);
    }

    private static List<Arrow> arrows(ProcessFlow flow, List<Box> boxes, Mark start, Mark end, int left) {
        var arrows = new ArrayList<Arrow>();
        if (boxes.isEmpty()) {
            return arrows;
        }
        arrows.add(down(start.x(), start.y() + MARK, boxes.getFirst().y()));
        int back = 0;
        int passing = 0;
        for (var way : flow.ways()) {
            var from = boxes.get(way.from() - 1);
            if (isBelow(way, flow)) {
                int to = way.to() == END
                        ? end.y() - MARK
                        : boxes.get(way.to() - 1).y();
                arrows.add(down(from.middleX(), from.bottom(), to));
            } else if (way.back()) {
                back++;
                int x = left - BESIDE * back;
                var to = boxes.get(way.to() - 1);
                arrows.add(new Arrow(
                        "M%d %dH%dV%dH%d".formatted(from.x(), from.middleY() + 6, x, to.middleY() - 6, to.x() - 2),
                        true));
            } else {
                passing++;
                int x = from.x() + BOX_WIDTH + BESIDE * passing;
                int toX = way.to() == END ? end.x() + MARK + 2 : from.x() + BOX_WIDTH + 2;
                int toY = way.to() == END ? end.y() : boxes.get(way.to() - 1).middleY() - 6;
                arrows.add(new Arrow(
                        "M%d %dH%dV%dH%d".formatted(from.x() + BOX_WIDTH, from.middleY() + 6, x, toY, toX), false));
            }
        }
        return List.copyOf(arrows);
    }

    private static Arrow down(int x, int from, int to) {
        return new Arrow("M%d %dV%d".formatted(x, from, to - 2), false);
    }
}
