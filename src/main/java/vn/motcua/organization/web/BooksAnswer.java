package vn.motcua.organization.web;

import static java.util.stream.Collectors.joining;

import java.util.List;
import vn.motcua.organization.OldBooks.Shelf;
import vn.motcua.organization.Unit;

/** Where books lie, as programs are told. */
record BooksAnswer(Whose unit, int year, List<Books> books) {

    record Whose(String code, String name, String place) {}

    /** @param certain false when each of the holders may have them */
    record Books(String register, List<Holder> holders, boolean certain, boolean confirmed, String basis) {}

    record Holder(String code, String name) {}

    static BooksAnswer of(Unit unit, List<Unit> parents, int year, List<Shelf> shelves) {
        var place = parents.stream().map(Unit::fullName).collect(joining(", "));
        return new BooksAnswer(
                new Whose(unit.code(), unit.fullName(), place),
                year,
                shelves.stream().map(BooksAnswer::books).toList());
    }

    private static Books books(Shelf it) {
        var holders = it.holders().stream()
                .map(unit -> new Holder(unit.code(), unit.fullName()))
                .toList();
        return new Books(it.register().name(), holders, it.isCertain(), it.confirmed(), it.basis());
    }
}
