package vn.motcua.queue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Officer;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.Result;

/** The screens in the hall. Nobody signs in at them: an administrator's link, opened once at the screen, makes it one. */
public interface Devices {

    enum Kind {
        TOUCH,
        CALL
    }

    /**
     * A screen.
     *
     * @param openedAt when its link was opened at it, null while it has not been
     */
    record Device(
            DeviceId id,
            UnitId unit,
            Kind kind,
            String name,
            @Nullable Instant openedAt) {}

    /** A screen that has just become one, with the secret its browser keeps. */
    record Opened(Device device, String token) {}

    List<Device> list(UnitId unit);

    /** Kept in the audit. @return the secret of the link, shown once and good for a day; refused with IDN_403, QUE_142 (no name) */
    Result<String> make(UnitId unit, Kind kind, String name, Officer officer);

    /** From now on the screen is none; kept in the audit. Refused with IDN_403, QUE_103 (no such device). */
    Result<DeviceId> end(DeviceId id, Officer officer);

    Optional<Device> findByLink(String link);

    /** Uses the link up. Refused with QUE_103. */
    Result<Opened> open(String link);

    Optional<Device> findByToken(String token);

    /** What the touch screen may give by itself today, topped up; refused with QUE_102 for a call screen. */
    Result<List<Rooms.Block>> reserve(Device device);
}
