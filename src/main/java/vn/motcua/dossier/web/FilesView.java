package vn.motcua.dossier.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Files;
import vn.motcua.dossier.HandedPaper;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Refusal;
import vn.motcua.ui.Choice;

/**
 * The files of a dossier, for the template {@code dossier/files}.
 *
 * @param refused why the last upload was refused, null for none
 */
public record FilesView(
        DossierView dossier,
        List<Files.Kept> files,
        @Nullable Refusal refused) {

    private static final int SHORT_HASH = 12;

    /** The papers a file can show; one beyond the list is always among them. */
    public List<Choice> papers(String other) {
        var named = dossier.papers().stream()
                .filter(it -> !it.component().equals(PaperForm.OTHER))
                .map(it -> new Choice(it.component(), it.name()));
        return java.util.stream.Stream.concat(named, java.util.stream.Stream.of(new Choice(PaperForm.OTHER, other)))
                .distinct()
                .toList();
    }

    public String paper(Files.Kept file, String other) {
        return dossier.papers().stream()
                .filter(it -> it.component().equals(file.component())
                        && !it.component().equals(PaperForm.OTHER))
                .map(HandedPaper::name)
                .findFirst()
                .orElse(other);
    }

    public String href(Files.Kept file) {
        return "/dossiers/" + dossier.id() + "/files/" + file.id();
    }

    public String shortHash(Files.Kept file) {
        return file.hash().substring(0, SHORT_HASH);
    }

    public String at(Files.Kept file) {
        return CivilTime.moment(file.at());
    }

    /** "1,4 MB", "320 KB". */
    public String size(Files.Kept file) {
        double kilobytes = file.bytes() / 1024.0;
        return kilobytes < 1_000
                ? Math.max(1, Math.round(kilobytes)) + " KB"
                : String.format(Locale.GERMANY, "%.1f MB", kilobytes / 1024);
    }
}
