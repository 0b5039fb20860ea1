package vn.motcua.identity.web;

import java.util.List;

/** The form for a new position as it was typed. */
public record PositionForm(String role, String unit, List<String> fields, String from, String until, String reason) {

    static final PositionForm EMPTY = new PositionForm("", "", List.of(), "", "", "");
}
