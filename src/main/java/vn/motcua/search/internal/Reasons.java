package vn.motcua.search.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.search.Reason;
import vn.motcua.search.Reason.Kind;
import vn.motcua.search.internal.Reading.Part;

/** Says why an entry answers a reading. */
final class Reasons {

    private final FindableIndex index;

    Reasons(FindableIndex index) {
        this.index = index;
    }

    List<Reason> of(Reading reading, Entry entry) {
        var reasons = new LinkedHashSet<Reason>();
        var named = new LinkedHashSet<String>();
        var around = new LinkedHashSet<String>();
        for (var part : reading.parts()) {
            if (!isSaid(part, entry)) {
                part.meant().stream()
                        .filter(it -> it.syllables().stream().anyMatch(one -> isNamed(one, entry)))
                        .forEach(it -> reasons.add(new Reason(Kind.SYNONYM, typed(part.said()), it.words())));
            }
            part.said().forEach(it -> sort(it, entry, reasons, named, around));
        }
        var all = new ArrayList<Reason>();
        if (!named.isEmpty()) {
            all.add(new Reason(Kind.WORDS, "", String.join(" ", named)));
        }
        all.addAll(reasons);
        if (!around.isEmpty() || all.isEmpty()) {
            all.add(new Reason(Kind.AROUND, "", String.join(" ", around)));
        }
        return all;
    }

    private void sort(Syllable it, Entry entry, Set<Reason> reasons, Set<String> named, Set<String> around) {
        if (isNamed(it, entry)) {
            switch (it.how()) {
                case TYPED -> named.add(it.typed());
                case TELEX -> reasons.add(new Reason(Kind.TELEX, it.typed(), it.exact()));
                case CORRECTED -> reasons.add(new Reason(Kind.TYPING, it.typed(), it.exact()));
            }
        } else if (Entry.holds(entry.around(), index.numbers().find(it.folded()))) {
            around.add(it.typed());
        }
    }

    private boolean isSaid(Part part, Entry entry) {
        return part.said().stream().allMatch(it -> isNamed(it, entry));
    }

    private boolean isNamed(Syllable it, Entry entry) {
        int folded = index.numbers().find(it.folded());
        return Entry.holds(entry.name(), folded) || Entry.holds(entry.beside(), folded);
    }

    private static String typed(List<Syllable> said) {
        return said.stream().map(Syllable::typed).distinct().collect(Collectors.joining(" "));
    }
}
