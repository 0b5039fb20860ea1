package vn.motcua.catalogue.bpmn;

import static vn.motcua.catalogue.ProcessStep.END;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.catalogue.ProcessFlow;

/** Where everything stands in the drawing: a lane for each post, a column for each step, from left to right. Points of 1/96 inch. */
final class BpmnLayout {

    static final int LEFT = 160;
    static final int TOP = 80;
    static final int LANE_HEAD = 30;
    static final int LANE_HEIGHT = 170;
    static final int TASK_WIDTH = 150;
    static final int TASK_HEIGHT = 80;
    static final int EVENT = 36;
    static final int GATEWAY = 50;
    private static final int GAP = 50;

    /** A rectangle; a point of a way has no size. */
    record Box(int x, int y, int width, int height) {

        int right() {
            return x + width;
        }

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

    private final ProcessFlow flow;
    private final Map<String, Integer> lanes = new LinkedHashMap<>();
    private final List<Box> tasks = new ArrayList<>();
    private final Map<Integer, Box> gateways = new LinkedHashMap<>();
    private Box start = new Box(0, 0, 0, 0);
    private Box end = new Box(0, 0, 0, 0);

    BpmnLayout(ProcessFlow flow) {
        this.flow = flow;
        for (int i = 1; i <= flow.size(); i++) {
            lanes.putIfAbsent(flow.step(i).by(), lanes.size());
        }
        place();
    }

    private void place() {
        int x = LEFT + 2 * LANE_HEAD + GAP;
        start = centred(x, 1, EVENT, EVENT);
        x += EVENT + GAP;
        for (int i = 1; i <= flow.size(); i++) {
            tasks.add(centred(x, i, TASK_WIDTH, TASK_HEIGHT));
            x += TASK_WIDTH + GAP;
            if (flow.next(i).size() > 1) {
                gateways.put(i, centred(x, i, GATEWAY, GATEWAY));
                x += GATEWAY + GAP;
            }
        }
        end = centred(x, flow.size(), EVENT, EVENT);
    }

    private Box centred(int x, int step, int width, int height) {
        int lane = lanes.getOrDefault(flow.step(step).by(), 0);
        return new Box(x, TOP + lane * LANE_HEIGHT + (LANE_HEIGHT - height) / 2, width, height);
    }

    List<String> lanes() {
        return List.copyOf(lanes.keySet());
    }

    Box pool() {
        return new Box(LEFT, TOP, end.right() + GAP - LEFT, lanes.size() * LANE_HEIGHT);
    }

    Box lane(int index) {
        return new Box(LEFT + LANE_HEAD, TOP + index * LANE_HEIGHT, pool().width() - LANE_HEAD, LANE_HEIGHT);
    }

    Box start() {
        return start;
    }

    Box task(int step) {
        return tasks.get(step - 1);
    }

    Box gateway(int step) {
        return java.util.Objects.requireNonNull(gateways.get(step));
    }

    Box at(int step) {
        return step == END ? end : task(step);
    }

    /** Straight on where the next stands beside it; otherwise below, along the foot of the source's lane. */
    List<Box> way(Box from, Box to) {
        if (to.x() > from.right() && to.x() - from.right() <= GAP) {
            return from.middleY() == to.middleY()
                    ? List.of(point(from.right(), from.middleY()), point(to.x(), to.middleY()))
                    : List.of(
                            point(from.right(), from.middleY()),
                            point(from.right() + GAP / 2, from.middleY()),
                            point(from.right() + GAP / 2, to.middleY()),
                            point(to.x(), to.middleY()));
        }
        int foot = foot(from);
        return List.of(
                point(from.middleX(), from.bottom()),
                point(from.middleX(), foot),
                point(to.x() - GAP / 2, foot),
                point(to.x() - GAP / 2, to.middleY()),
                point(to.x(), to.middleY()));
    }

    private static int foot(Box from) {
        return TOP + ((from.middleY() - TOP) / LANE_HEIGHT + 1) * LANE_HEIGHT - 12;
    }

    private static Box point(int x, int y) {
        return new Box(x, y, 0, 0);
    }
}
