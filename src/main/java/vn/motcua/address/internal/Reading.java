package vn.motcua.address.internal;

import org.jspecify.annotations.Nullable;

/**
 * One way to understand an address.
 *
 * @param spot  the unit meant; a district where the address names none below it
 * @param score how well it fits; only to be compared with others of the same address
 * @param unit  where its own name stands
 */
record Reading(
        Spot spot,
        double score,
        Found unit,
        @Nullable Found district,
        @Nullable Found province) {

    boolean covers(int word) {
        return unit.covers(word)
                || (district != null && district.covers(word))
                || (province != null && province.covers(word));
    }
}
