package vn.motcua.address.internal;

import java.util.List;
import java.util.Objects;

/** The names people still use, as shipped. */
final class OtherNames {

    private OtherNames() {}

    static List<OtherName> shipped() {
        return FactRows.read("other_names.csv").stream()
                .map(it -> new OtherName(
                        Objects.requireNonNull(it.get("written")),
                        Level.valueOf(Objects.requireNonNull(it.get("level"))),
                        Objects.requireNonNull(it.get("meant"))))
                .toList();
    }
}
