package vn.motcua.administration.web;

/** What was typed of a new neighbourhood. */
public record NeighbourhoodForm(String kind, String name, String from, String basis) {

    static final NeighbourhoodForm EMPTY = new NeighbourhoodForm("", "", "", "");
}
