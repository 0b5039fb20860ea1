package vn.motcua.queue.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.queue.Counter;
import vn.motcua.queue.Devices.Device;
import vn.motcua.queue.Line;
import vn.motcua.shared.Refusal;

/**
 * The plan of a room before its administrator.
 *
 * @param fields names of the fields of procedures by code
 * @param link   of a screen just made, seen this once; null otherwise
 */
public record SetupView(
        int unit,
        String unitName,
        List<Line> lines,
        List<Counter> counters,
        List<Device> devices,
        Map<String, String> fields,
        @Nullable String link,
        @Nullable Refusal refused) {

    public String fieldNames(Line line) {
        return String.join(
                ", ",
                line.fields().stream().map(it -> fields.getOrDefault(it, it)).toList());
    }

    public String letters(Counter counter) {
        return String.join(
                ", ",
                lines.stream()
                        .filter(it -> counter.lines().contains(it.id()))
                        .map(Line::letter)
                        .toList());
    }
}
