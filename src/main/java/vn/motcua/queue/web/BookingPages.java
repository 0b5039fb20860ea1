package vn.motcua.queue.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import vn.motcua.catalogue.ProcedureCode;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.Procedures;
import vn.motcua.operation.Settings;
import vn.motcua.organization.Unit;
import vn.motcua.organization.Units;
import vn.motcua.queue.Bookings;
import vn.motcua.queue.Bookings.Asked;
import vn.motcua.queue.Bookings.Booking;
import vn.motcua.queue.Line;
import vn.motcua.queue.LineId;
import vn.motcua.queue.QueueRefusal;
import vn.motcua.queue.Rooms;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Result;
import vn.motcua.ui.SeeOther;

/** A slot booked from home: where, for what, which day, what time, who. One question a screen, each answer in the address. */
@Controller
class BookingPages {

    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

    private final Bookings bookings;
    private final Rooms rooms;
    private final Units units;
    private final Procedures procedures;
    private final Settings settings;
    private final Clock clock;

    BookingPages(Bookings bookings, Rooms rooms, Units units, Procedures procedures, Settings settings, Clock clock) {
        this.bookings = bookings;
        this.rooms = rooms;
        this.units = units;
        this.procedures = procedures;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/queue/book")
    ModelAndView ask(@ModelAttribute BookingForm form) {
        return new ModelAndView("queue/book", "view", view(form, null));
    }

    private BookingView view(BookingForm form, @Nullable Refusal refused) {
        var unit = unit(form);
        var procedure = procedure(form);
        var lines = unit.map(it -> lines(it, procedure)).orElse(List.of());
        var line = lines.stream()
                .filter(it -> String.valueOf(it.id().value()).equals(form.line()))
                .findFirst();
        var day = line.flatMap(_ -> day(form));
        return new BookingView(
                form,
                unit.isPresent() ? List.of() : bookable(),
                unit.orElse(null),
                procedure.orElse(null),
                lines,
                line.orElse(null),
                line.map(bookings::listDays).orElse(List.of()),
                day.orElse(null),
                line.flatMap(it -> day.map(on -> bookings.listSlots(it, on))).orElse(List.of()),
                form.key().isBlank() ? UUID.randomUUID().toString() : form.key(),
                refused);
    }

    private List<Unit> bookable() {
        var open = rooms.listBookable();
        return units.listCommunes().stream()
                .filter(it -> open.contains(it.id()))
                .toList();
    }

    private Optional<Unit> unit(BookingForm form) {
        return form.unit().isBlank() ? Optional.empty() : units.findByCode(form.unit());
    }

    private Optional<ProcedureVersion> procedure(BookingForm form) {
        return ProcedureCode.find(form.procedure())
                .flatMap(it -> procedures.findInForce(it, CivilTime.day(clock.instant())));
    }

    /** Those that can be booked; with a procedure in mind, those that are for its field. */
    private List<Line> lines(Unit unit, Optional<ProcedureVersion> procedure) {
        return rooms.listLines(unit.id()).stream()
                .filter(it -> it.inUse() && it.slotPlaces() > 0)
                .filter(it -> procedure.isEmpty()
                        || it.fields().isEmpty()
                        || it.fields().contains(procedure.get().field()))
                .toList();
    }

    private static Optional<LocalDate> day(BookingForm form) {
        try {
            return Optional.of(LocalDate.parse(form.day()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    @PostMapping("/queue/book")
    ModelAndView book(@ModelAttribute BookingForm form, HttpServletRequest request, HttpServletResponse response) {
        var asked = asked(form);
        Result<Booking> booked = asked.isEmpty()
                ? Result.refused(QueueRefusal.QUE_130_NO_SLOT)
                : bookings.book(asked.get(), request.getRemoteAddr(), form.key());
        return switch (booked) {
            case Result.Done<Booking>(var booking) ->
                new ModelAndView(SeeOther.to("/queue/bookings/" + booking.code()));
            case Result.Refused<Booking>(var why) -> again(form, why, response);
        };
    }

    /** The form as it was filled in; where even its line or day is not there, only what happened. */
    private ModelAndView again(BookingForm form, Refusal why, HttpServletResponse response) {
        var view = view(form, why);
        if (view.line() == null || !view.hasRoom()) {
            throw new RefusedException(why);
        }
        response.setStatus(why.code().status());
        return new ModelAndView("queue/book", "view", view);
    }

    private Optional<Asked> asked(BookingForm form) {
        var slot = slot(form.slot());
        var unit = unit(form);
        if (slot.isEmpty() || unit.isEmpty() || !WHOLE.matcher(form.line()).matches()) {
            return Optional.empty();
        }
        var line = new LineId(Integer.parseInt(form.line()));
        var procedure = procedure(form).map(it -> it.code().value()).orElse(null);
        return Optional.of(new Asked(unit.get().id(), line, slot.get(), procedure, form.name(), form.phone()));
    }

    /** Within a year: what lies beyond is no slot, and may be no day of any calendar. */
    private Optional<Instant> slot(String typed) {
        try {
            var year = Duration.ofDays(366);
            return Optional.of(Instant.parse(typed))
                    .filter(it -> it.isAfter(clock.instant().minus(year))
                            && it.isBefore(clock.instant().plus(year)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    @GetMapping("/queue/bookings/{code}")
    ModelAndView show(@PathVariable String code, HttpServletRequest request) {
        return switch (bookings.find(code, request.getRemoteAddr())) {
            case Result.Done<Booking>(var booking) -> new ModelAndView("queue/booking", "view", view(booking));
            case Result.Refused<Booking>(var why) -> throw new RefusedException(why);
        };
    }

    private BookedView view(Booking booking) {
        var line = rooms.listLines(booking.unit()).stream()
                .filter(it -> it.id().equals(booking.line()))
                .findFirst()
                .orElseThrow();
        var procedure = booking.procedure() == null
                ? null
                : procedures
                        .findInForce(new ProcedureCode(booking.procedure()), CivilTime.day(clock.instant()))
                        .orElse(null);
        return new BookedView(
                booking,
                line,
                units.get(booking.unit()),
                units.findCentre(booking.unit()).orElse(null),
                procedure,
                QrPicture.of(settings.publicUrl() + "/queue/bookings/" + booking.code()));
    }

    @PostMapping("/queue/bookings/{code}/cancel")
    View cancel(@PathVariable String code, HttpServletRequest request) {
        return switch (bookings.cancel(code, request.getRemoteAddr())) {
            case Result.Done<Booking>(var booking) -> SeeOther.to("/queue/bookings/" + booking.code());
            case Result.Refused<Booking>(var why) -> throw new RefusedException(why);
        };
    }
}
