package vn.motcua.organization;

import java.util.List;

/**
 * The Public Administrative Service Centre of a commune, or of the city.
 *
 * @param unit               whose centre it is
 * @param address            empty while not known
 * @param phone              empty while not known
 * @param identificationCode electronic identification code, {@code H29.x.y}; heads the codes of dossiers received here
 * @param codeConfirmed      false while the code is only a placeholder
 * @param points             at least one, by number
 * @param hours              by weekday, then by hour
 */
public record Centre(
        UnitId unit,
        String name,
        String address,
        String phone,
        String identificationCode,
        boolean codeConfirmed,
        SaturdayDesk saturday,
        List<ReceptionPoint> points,
        List<OpeningHours> hours) {

    public Centre {
        points = List.copyOf(points);
        hours = List.copyOf(hours);
    }
}
