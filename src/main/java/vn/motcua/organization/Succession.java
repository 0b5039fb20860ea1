package vn.motcua.organization;

import java.time.LocalDate;
import java.util.List;

/**
 * What became of a unit: from a day on another one answers for it, or for a part of it.
 *
 * @param from        as it last was
 * @param fromPlace   where it lay then: "Quận 3, Thành phố Hồ Chí Minh"
 * @param fromParents the units it lay in then, from the nearest to the province
 * @param into        as it is today; if it has ended as well, as it last was
 * @param part        in words, which part; empty for a whole, and where nobody has told
 * @param day         first day on which {@code into} answers
 * @param basis       resolution it rests on
 */
public record Succession(
        Unit from,
        String fromPlace,
        List<Unit> fromParents,
        Unit into,
        Share share,
        String part,
        LocalDate day,
        String basis) {

    public Succession {
        fromParents = List.copyOf(fromParents);
    }
}
