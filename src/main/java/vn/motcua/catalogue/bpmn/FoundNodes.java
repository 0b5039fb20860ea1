package vn.motcua.catalogue.bpmn;

import static vn.motcua.catalogue.ProcessStep.END;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Post;
import vn.motcua.catalogue.ProcessStep;
import vn.motcua.shared.Text;

/** What a file has, and the steps made of it: ways go through what is no step to the steps behind it. */
final class FoundNodes {

    /** Instead of a task: a way stops. */
    private static final String NOTHING = "";

    private enum Kind {
        TASK,
        START,
        END,
        CHOICE,
        FIRST_BRANCH,
        PASSED
    }

    private record Node(String id, String element, String name, BigDecimal hours, Kind kind) {}

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, List<String>> flows = new HashMap<>();
    private final Map<String, String> lanes = new HashMap<>();
    private final Set<BpmnImport.LeftOut> leftOut = new LinkedHashSet<>();
    private int tasks;

    /** How many tasks there are. */
    int tasks() {
        return tasks;
    }

    void task(String id, String element, String name, BigDecimal hours) {
        tasks++;
        nodes.putIfAbsent(id, new Node(id, element, name, hours, Kind.TASK));
    }

    void start(String id) {
        add(id, "startEvent", id, Kind.START);
    }

    void end(String id) {
        add(id, "endEvent", id, Kind.END);
    }

    void choice(String id) {
        add(id, "exclusiveGateway", id, Kind.CHOICE);
    }

    void firstBranch(String id, String element, String name) {
        add(id, element, name, Kind.FIRST_BRANCH);
    }

    void passed(String id, String element, String name) {
        add(id, element, name, Kind.PASSED);
        leaveOut(element, name, BpmnImport.Why.PASSED_OVER);
    }

    private void add(String id, String element, String name, Kind kind) {
        nodes.putIfAbsent(id, new Node(id, element, name, BigDecimal.ZERO, kind));
    }

    void flow(String from, String to) {
        flows.computeIfAbsent(from, _ -> new ArrayList<>()).add(to);
    }

    void inLane(String node, String lane) {
        lanes.put(node, lane);
    }

    void leaveOut(String element, String name, BpmnImport.Why why) {
        leftOut.add(new BpmnImport.LeftOut(element, name, why));
    }

    BpmnImport imported() {
        var order = order();
        var numbers = new HashMap<String, Integer>();
        order.forEach(it -> numbers.put(it, numbers.size() + 1));
        var steps = order.stream().map(it -> step(it, numbers)).toList();
        nodes.values().stream()
                .filter(it -> it.kind() == Kind.TASK && !numbers.containsKey(it.id()))
                .forEach(it -> leaveOut(it.element(), it.name(), BpmnImport.Why.NOT_REACHED));
        return new BpmnImport(steps, List.copyOf(leftOut));
    }

    /**
     * Tasks that can be come to: each after all that lead to it; where they lead to each other in a circle, the one that stands
     * first in the file among those that something placed leads to.
     */
    private List<String> order() {
        var first = firstTasks();
        var left = reached(first);
        var before = new HashMap<String, Set<String>>();
        left.forEach(from -> ahead(from)
                .forEach(to -> before.computeIfAbsent(to, _ -> new HashSet<>()).add(from)));
        var placed = new LinkedHashSet<String>();
        while (!left.isEmpty()) {
            var next = left.stream()
                    .filter(it -> placed.containsAll(before.getOrDefault(it, Set.of())))
                    .findFirst()
                    .or(() -> left.stream()
                            .filter(it -> placed.isEmpty()
                                    ? first.contains(it)
                                    : before.getOrDefault(it, Set.of()).stream().anyMatch(placed::contains))
                            .findFirst())
                    .orElseGet(left::getFirst);
            placed.add(next);
            left.remove(next);
        }
        return List.copyOf(placed);
    }

    /** Behind the start, or the first task of the file where it has none. */
    private List<String> firstTasks() {
        var start =
                nodes.values().stream().filter(it -> it.kind() == Kind.START).findFirst();
        if (start.isPresent()) {
            return ahead(start.get().id()).stream()
                    .filter(it -> !it.equals(NOTHING))
                    .toList();
        }
        return nodes.values().stream()
                .filter(it -> it.kind() == Kind.TASK)
                .map(Node::id)
                .limit(1)
                .toList();
    }

    /** In the order of the file. */
    private LinkedHashSet<String> reached(List<String> first) {
        var seen = new HashSet<>(first);
        var waiting = new ArrayDeque<>(first);
        while (!waiting.isEmpty()) {
            for (var next : ahead(waiting.pop())) {
                if (!next.equals(NOTHING) && seen.add(next)) {
                    waiting.add(next);
                }
            }
        }
        var inOrder = new LinkedHashSet<>(nodes.keySet());
        inOrder.retainAll(seen);
        return inOrder;
    }

    /** The tasks behind this node, through whatever stands between, {@link #NOTHING} where a way stops; in the order of the file. */
    private List<String> ahead(String id) {
        var found = new LinkedHashSet<String>();
        var seen = new HashSet<>(Set.of(id));
        var waiting = new ArrayDeque<String>();
        push(id, found, waiting);
        while (!waiting.isEmpty()) {
            var each = waiting.pop();
            if (kind(each) == Kind.TASK) {
                found.add(each);
            } else if (kind(each) == Kind.END) {
                found.add(NOTHING);
            } else if (seen.add(each)) {
                push(each, found, waiting);
            }
        }
        return List.copyOf(found);
    }

    private void push(String id, Set<String> found, ArrayDeque<String> waiting) {
        var known = following(id).stream().filter(nodes::containsKey).toList();
        if (known.isEmpty()) {
            found.add(NOTHING);
        }
        known.reversed().forEach(waiting::push);
    }

    /** Of a parallel or inclusive gateway only the first branch can be a row of a table. */
    private List<String> following(String id) {
        var all = flows.getOrDefault(id, List.of());
        if (kind(id) != Kind.FIRST_BRANCH || all.size() < 2) {
            return all;
        }
        var node = Objects.requireNonNull(nodes.get(id));
        leaveOut(node.element(), node.name(), BpmnImport.Why.FIRST_BRANCH);
        return all.subList(0, 1);
    }

    private @Nullable Kind kind(String id) {
        var node = nodes.get(id);
        return node == null ? null : node.kind();
    }

    private ProcessStep step(String id, Map<String, Integer> numbers) {
        var node = Objects.requireNonNull(nodes.get(id));
        int number = Objects.requireNonNull(numbers.get(id));
        var ahead = ahead(id).stream()
                .map(it -> it.equals(NOTHING) ? END : Objects.requireNonNull(numbers.get(it)))
                .toList();
        // a way that only turns in a circle is shown as leading to itself, which is refused and so not overlooked
        var next = ahead.isEmpty() ? List.of(number) : ahead;
        int below = number == numbers.size() ? END : number + 1;
        return new ProcessStep(node.name(), post(id), node.hours(), next.equals(List.of(below)) ? List.of() : next);
    }

    /** The post of the lane, compared without accents; empty where no post is called so. */
    private String post(String id) {
        var lane = lanes.getOrDefault(id, "");
        var folded = Text.fold(lane);
        for (var post : Post.values()) {
            if (Text.fold(post.label()).equals(folded)) {
                return post.label();
            }
        }
        if (!lane.isEmpty()) {
            leaveOut("lane", lane, BpmnImport.Why.UNKNOWN_POST);
        }
        return "";
    }
}
