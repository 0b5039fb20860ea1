package vn.motcua.identity.web;

/** The form for a new account as it was typed. */
public record AccountForm(String loginName, String fullName, String title, String unit) {

    static final AccountForm EMPTY = new AccountForm("", "", "", "");
}
