package vn.motcua.scan.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.scan.internal.CoverSeals.Reading;

/**
 * The pages from one cover sheet to the next, without blank ones. A sound sheet is left out of what is filed; one that is not ours
 * stays, for nobody knows what it is.
 *
 * @param sheet what the sheet before them says; null where there was none
 * @param pages counted from 0
 */
record Part(@Nullable Reading sheet, List<Integer> pages) {

    static List<Part> split(List<Page> pages, Function<String, Reading> read) {
        var parts = new ArrayList<Part>();
        var open = new Part(null, new ArrayList<>());
        for (int n = 0; n < pages.size(); n++) {
            switch (pages.get(n)) {
                case Page.Covering(var code) -> {
                    parts.add(open);
                    open = new Part(read.apply(code), new ArrayList<>());
                    if (!(open.sheet() instanceof Reading.Sound)) {
                        open.pages().add(n);
                    }
                }
                case Page.Content _ -> open.pages().add(n);
                case Page.Blank _ -> {
                    // left out
                }
            }
        }
        parts.add(open);
        parts.removeIf(it -> it.pages().isEmpty());
        return parts;
    }
}
