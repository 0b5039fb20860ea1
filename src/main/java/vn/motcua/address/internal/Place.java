package vn.motcua.address.internal;

import org.jspecify.annotations.Nullable;

/**
 * A unit that addresses name.
 *
 * @param id       as the organization has it
 * @param fullName with its kind, also of a province: "Tỉnh Bình Dương"
 * @param kind     name of its kind
 * @param parent   id of the unit it lay in; null for provinces and where that is not known
 */
record Place(
        int id,
        String code,
        String fullName,
        String kind,
        Level level,
        @Nullable Integer parent) {}
