package vn.motcua.dossier.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.HandedPaper;
import vn.motcua.dossier.Mandate;
import vn.motcua.shared.RefusedException;

/** Papers as a program names them, made fit to keep. JSON may leave anything out, also what a record's type demands. */
final class Papers {

    private Papers() {}

    static List<HandedPaper> clean(List<HandedPaper> typed) {
        if (typed.stream().anyMatch(it -> it == null || it.kind() == null)) {
            throw missing("loại của giấy tờ");
        }
        return typed.stream().map(Papers::clean).toList();
    }

    private static HandedPaper clean(HandedPaper it) {
        return new HandedPaper(
                text(it.component()), text(it.name()), it.kind(), it.quantity(), Parties.optional(it.note()));
    }

    static Mandate clean(Mandate it) {
        if (it.kind() == null) {
            throw missing("loại giấy ủy quyền");
        }
        return new Mandate(it.kind(), Parties.optional(it.number()), it.date(), text(it.scope()));
    }

    static Set<String> codes(Set<String> typed) {
        return typed.stream().filter(Objects::nonNull).map(Parties::clean).collect(Collectors.toUnmodifiableSet());
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : Parties.clean(typed);
    }

    private static RefusedException missing(String what) {
        return new RefusedException(DossierRefusal.DOS_121_TEXT_MISSING, what);
    }
}
