package vn.motcua.dossier.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.AdmitDossier;
import vn.motcua.dossier.Party;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.Text;

/**
 * The words by which a dossier is found: names folded word by word, numbers and phones whole, and the units it belongs to, so
 * that one index narrows by unit and by word together. The code is added by whoever knows it.
 */
final class SearchTokens {

    private static final int MOST = 200;
    private static final int LONGEST = 60;

    private SearchTokens() {}

    static List<String> of(AdmitDossier command) {
        return of(command.receiving(), command.resolving(), command.parties());
    }

    static List<String> of(UnitId receiving, UnitId resolving, List<Party> parties) {
        var tokens = new TreeSet<String>();
        tokens.add(unit(receiving.value()));
        tokens.add(unit(resolving.value()));
        for (var party : parties) {
            tokens.addAll(words(party.name()));
            digits(tokens, party.number());
            digits(tokens, party.phone());
        }
        return tokens.stream().limit(MOST).toList();
    }

    static String[] withCode(List<String> tokens, String code) {
        return Stream.concat(tokens.stream(), Stream.of(Text.fold(code))).toArray(String[]::new);
    }

    /** Units are told apart from words by a sign that folded words never hold. */
    static String unit(int unit) {
        return "@" + unit;
    }

    static List<String> words(String text) {
        return Arrays.stream(Text.fold(text).split("[^\\p{L}\\p{N}.\\-/]+"))
                .map(word -> word.length() > LONGEST ? word.substring(0, LONGEST) : word)
                .filter(word -> !word.isBlank())
                .toList();
    }

    /** A prefix query over the words typed, narrowed to the units; null when nothing can be looked for. */
    static @Nullable String query(String typed, int[] units) {
        var words = words(typed);
        if (words.isEmpty()) {
            return null;
        }
        var parts = new ArrayList<String>();
        words.stream().limit(10).forEach(word -> parts.add(quote(word) + ":*"));
        if (units.length <= 12) {
            parts.add("("
                    + String.join(
                            " | ",
                            Arrays.stream(units)
                                    .distinct()
                                    .mapToObj(it -> quote(unit(it)))
                                    .toList()) + ")");
        }
        return String.join(" & ", parts);
    }

    /** A query for one whole number, personal or phone; null when fewer than nine digits were typed. */
    static @Nullable String wholeNumber(String typed) {
        var plain = plain(typed);
        return plain.length() < 9 || plain.length() > LONGEST ? null : quote(plain);
    }

    static boolean isNumberOf(Party party, String typed) {
        var plain = plain(typed);
        return plain.equals(party.number() == null ? "" : plain(party.number()))
                || plain.equals(party.phone() == null ? "" : plain(party.phone()));
    }

    private static String plain(String number) {
        return Text.fold(number).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String quote(String word) {
        return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    private static void digits(Set<String> tokens, @Nullable String number) {
        if (number != null) {
            var plain = plain(number);
            if (!plain.isBlank()) {
                tokens.add(plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain);
            }
        }
    }
}
