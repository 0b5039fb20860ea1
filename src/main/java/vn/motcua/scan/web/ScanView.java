package vn.motcua.scan.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.ScannedFiles.Target;
import vn.motcua.shared.Refusal;
import vn.motcua.ui.Choice;
import vn.motcua.ui.Detail;

/**
 * Pages that wait, and the two ways out.
 *
 * @param code    as typed, or as their cover sheet says
 * @param target  the dossier under that code; null when none is found
 * @param refused why the last act was not done; null for none
 */
public record ScanView(
        UUID id,
        String title,
        String reason,
        List<Detail> details,
        String code,
        @Nullable Target target,
        List<Choice> grounds,
        @Nullable Refusal refused) {

    public String href() {
        return "/scans/" + id;
    }

    public List<Choice> papers() {
        return target == null
                ? List.of()
                : target.papers().stream()
                        .map(it -> new Choice(it.component(), it.name()))
                        .toList();
    }
}
