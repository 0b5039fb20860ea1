package vn.motcua.queue.web;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.organization.Unit;
import vn.motcua.queue.Bookings.Slot;
import vn.motcua.queue.Line;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Refusal;
import vn.motcua.ui.Choice;
import vn.motcua.ui.Screen;

/** The booking so far, and what can be answered next. */
public record BookingView(
        BookingForm form,
        List<Unit> units,
        @Nullable Unit unit,
        @Nullable ProcedureVersion procedure,
        List<Line> lines,
        @Nullable Line line,
        List<LocalDate> days,
        @Nullable LocalDate day,
        List<Slot> slots,
        String key,
        @Nullable Refusal refused) {

    public List<Choice> unitChoices() {
        return units.stream().map(it -> new Choice(it.code(), it.fullName())).toList();
    }

    public boolean asksUnit() {
        return unit == null;
    }

    public boolean asksLine() {
        return unit != null && line == null;
    }

    public boolean asksDay() {
        return line != null && day == null;
    }

    public boolean hasRoom() {
        return slots.stream().anyMatch(it -> it.left() > 0);
    }

    /** Address of the step after this answer. */
    public String href(String lineId, String on) {
        var href = new StringBuilder("/queue/book?unit=").append(unit == null ? "" : unit.code());
        if (procedure != null) {
            href.append("&procedure=").append(procedure.code().value());
        }
        if (!lineId.isEmpty()) {
            href.append("&line=").append(lineId);
        }
        return on.isEmpty() ? href.toString() : href.append("&day=").append(on).toString();
    }

    public String lineHref(Line it) {
        return href(String.valueOf(it.id().value()), "");
    }

    public String dayHref(LocalDate on) {
        return href(line == null ? "" : String.valueOf(line.id().value()), on.toString());
    }

    public static String dayWords(Screen screen, LocalDate on) {
        return screen.isVietnamese()
                ? CivilTime.weekdayDate(on)
                : on.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + ", " + CivilTime.date(on);
    }

    public List<Choice> slotChoices(Screen screen) {
        return slots.stream()
                .filter(it -> it.left() > 0)
                .map(it -> new Choice(
                        it.at().toString(),
                        CivilTime.time(it.at()),
                        screen.t("queue.book.left", String.valueOf(it.left()))))
                .toList();
    }
}
