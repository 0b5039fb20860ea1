package vn.motcua.identity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * In which capacity somebody acts or signs.
 *
 * @param line   null where the head of an office signs for nobody else, and where nothing is signed
 * @param words  the lines above the signature as printed, "TUQ. CHỦ TỊCH" first; empty where nothing is signed
 * @param number number of the authority paper or of the decision on secondment, null for none
 * @param paper  the authority paper, absence or secondment by which the right is held; null for an own position
 * @param lender whose right or work it is; null for an own position
 */
public record SignedAs(
        @Nullable SigningLine line,
        List<String> words,
        @Nullable String number,
        @Nullable UUID paper,
        @Nullable UUID lender) {

    public SignedAs {
        words = List.copyOf(words);
    }
}
