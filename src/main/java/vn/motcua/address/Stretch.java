package vn.motcua.address;

import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Text;

/**
 * A piece of a divided unit, by what stands in an address there. Every line that is filled in must fit.
 *
 * @param street        without "đường"; empty for any
 * @param side          of the street
 * @param first         lowest house number, at least 1; null for the beginning of the street
 * @param last          highest house number; null for its end
 * @param neighbourhood with its kind: "Khu phố 3"; empty for any
 * @param parcel        "sheet/number" of the cadastral map, such as "12/345", or the sheet alone; empty for any
 */
public record Stretch(
        String street,
        Side side,
        @Nullable Integer first,
        @Nullable Integer last,
        String neighbourhood,
        String parcel) {

    public boolean hasNumbers() {
        return side != Side.BOTH || first != null || last != null;
    }

    public boolean includes(int number) {
        return side.includes(number) && number >= from() && number <= to();
    }

    private int from() {
        return first == null ? 1 : first;
    }

    private int to() {
        return last == null ? Integer.MAX_VALUE : last;
    }

    /**
     * Whether an address can lie in both. Stretches that speak of different things, one of a street and one of a neighbourhood, are not
     * compared: only the ground could tell.
     */
    public boolean meets(Stretch other) {
        return alike(street, other.street)
                && alike(neighbourhood, other.neighbourhood)
                && parcelsMeet(parcel, other.parcel)
                && side.meets(other.side)
                && from() <= other.to()
                && other.from() <= to()
                && hasCommonNumber(other);
    }

    /** A stretch of one number on the even side does not meet the odd side, though its ends do. */
    private boolean hasCommonNumber(Stretch other) {
        int low = Math.max(from(), other.from());
        int high = Math.min(to(), other.to());
        for (int number = low; number <= high && number - low < 2; number++) {
            if (includes(number) && other.includes(number)) {
                return true;
            }
        }
        return false;
    }

    private static boolean alike(String one, String other) {
        return Text.clean(one).equalsIgnoreCase(Text.clean(other));
    }

    private static boolean parcelsMeet(String one, String other) {
        return one.equals(other)
                || (!one.isEmpty() && other.startsWith(one + "/"))
                || (!other.isEmpty() && one.startsWith(other + "/"));
    }
}
