package vn.motcua.paper;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import vn.motcua.shared.Text;

/**
 * Typed text made fit to print: NFC, no control or direction marks, and a visible {@link #MISSING} for every character that
 * the typeface cannot draw or that runs from right to left, so that nothing vanishes unseen and nothing breaks the page.
 */
final class Printable {

    static final int MISSING = '□';

    private static final int NON_BREAKING_HYPHEN = 0x2011;
    private static final int NONE = -1;

    private Printable() {}

    /** One line, whatever was typed. */
    static String line(String typed) {
        return Text.clean(drawable(Normalizer.normalize(typed, Normalizer.Form.NFC)));
    }

    /** The typed lines, blank ones left out. */
    static List<String> lines(String typed) {
        return Arrays.stream(typed.split("\\R"))
                .map(Printable::line)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String drawable(String text) {
        var drawable = new StringBuilder(text.length());
        int previous = NONE;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int next = drawable(text.codePointAt(i), previous);
            if (next != NONE) {
                drawable.appendCodePoint(next);
                previous = next;
            }
        }
        return drawable.toString();
    }

    private static int drawable(int typed, int previous) {
        return switch (Character.getType(typed)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR -> ' ';
            case Character.FORMAT -> NONE;
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> mark(typed, previous);
            case Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> MISSING;
            default -> letter(typed);
        };
    }

    /** One mark that NFC could not join to its letter is drawn; a pile of them would run into the lines above and below. */
    private static int mark(int typed, int previous) {
        boolean onLetter = previous != NONE && Character.isLetter(previous);
        return onLetter && Typeface.draws(typed) ? typed : NONE;
    }

    private static int letter(int typed) {
        if (typed == NON_BREAKING_HYPHEN) {
            return '-';
        }
        return Typeface.draws(typed) && !runsFromRight(typed) ? typed : MISSING;
    }

    private static boolean runsFromRight(int codePoint) {
        byte direction = Character.getDirectionality(codePoint);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
