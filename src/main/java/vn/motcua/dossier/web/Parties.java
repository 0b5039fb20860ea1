package vn.motcua.dossier.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.Party;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Text;

/** Persons as typed, made fit to keep: NFC, no stray blanks, empty fields left out. */
final class Parties {

    private Parties() {}

    static List<Party> clean(List<Party> typed) {
        if (typed.stream().anyMatch(it -> it == null || it.role() == null || it.kind() == null)) {
            throw new RefusedException(DossierRefusal.DOS_121_TEXT_MISSING, "vai trò và loại của người trong hồ sơ");
        }
        return typed.stream().map(Parties::clean).toList();
    }

    private static Party clean(Party it) {
        return new Party(
                it.role(),
                it.kind(),
                it.name() == null ? "" : clean(it.name()),
                optional(it.number()),
                optional(it.birth()),
                optional(it.sex()),
                optional(it.nationality()),
                optional(it.address()),
                optional(it.phone()),
                optional(it.email()),
                Objects.requireNonNullElse(it.signing(), Party.Signing.SIGNS));
    }

    static String clean(String typed) {
        return Text.clean(typed.replace("\u0000", ""));
    }

    static @Nullable String optional(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        var cleaned = clean(typed);
        return cleaned.isEmpty() ? null : cleaned;
    }
}
