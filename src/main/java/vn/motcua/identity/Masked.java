package vn.motcua.identity;

/** Personal numbers as lists and look-ups show them: enough to compare with a paper in the hand, too little to copy. */
public final class Masked {

    private static final int SHOWN_FIRST = 3;
    private static final int SHOWN_LAST = 2;

    private Masked() {}

    /** "999012345612" becomes "999*******12"; what is too short to hide anything is hidden whole. */
    public static String personalNumber(String number) {
        return middleHidden(number.strip());
    }

    /** "0000012345" becomes "000*****45". */
    public static String phone(String number) {
        return middleHidden(number.strip());
    }

    private static String middleHidden(String text) {
        int hidden = text.length() - SHOWN_FIRST - SHOWN_LAST;
        if (hidden < SHOWN_FIRST + SHOWN_LAST - 1) {
            return "*".repeat(text.length());
        }
        return text.substring(0, SHOWN_FIRST) + "*".repeat(hidden) + text.substring(text.length() - SHOWN_LAST);
    }
}
