package vn.motcua.catalogue.national;

import java.util.EnumMap;
import java.util.Map;

/** What a reading of the list came to, in rows of the table of channels and in procedures. */
public final class Tally {

    private int rows;
    private int withUnit;
    private int parsed;
    private int withoutGround;
    private final Map<ReviewGround, Integer> rowGrounds = new EnumMap<>(ReviewGround.class);
    private final Map<ReviewGround, Integer> entryGrounds = new EnumMap<>(ReviewGround.class);

    public void add(NationalLine line, NationalEntry entry) {
        for (var row : entry.rows()) {
            rows++;
            withUnit += row.carriesUnit() ? 1 : 0;
            parsed += isParsed(row) ? 1 : 0;
            withoutGround += row.grounds().isEmpty() ? 1 : 0;
            row.grounds().forEach(it -> rowGrounds.merge(it, 1, Integer::sum));
        }
        entry.grounds(line.levels()).forEach(it -> entryGrounds.merge(it, 1, Integer::sum));
    }

    private static boolean isParsed(ChannelRow row) {
        var term = row.term();
        return term != null
                && (term.unit() == ListedTerm.Unit.HOUR || term.counted().isPresent());
    }

    public int rows() {
        return rows;
    }

    /** Rows whose cell gives a number and a unit. */
    public int withUnit() {
        return withUnit;
    }

    /** Of those, the ones that were read. */
    public int parsed() {
        return parsed;
    }

    public int withoutGround() {
        return withoutGround;
    }

    public Map<ReviewGround, Integer> rowGrounds() {
        return rowGrounds;
    }

    public Map<ReviewGround, Integer> entryGrounds() {
        return entryGrounds;
    }
}
