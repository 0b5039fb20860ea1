package vn.motcua.address.web;

/** The form of a rule, as typed. */
public record RuleForm(
        String from,
        String street,
        String side,
        String first,
        String last,
        String neighbourhood,
        String parcel,
        String since,
        String source) {

    static final RuleForm EMPTY = new RuleForm("", "", "BOTH", "", "", "", "", "", "");
}
