package vn.motcua.insight.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.insight.Figure;
import vn.motcua.insight.InsightRefusal;
import vn.motcua.insight.Period;
import vn.motcua.insight.Report;
import vn.motcua.insight.ReportQuestion;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.RefusedException;

/**
 * What a page of figures was asked for.
 *
 * @param unit null for every unit within the officer's rights
 */
record ReportAsked(Period period, @Nullable UnitId unit, Report.By by) {

    /**
     * @param mine the units the officer may ask about; where it is one, that one is meant
     * @throws RefusedException with {@code INS_101} or {@code INS_108} for what cannot be read
     */
    static ReportAsked of(String period, @Nullable Integer unit, String by, List<UnitId> mine) {
        var of = unit != null ? new UnitId(unit) : mine.size() == 1 ? mine.getFirst() : null;
        return new ReportAsked(period(period), of, by(by, of == null ? Report.By.UNIT : Report.By.FIELD));
    }

    static Period period(String typed) {
        return Period.parse(typed).orElseThrow(() -> new RefusedException(InsightRefusal.INS_101_NO_SUCH_PERIOD));
    }

    static Report.By by(String typed, Report.By otherwise) {
        return typed.isEmpty() ? otherwise : one(Report.By.values(), typed);
    }

    static Figure figure(String typed) {
        return one(Figure.values(), typed);
    }

    static <T extends Enum<T>> T one(T[] values, String typed) {
        return Arrays.stream(values)
                .filter(it -> it.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> new RefusedException(InsightRefusal.INS_108_NO_SUCH_FIGURE));
    }

    ReportQuestion question() {
        return new ReportQuestion(period, unit, null, null);
    }

    /** "/reports/2026-Q4?unit=12". */
    Address href() {
        return new Address("/reports/" + period).with("unit", unitParameter());
    }

    /** "/reports/2026-Q4/rows?unit=12". */
    Address href(String below) {
        return new Address("/reports/" + period + "/" + below).with("unit", unitParameter());
    }

    /** Empty for every unit. */
    String unitParameter() {
        return parameter(unit);
    }

    static String parameter(@Nullable UnitId unit) {
        return unit == null ? "" : String.valueOf(unit.value());
    }
}
