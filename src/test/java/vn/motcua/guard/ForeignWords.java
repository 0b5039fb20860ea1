package vn.motcua.guard;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Vietnamese on a page in English that stands outside every element marked {@code lang="vi"}. */
final class ForeignWords {

    private static final Pattern PART = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)([^>]*)>|([^<]+)");
    private static final Pattern LANG = Pattern.compile("\\blang=\"([a-z]+)\"");
    private static final Pattern SPOKEN = Pattern.compile("\\b(?:aria-label|title|alt|placeholder)=\"([^\"]*)\"");
    /** Letters no English word has; đ alone stands for the currency and in the numbers of laws. */
    private static final Pattern VIETNAMESE = Pattern.compile("[ăâêôơưÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂĨŨƠƯĩũẠ-ỹ]");

    private static final Set<String> VOID =
            Set.of("meta", "link", "input", "br", "hr", "img", "path", "rect", "circle");

    private final List<String> names;

    /** @param names proper names, which stay as they are; the longer ones first */
    ForeignWords(List<String> names) {
        this.names = names;
    }

    List<String> in(String html) {
        var found = new ArrayList<String>();
        Deque<String> langs = new ArrayDeque<>(List.of("en"));
        var part = PART.matcher(html.replaceAll("(?s)<!--.*?-->|<!doctype[^>]*>", ""));
        while (part.find()) {
            if (part.group(4) != null) {
                look(part.group(4), langs.getLast(), found);
            } else if (part.group(1).isEmpty()) {
                open(part, langs, found);
            } else if (langs.size() > 1) {
                langs.removeLast();
            }
        }
        return found;
    }

    private void open(Matcher tag, Deque<String> langs, List<String> found) {
        var lang = LANG.matcher(tag.group(3));
        var inside = lang.find() ? lang.group(1) : langs.getLast();
        SPOKEN.matcher(tag.group(3)).results().forEach(it -> look(it.group(1), inside, found));
        if (!VOID.contains(tag.group(2)) && !tag.group(3).endsWith("/")) {
            langs.addLast(inside);
        }
    }

    private void look(String text, String lang, List<String> found) {
        var rest = text;
        for (var name : names) {
            rest = rest.replace(name, "");
        }
        if (!"vi".equals(lang) && VIETNAMESE.matcher(rest).find()) {
            found.add(text.strip());
        }
    }
}
