package vn.motcua.dossier.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.DossierView;
import vn.motcua.shared.Refusal;
import vn.motcua.ui.Choice;
import vn.motcua.ui.Screen;

/**
 * The return screen.
 *
 * @param originals names of originals that were handed in
 * @param closed    why nothing can be returned now; null when it can
 * @param refused   why what was typed was refused; null for a fresh form
 */
public record ReturnView(
        DossierView dossier,
        ReturnForm form,
        List<String> originals,
        @Nullable Refusal closed,
        @Nullable Refusal refused) {

    public List<Choice> signatures(Screen screen) {
        return List.of(
                new Choice("SIGNED", screen.t("desk.return.signed")),
                new Choice("FINGERPRINT", screen.t("desk.return.fingerprint")),
                new Choice("WITNESSED", screen.t("desk.return.witnessed"), screen.t("desk.return.witnessed.hint")));
    }

    /** Beside which field a refusal is said; null for one that concerns the whole. */
    public @Nullable String errorOf(Screen screen, String words) {
        return isAbout(words) && refused != null ? screen.t(refused) : null;
    }

    public boolean isAboutTheWhole() {
        return refused != null
                && !isAbout("người đến nhận")
                && !isAbout("giấy tờ tùy thân đã xem")
                && !isAbout("cách ký nhận");
    }

    private boolean isAbout(String words) {
        return refused != null && refused.details().contains(words);
    }
}
