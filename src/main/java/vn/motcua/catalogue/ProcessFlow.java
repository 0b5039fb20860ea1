package vn.motcua.catalogue;

import static vn.motcua.catalogue.ProcessStep.END;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How the steps of a process lead to each other. Pure. Steps are numbered from 1; one that leads up the table is done again. */
public final class ProcessFlow {

    private final List<ProcessStep> steps;

    public ProcessFlow(List<ProcessStep> steps) {
        this.steps = List.copyOf(steps);
    }

    /**
     * One way from a step to another or to {@link ProcessStep#END}.
     *
     * @param back it leads up the table
     */
    public record Way(int from, int to, boolean back) {}

    public int size() {
        return steps.size();
    }

    public ProcessStep step(int number) {
        return steps.get(number - 1);
    }

    /** Where a step leads, in the order written; numbers that no step has are left out. */
    public List<Integer> next(int number) {
        var written = step(number).next();
        if (written.isEmpty()) {
            return List.of(number == size() ? END : number + 1);
        }
        return written.stream()
                .filter(it -> it >= END && it <= size())
                .distinct()
                .toList();
    }

    public List<Way> ways() {
        return numbers()
                .flatMap(from -> next(from).stream().map(to -> new Way(from, to, to != END && to <= from)))
                .toList();
    }

    /** Steps that can be come to from the first one. */
    public TreeSet<Integer> reached() {
        return closure(1, this::next, _ -> true);
    }

    /** Steps from which the end can be come to. */
    public TreeSet<Integer> ending() {
        IntFunction<List<Integer>> before =
                to -> numbers().filter(from -> next(from).contains(to)).toList();
        var found = closure(END, before, _ -> true);
        found.remove(END);
        return found;
    }

    /** Whether one comes to the end without any step of this kind. */
    public boolean endsWithout(IntPredicate kind) {
        IntPredicate others = number -> number == END || !kind.test(number);
        return size() > 0
                && others.test(1)
                && closure(1, it -> it == END ? List.of() : next(it), others).contains(END);
    }

    private static TreeSet<Integer> closure(int first, IntFunction<List<Integer>> next, IntPredicate enter) {
        var seen = new TreeSet<>(List.of(first));
        var waiting = new ArrayDeque<>(List.of(first));
        while (!waiting.isEmpty()) {
            for (int each : next.apply(waiting.remove())) {
                if (enter.test(each) && seen.add(each) && each != END) {
                    waiting.add(each);
                }
            }
        }
        return seen;
    }

    /** Office hours of the longest way from the first step to the end, nothing done again. */
    public BigDecimal longest() {
        var until = new BigDecimal[size() + 1];
        for (int number = size(); number >= 1; number--) {
            int from = number;
            var rest = next(from).stream()
                    .filter(to -> to > from)
                    .map(to -> until[to])
                    .max(BigDecimal::compareTo)
                    .orElse(BigDecimal.ZERO);
            until[number] = step(number).hours().add(rest);
        }
        return size() == 0 ? BigDecimal.ZERO : until[1];
    }

    /** Steps after which the process may end. */
    public List<Integer> last() {
        return numbers().filter(it -> next(it).contains(END)).toList();
    }

    private Stream<Integer> numbers() {
        return IntStream.rangeClosed(1, size()).boxed();
    }

    /** The same as written numbers: "3; 5; kết thúc"; empty where a step leads to the one below it. */
    public static String written(ProcessStep step) {
        return step.next().stream()
                .map(it -> it == END ? "kết thúc" : String.valueOf(it))
                .collect(Collectors.joining("; "));
    }
}
