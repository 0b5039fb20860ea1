package vn.motcua.identity.web;

/** The form for a new token as it was typed, without the password. */
public record TokenForm(String name, String scope, String unit, String endsOn) {

    static final TokenForm EMPTY = new TokenForm("", "READ", "", "");
}
