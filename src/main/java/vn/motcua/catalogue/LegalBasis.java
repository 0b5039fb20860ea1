package vn.motcua.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A text a procedure rests on.
 *
 * @param number  such as {@code 23/2015/NĐ-CP}
 * @param title   short title
 * @param issuer  who issued it
 * @param issued  day of issue, null where not known for certain
 * @param inForce first day of force, null where not known for certain
 */
public record LegalBasis(
        String number,
        String title,
        String issuer,
        @Nullable LocalDate issued,
        @Nullable LocalDate inForce) {}
