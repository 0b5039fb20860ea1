package vn.motcua.insight;

import java.util.List;
import java.util.Map;

/**
 * A report as figures.
 *
 * @param lines a line per unit, field or procedure, those with dossiers only
 */
public record Report(List<Line> lines) {

    /** By what the lines of a report are told apart. */
    public enum By {
        UNIT,
        FIELD,
        PROCEDURE
    }

    /**
     * Dossiers by the one way each came in and the one way it left or stands.
     *
     * @param key unit id, code of the field or code of the procedure
     */
    public record Line(String key, String name, Map<Way, Long> dossiers) {

        public long count(Figure figure) {
            return dossiers.entrySet().stream()
                    .filter(it ->
                            figure.counts(it.getKey().source(), it.getKey().outcome()))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }
    }

    /** How a dossier came in, and how it left or stands. */
    public record Way(Source source, Outcome outcome) {}

    public long total(Figure figure) {
        return lines.stream().mapToLong(it -> it.count(figure)).sum();
    }
}
