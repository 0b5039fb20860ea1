package vn.motcua.address.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Text;

/** The word for a unit's kind that stands before its name, and at which levels it is used. */
enum Title {
    WARD("phường", Level.COMMUNE),
    COMMUNE("xã", Level.COMMUNE),
    TOWNSHIP("thị trấn", Level.COMMUNE),
    SPECIAL_ZONE("đặc khu", Level.COMMUNE),
    URBAN_DISTRICT("quận", Level.DISTRICT),
    RURAL_DISTRICT("huyện", Level.DISTRICT),
    TOWN("thị xã", Level.DISTRICT),
    CITY("thành phố", Level.DISTRICT, Level.PROVINCE),
    PROVINCE("tỉnh", Level.PROVINCE);

    /** Folded words and what they stand for; one or two words. */
    private static final Map<String, Title> WRITTEN = Map.ofEntries(
            Map.entry("phuong", WARD),
            Map.entry("p", WARD),
            Map.entry("f", WARD),
            Map.entry("xa", COMMUNE),
            Map.entry("x", COMMUNE),
            Map.entry("thi tran", TOWNSHIP),
            Map.entry("tt", TOWNSHIP),
            Map.entry("dac khu", SPECIAL_ZONE),
            Map.entry("dk", SPECIAL_ZONE),
            Map.entry("quan", URBAN_DISTRICT),
            Map.entry("q", URBAN_DISTRICT),
            Map.entry("huyen", RURAL_DISTRICT),
            Map.entry("h", RURAL_DISTRICT),
            Map.entry("thi xa", TOWN),
            Map.entry("tx", TOWN),
            Map.entry("thanh pho", CITY),
            Map.entry("tp", CITY),
            Map.entry("tinh", PROVINCE));

    private static final int SHORTEST_MISTYPED = 4;

    private final String word;
    private final String inFull;
    private final List<Level> levels;

    Title(String word, Level... levels) {
        this.word = word;
        this.inFull = Text.fold(word).replace(" ", "");
        this.levels = List.of(levels);
    }

    boolean isAt(Level level) {
        return levels.contains(level);
    }

    /** How many words it has when written out. */
    int words() {
        return word.indexOf(' ') < 0 ? 1 : 2;
    }

    /** Whether it is written out, with or without accents; blanks left out. */
    boolean isInFull(String folded) {
        return inFull.equals(folded);
    }

    static @Nullable Title written(String folded) {
        return WRITTEN.get(folded);
    }

    /** The title a long enough word may have been meant for, one typing error away. */
    static @Nullable Title mistyped(String folded) {
        if (folded.length() < SHORTEST_MISTYPED) {
            return null;
        }
        for (var written : WRITTEN.entrySet()) {
            if (written.getKey().length() >= SHORTEST_MISTYPED
                    && EditDistance.within(1, folded, written.getKey()) <= 1) {
                return written.getValue();
            }
        }
        return null;
    }

    /** A full name taken apart: "Phường Xuân Hòa" is WARD and "Xuân Hòa". */
    record Entitled(Optional<Title> title, String name) {

        static Entitled of(String fullName) {
            var lower = fullName.toLowerCase(Locale.ROOT);
            for (var title : values()) {
                if (lower.startsWith(title.word + " ")) {
                    return new Entitled(
                            Optional.of(title),
                            fullName.substring(title.word.length() + 1).strip());
                }
            }
            return new Entitled(Optional.empty(), fullName);
        }
    }
}
