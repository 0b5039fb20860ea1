package vn.motcua.identity.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Role;
import vn.motcua.identity.SigningLine;
import vn.motcua.organization.UnitKind;

/**
 * The lines above a signature (Decree 30/2020/NĐ-CP, annex I): for a People's Committee "TM. ỦY BAN NHÂN DÂN" over the office,
 * for an agency led by one person the office alone; a deputy adds "KT." with the head's office.
 */
final class SigningWords {

    private static final String COMMITTEE = "TM. ỦY BAN NHÂN DÂN";
    private static final Pattern OFFICE = Pattern.compile(
            "(Quyền )?(Phó )?(Chủ tịch|Giám đốc|Chi cục trưởng|Cục trưởng|Trưởng ban|Trưởng phòng)\\b.*",
            Pattern.UNICODE_CHARACTER_CLASS);

    private SigningWords() {}

    /** Whether the title is that of a deputy. */
    static boolean isDeputy(String title) {
        var office = OFFICE.matcher(title);
        return office.matches() && office.group(2) != null;
    }

    /** Whether a People's Committee stands behind the role, which alone is signed for as a collective. */
    static boolean isCollective(Role role, UnitKind kind) {
        return role == Role.UNIT_LEADER && (kind.isCommuneLevel() || kind == UnitKind.PROVINCE);
    }

    /** The office at the head of what the role leads. */
    static String head(Role role, UnitKind kind) {
        return isCollective(role, kind) ? "CHỦ TỊCH" : "GIÁM ĐỐC";
    }

    /** Who signs by an own position. */
    static Signed byPosition(Role role, UnitKind kind, String title) {
        boolean collective = isCollective(role, kind);
        var words = new ArrayList<String>();
        if (collective) {
            words.add(COMMITTEE);
        }
        if (isDeputy(title)) {
            words.add("KT. " + head(role, kind));
            words.add(office(title));
            return new Signed(SigningLine.KT, words);
        }
        words.add(office(title));
        return new Signed(collective ? SigningLine.TM : null, words);
    }

    /**
     * Who signs by a paper.
     *
     * @param upper title of the issuer where the issuer holds the role by a paper too (thừa lệnh), null otherwise
     */
    static Signed byPaper(SigningLine line, Role role, UnitKind kind, String title, @Nullable String upper) {
        var head = head(role, kind);
        if (upper != null) {
            return new Signed(line, List.of("TL. " + head, "KT. " + office(upper), office(title)));
        }
        return switch (line) {
            case TM -> new Signed(line, List.of(COMMITTEE, office(title)));
            case KT ->
                new Signed(
                        line,
                        isCollective(role, kind)
                                ? List.of(COMMITTEE, "KT. " + head, office(title))
                                : List.of("KT. " + head, office(title)));
            case TL, TUQ -> new Signed(line, List.of(line.mark() + " " + head, capitals(title)));
        };
    }

    /** "PHÓ CHỦ TỊCH" of "Phó Chủ tịch Ủy ban nhân dân phường"; "Q. CHỦ TỊCH" of whoever acts as one; else the whole title. */
    private static String office(String title) {
        var office = OFFICE.matcher(title);
        if (!office.matches()) {
            return capitals(title);
        }
        var acting = office.group(1) == null ? "" : "Q. ";
        var deputy = office.group(2) == null ? "" : office.group(2);
        return acting + capitals(deputy + office.group(3));
    }

    private static String capitals(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    record Signed(@Nullable SigningLine line, List<String> words) {}
}
