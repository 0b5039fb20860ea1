package vn.motcua.tables.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.tables.ReadLimits;
import vn.motcua.tables.TablesRefusal;

/** The texts that cells point to. The one part that must be kept whole, so it has bounds of its own. */
final class SharedTexts {

    private static final int MOST_TEXTS = 500_000;
    private static final int MOST_CHARS = 16 << 20;

    private final int longest;
    private final List<String> texts = new ArrayList<>();
    private int chars;

    private SharedTexts(int longest) {
        this.longest = longest;
    }

    static List<String> read(XmlPart open, ReadLimits limits) throws IOException {
        var shared = new SharedTexts(limits.cellChars());
        try (var part = open) {
            while (part.next()) {
                if (part.atStart("si")) {
                    shared.keep(text(part, "si", shared.longest));
                }
            }
        }
        return shared.texts;
    }

    private void keep(String text) throws Unreadable {
        texts.add(text);
        chars += text.length();
        if (texts.size() > MOST_TEXTS || chars > MOST_CHARS) {
            throw new Unreadable(TablesRefusal.TAB_103_UNPACKS_TOO_LARGE);
        }
    }

    /**
     * The text inside an element, its runs joined; pronunciation guides do not belong to it. One character over the limit is kept,
     * so that who knows the address can say that it is too long.
     */
    static String text(XmlPart part, String element, int longest) throws IOException {
        var text = new StringBuilder();
        boolean inText = false;
        boolean inGuide = false;
        while (part.next() && !part.atEnd(element)) {
            if (part.atStart("rPh") || part.atEnd("rPh")) {
                inGuide = part.atStart("rPh");
            } else if (part.atStart("t") || part.atEnd("t")) {
                inText = part.atStart("t");
            } else if (inText && !inGuide && text.length() <= longest) {
                text.append(part.characters());
            }
        }
        text.setLength(Math.min(text.length(), longest + 1));
        return text.toString();
    }
}
