package vn.motcua.organization.internal;

import java.util.Locale;
import java.util.Optional;
import vn.motcua.organization.Share;
import vn.motcua.shared.Text;

/**
 * What the note of a conversion table says.
 *
 * @param part     in words, which part
 * @param asSpelt  false where the words were recognised in spite of a typing error
 */
record MergerNote(Share share, String part, boolean asSpelt) {

    /** Empty when it says nothing known. */
    static Optional<MergerNote> read(String note) {
        var plain = Text.fold(note);
        boolean spelt = note.matches("(Nhập|Giữ nguyên|Đổi|Sắp xếp|Phần còn lại).*");
        if (plain.contains("mot phan") || plain.startsWith("phan con lai")) {
            return Optional.of(new MergerNote(Share.PART, plain.equals("nhap mot phan") ? "" : words(note), spelt));
        }
        if (plain.matches("nhap toan bo (dien tich|dan so)")) {
            return Optional.of(new MergerNote(Share.PART, words(note), spelt));
        }
        boolean whole = plain.equals("nhap toan bo")
                || plain.equals("giu nguyen")
                || plain.startsWith("doi ten")
                || plain.startsWith("doi loai hinh")
                || plain.startsWith("sap xep toan bo");
        return whole ? Optional.of(new MergerNote(Share.WHOLE, "", spelt)) : Optional.empty();
    }

    private static String words(String note) {
        var words = note.replaceFirst("(?iu)^nh[ậâ]p ", "");
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }
}
