package vn.motcua.publication;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.motcua.catalogue.Level;
import vn.motcua.catalogue.OnlineLevel;

/**
 * How many procedures are in force on a day. One that is carried out at two levels counts once in the total and at each level.
 *
 * @param levels every level, also with none
 * @param online every online level, also with none
 * @param fields by name
 */
public record PublishedFigures(
        LocalDate on, long total, Map<Level, Long> levels, Map<OnlineLevel, Long> online, List<OfField> fields) {

    /** Procedures of one field. */
    public record OfField(String code, String name, long procedures) {}

    public PublishedFigures {
        levels = Collections.unmodifiableMap(new EnumMap<>(levels));
        online = Collections.unmodifiableMap(new EnumMap<>(online));
        fields = List.copyOf(fields);
    }

    /** Counts procedures one by one, whatever their number. */
    public static final class Counting {

        private final Map<Level, Long> levels = new EnumMap<>(Level.class);
        private final Map<OnlineLevel, Long> online = new EnumMap<>(OnlineLevel.class);
        private final Map<String, Long> fields = new HashMap<>();
        private final Map<String, String> names = new HashMap<>();
        private long total;

        public Counting() {
            for (var level : Level.values()) {
                levels.put(level, 0L);
            }
            for (var level : OnlineLevel.values()) {
                online.put(level, 0L);
            }
        }

        /** @param fieldName as the field is called today */
        public void add(Iterable<Level> at, OnlineLevel level, String field, String fieldName) {
            total++;
            at.forEach(it -> levels.merge(it, 1L, Long::sum));
            online.merge(level, 1L, Long::sum);
            fields.merge(field, 1L, Long::sum);
            names.put(field, fieldName);
        }

        public PublishedFigures on(LocalDate day) {
            var order = Collator.getInstance(Locale.of("vi", "VN"));
            var each = fields.entrySet().stream()
                    .map(it -> new OfField(it.getKey(), names.getOrDefault(it.getKey(), it.getKey()), it.getValue()))
                    .sorted(Comparator.comparing(OfField::name, order).thenComparing(OfField::code))
                    .toList();
            return new PublishedFigures(day, total, levels, online, each);
        }
    }
}
