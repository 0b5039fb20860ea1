package vn.motcua.administration.web;

/**
 * A notice as typed.
 *
 * @param place "city" or a unit's code
 */
public record NoticeForm(String place, String kind, String vietnamese, String english, String from, String until) {

    static final NoticeForm EMPTY = new NoticeForm("", "NOTE", "", "", "", "");

    NoticeForm at(String where) {
        return new NoticeForm(where, kind, vietnamese, english, from, until);
    }
}
