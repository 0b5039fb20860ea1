package vn.motcua.clock.internal;

import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The rows of a sheet as parameters, for whoever writes them: shipped facts and officials alike. */
final class SheetRows {

    private SheetRows() {}

    static StatementSpec with(StatementSpec sql, Sheet.Calendar row) {
        return sql.param("code", row.code())
                .param("scope", row.scope().name())
                .param("parent", row.parent())
                .param("name", row.name());
    }

    static StatementSpec with(StatementSpec sql, Sheet.HoursRow row) {
        var hours = row.hours();
        return sql.param("calendar", row.calendar())
                .param("weekday", hours.weekday().getValue())
                .param("opens", hours.period().opens())
                .param("closes", hours.period().closes())
                .param("counts", hours.countsForDeadline())
                .param("from", hours.from())
                .param("until", hours.until())
                .param("source", row.source());
    }

    static StatementSpec with(StatementSpec sql, Sheet.DayRow row) {
        var day = row.day();
        return sql.param("calendar", row.calendar())
                .param("day", day.day())
                .param("kind", day.kind().name())
                .param("standing", day.standing().name())
                .param("pair", row.pair())
                .param("periods", Sheet.text(day.periods()))
                .param("spoken", day.spoken())
                .param("source", row.source());
    }
}
