package vn.motcua.dossier.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Refusal;
import vn.motcua.ui.Choice;
import vn.motcua.ui.Detail;
import vn.motcua.ui.TableView;

/**
 * The officer's own shift, and closed ones.
 *
 * @param own  null for who sits at no desk
 * @param open waiting for somebody to take over
 * @param past the others, the newest first
 */
public record ShiftPage(
        @Nullable Own own,
        List<Row> open,
        List<Row> past,
        @Nullable String nextHref) {

    /** What the officer would hand over now. */
    public record Own(
            String desk,
            List<Choice> desks,
            List<Detail> facts,
            TableView table,
            boolean more,
            String remark,
            @Nullable Refusal refused,
            String key) {}

    /** One sheet of the list. */
    public record Row(String href, String number, String about) {}
}
