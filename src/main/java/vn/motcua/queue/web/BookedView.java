package vn.motcua.queue.web;

import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.organization.Centre;
import vn.motcua.organization.Unit;
import vn.motcua.queue.Bookings.Booking;
import vn.motcua.queue.Bookings.State;
import vn.motcua.queue.Line;
import vn.motcua.shared.CivilTime;
import vn.motcua.ui.Screen;

/** A booked slot as the holder of its code sees it. */
public record BookedView(
        Booking booking,
        Line line,
        Unit unit,
        @Nullable Centre centre,
        @Nullable ProcedureVersion procedure,
        QrPicture qr) {

    public boolean isOpen() {
        return booking.state() == State.BOOKED;
    }

    public String when(Screen screen) {
        return CivilTime.time(booking.slotAt()) + " " + BookingView.dayWords(screen, CivilTime.day(booking.slotAt()));
    }

    /** "ABCDE-FGHJK": two groups are easier to read aloud. */
    public String code() {
        var code = booking.code();
        return code.substring(0, code.length() / 2) + "-" + code.substring(code.length() / 2);
    }

    public String address() {
        return centre == null ? "" : centre.address();
    }
}
