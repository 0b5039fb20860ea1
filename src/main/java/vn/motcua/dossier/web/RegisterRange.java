package vn.motcua.dossier.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.organization.UnitId;

/** What the register was asked for, as typed. */
record RegisterRange(UnitId unit, String field, String from, String until) {

    /** With everything filled in. */
    record Resolved(UnitId unit, @Nullable String field, LocalDate from, LocalDate until) {}

    /** This month where no days are typed; null when a day cannot be read. */
    @Nullable
    Resolved resolved(LocalDate today) {
        var first = from.isBlank()
                ? today.withDayOfMonth(1)
                : TypedDetails.findDate(from).orElse(null);
        var last = until.isBlank() ? today : TypedDetails.findDate(until).orElse(null);
        return first == null || last == null ? null : new Resolved(unit, field.isBlank() ? null : field, first, last);
    }
}
