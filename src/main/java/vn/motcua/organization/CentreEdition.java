package vn.motcua.organization;

import java.time.LocalDate;
import java.util.List;

/**
 * What a unit says of its centre from a day on.
 *
 * @param unit    whose centre
 * @param from    first day it holds
 * @param address empty while not known
 * @param phone   empty while not known
 * @param hours   by weekday, then by hour
 * @param basis   decision or announcement it rests on
 */
public record CentreEdition(
        UnitId unit,
        LocalDate from,
        String address,
        String phone,
        SaturdayDesk saturday,
        List<OpeningHours> hours,
        String basis) {

    public CentreEdition {
        hours = List.copyOf(hours);
    }
}
