package vn.motcua.address.internal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text in words: each with its accents, the tone mark behind its syllable so that "Hòa" and "Hoà" are one, and without. "P4" is two
 * words, "99A" is one.
 */
final class Words {

    private static final int MOST = 60;
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    private final List<Word> words = new ArrayList<>();

    /**
     * One word.
     *
     * @param segment counts the commas before it
     * @param joined  whether a slash stands between it and the word before
     */
    record Word(String accented, String folded, int segment, boolean joined) {

        boolean hasMarks() {
            return !accented.equals(folded);
        }

        boolean isNumber() {
            return folded.chars().allMatch(it -> it >= '0' && it <= '9');
        }
    }

    private Words() {}

    static Words of(String text) {
        var words = new Words();
        var apart = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        var run = new StringBuilder();
        int segment = 0;
        boolean joined = false;
        for (int i = 0; i < apart.length() && words.size() < MOST; i++) {
            char at = apart.charAt(i);
            if (at == '\'' || at == '’' || at == '`' || at == 'ʼ') {
                continue;
            }
            if (Character.isLetterOrDigit(at) || Character.getType(at) == Character.NON_SPACING_MARK) {
                run.append(at);
                continue;
            }
            if (!run.isEmpty()) {
                words.take(run.toString(), segment, joined);
                run.setLength(0);
                joined = false;
            }
            joined = joined || at == '/';
            segment += at == ',' || at == ';' || at == '\n' || at == '(' || at == ')' ? 1 : 0;
        }
        if (!run.isEmpty() && words.size() < MOST) {
            words.take(run.toString(), segment, joined);
        }
        return words;
    }

    /** Letters before figures are a word of their own; figures before letters only where the letters are a title, as in "P4Q3". */
    private void take(String run, int segment, boolean joined) {
        int start = 0;
        for (int i = 1; i < run.length(); i++) {
            boolean lettersEnd = Character.isDigit(run.charAt(i)) && !Character.isDigit(run.charAt(i - 1));
            boolean figuresEnd = !Character.isDigit(run.charAt(i))
                    && Character.isDigit(run.charAt(i - 1))
                    && startsWithTitle(run, i);
            if (lettersEnd || figuresEnd) {
                add(run.substring(start, i), segment, joined && start == 0);
                start = i;
            }
        }
        add(run.substring(start), segment, joined && start == 0);
    }

    private static boolean startsWithTitle(String run, int from) {
        int end = from;
        while (end < run.length() && !Character.isDigit(run.charAt(end))) {
            end++;
        }
        return Title.written(folded(run.substring(from, end))) != null;
    }

    private void add(String run, int segment, boolean joined) {
        var folded = folded(run);
        // marks alone are no word
        if (!folded.isEmpty()) {
            words.add(new Word(accented(run), number(folded), segment, joined));
        }
    }

    /** "04" is the number 4; "0" stays. */
    private static String number(String folded) {
        int zeros = 0;
        while (zeros < folded.length() - 1
                && folded.charAt(zeros) == '0'
                && Character.isDigit(folded.charAt(zeros + 1))) {
            zeros++;
        }
        return folded.substring(zeros);
    }

    private static String accented(String apart) {
        var letters = new StringBuilder(apart.length());
        var tones = new StringBuilder(1);
        for (int i = 0; i < apart.length(); i++) {
            (TONES.indexOf(apart.charAt(i)) < 0 ? letters : tones).append(apart.charAt(i));
        }
        var whole = letters.append(tones).toString();
        return whole.chars().allMatch(it -> it < 128) ? number(whole) : whole;
    }

    private static String folded(String apart) {
        var folded = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char at = apart.charAt(i);
            if (at == 'đ') {
                folded.append('d');
            } else if (Character.getType(at) != Character.NON_SPACING_MARK) {
                folded.append(at);
            }
        }
        return folded.toString();
    }

    int size() {
        return words.size();
    }

    Word at(int index) {
        return words.get(index);
    }

    /** Whether the writer used accents at all; if not, none can be told apart. */
    boolean haveMarks() {
        return words.stream().anyMatch(Word::hasMarks);
    }

    /** The words of a stretch written as one, without accents. */
    String folded(int from, int to) {
        return join(from, to, false);
    }

    String accented(int from, int to) {
        return join(from, to, true);
    }

    private String join(int from, int to, boolean accented) {
        if (to - from == 1) {
            return accented ? at(from).accented() : at(from).folded();
        }
        var joined = new StringBuilder();
        for (int i = from; i < to; i++) {
            joined.append(accented ? at(i).accented() : at(i).folded());
        }
        return joined.toString();
    }

    static String foldedWhole(String text) {
        var words = of(text);
        return words.folded(0, words.size());
    }

    static String accentedWhole(String text) {
        var words = of(text);
        return words.accented(0, words.size());
    }
}
