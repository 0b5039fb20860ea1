package vn.motcua.insight.web;

import org.springframework.stereotype.Component;
import vn.motcua.insight.Period;
import vn.motcua.insight.Span;
import vn.motcua.shared.CivilTime;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;

/** Periods and stretches as people read them. */
@Component
class PeriodWords {

    private static final String[] ROMAN = {"I", "II", "III", "IV"};

    private final Messages messages;

    PeriodWords(Messages messages) {
        this.messages = messages;
    }

    /** "Quý IV năm 2026". */
    String name(Period period) {
        return switch (period.kind()) {
            case DAY -> say("period.day", CivilTime.date(period.first()), CivilTime.weekday(period.first()));
            case WEEK -> say("period.week", text(period.number()), text(period.year()));
            case MONTH -> say("period.month", text(period.number()), text(period.year()));
            case QUARTER -> say("period.quarter", ROMAN[period.number() - 1], text(period.year()));
            case YEAR -> say("period.year", text(period.year()));
        };
    }

    /** "từ ngày 01/10/2026 đến hết ngày 31/12/2026". */
    String days(Span span) {
        return span.firstDay().equals(span.lastDay())
                ? say("days.one", CivilTime.date(span.firstDay()))
                : say("days", CivilTime.date(span.firstDay()), CivilTime.date(span.lastDay()));
    }

    private static String text(int number) {
        return Integer.toString(number);
    }

    String say(String key, Object... values) {
        return messages.text(Language.VI, "desk.reports." + key, values);
    }
}
