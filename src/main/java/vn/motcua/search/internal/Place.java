package vn.motcua.search.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.motcua.search.Findable;

/** Where words stand, and how much a match there weighs. Weights were set on development questions, see docs/performance.md. */
enum Place {
    NAME(4f, true),
    ALIAS(4f, true),
    REST(1.2f, false),
    GROUP(1.5f, false),
    AROUND(0.5f, false);

    private static final Pattern OPENING = Pattern.compile("^(?i:thủ tục)\\s+");
    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)?");

    /** From here on a long name tells to whom or when it applies, and no longer what is done. */
    private static final Pattern TAIL = Pattern.compile(
            "(?i)\\s(?=(?:đối với|trong trường hợp|áp dụng cho|thuộc thẩm quyền|thuộc phạm vi|do cơ quan|mà người|theo đề nghị|bằng dịch vụ công|thực hiện bằng|thực hiện tại)\\b)");

    private static final int SHORTEST_HEAD = 3;

    private final float weight;
    private final boolean decides;

    Place(float weight, boolean decides) {
        this.weight = weight;
        this.decides = decides;
    }

    float weight() {
        return weight;
    }

    /** Names decide; what stands around them helps. */
    boolean decides() {
        return decides;
    }

    String exact() {
        return name() + ".exact";
    }

    String folded() {
        return name() + ".folded";
    }

    /** Two neighbours as one term: a syllable alone says little in Vietnamese, and a term is cheaper than a phrase. */
    String exactPairs() {
        return name() + ".exact-pairs";
    }

    String foldedPairs() {
        return name() + ".folded-pairs";
    }

    List<String> of(Findable it) {
        return switch (this) {
            case NAME -> it.titleEn().isEmpty() ? List.of(head(it.title())) : List.of(head(it.title()), it.titleEn());
            case ALIAS -> it.aliases();
            case REST -> rest(it.title());
            case GROUP -> it.groupEn().isEmpty() ? List.of(it.group()) : List.of(it.group(), it.groupEn());
            case AROUND -> it.around();
        };
    }

    private static String head(String title) {
        var plain = BRACKETS.matcher(OPENING.matcher(title).replaceFirst("")).replaceAll(" ");
        var tail = TAIL.matcher(plain);
        while (tail.find()) {
            if (plain.substring(0, tail.start()).strip().split("\\s+").length >= SHORTEST_HEAD) {
                return plain.substring(0, tail.start()).strip();
            }
        }
        return plain.strip();
    }

    private static List<String> rest(String title) {
        var rest = new ArrayList<String>();
        BRACKETS.matcher(title).results().forEach(it -> rest.add(it.group()));
        var plain = BRACKETS.matcher(OPENING.matcher(title).replaceFirst(""))
                .replaceAll(" ")
                .strip();
        var head = head(title);
        if (plain.length() > head.length()) {
            rest.add(plain.substring(head.length()));
        }
        return rest;
    }
}
