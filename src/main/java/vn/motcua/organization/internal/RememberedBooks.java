package vn.motcua.organization.internal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.organization.Answering;
import vn.motcua.organization.OldBooks;
import vn.motcua.organization.Register;
import vn.motcua.organization.Unit;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.UnitKind;

/** Books by the remembered rules: what is told for a unit goes before the rule for all. */
@Component
class RememberedBooks implements OldBooks {

    private final RememberedUnits units;

    RememberedBooks(RememberedUnits units) {
        this.units = units;
    }

    @Override
    public List<Shelf> find(UnitId unit, Register register, int year) {
        var today = units.today();
        var asked = today.land().findNearest(unit, today.day());
        if (asked.isEmpty() || !keepsBooks(asked.get().kind())) {
            return List.of();
        }
        var fitting = today.history().bookRules().stream()
                .filter(it -> it.fits(unit, asked.get().kind(), register, year))
                .toList();
        boolean told = fitting.stream().anyMatch(it -> it.unit() != null);
        return fitting.stream()
                .filter(it -> told == (it.unit() != null))
                .map(it -> shelf(it, holders(it, unit, today)))
                .filter(it -> !it.holders().isEmpty())
                .toList();
    }

    private static boolean keepsBooks(UnitKind kind) {
        return kind.isCommuneLevel() || kind == UnitKind.DISTRICT;
    }

    /** A rule for all speaks of the home province: who holds the books elsewhere, its own rules would have to say. */
    private static List<Unit> holders(BookRule rule, UnitId unit, UnitsOfDay today) {
        var answering = today.lineage().whoAnswersFor(unit, today.day()).stream()
                .map(Answering::unit)
                .filter(it -> rule.unit() != null
                        || Objects.equals(it.parent(), today.land().home()))
                .toList();
        var holder =
                Optional.ofNullable(rule.holder()).flatMap(it -> today.land().findNearest(it, today.day()));
        return answering.isEmpty() ? List.of() : holder.map(List::of).orElse(answering);
    }

    private static Shelf shelf(BookRule rule, List<Unit> holders) {
        return new Shelf(rule.register(), holders, rule.unit() != null, rule.confirmed(), rule.basis());
    }
}
