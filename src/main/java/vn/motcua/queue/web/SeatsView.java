package vn.motcua.queue.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Refusal;

/** The counters at which an officer may sit down. */
public record SeatsView(List<Room> rooms, @Nullable Refusal refused) {

    public record Room(String unit, List<Seat> seats) {}

    /** @param taken who sits there, null where nobody does */
    public record Seat(int id, int number, @Nullable String taken) {}

    public boolean isEmpty() {
        return rooms.stream().allMatch(it -> it.seats().isEmpty());
    }
}
