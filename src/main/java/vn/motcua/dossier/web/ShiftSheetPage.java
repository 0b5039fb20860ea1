package vn.motcua.dossier.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Shifts;
import vn.motcua.shared.Refusal;
import vn.motcua.ui.Detail;
import vn.motcua.ui.TableView;

/**
 * One closed shift.
 *
 * @param mine whether the reader handed it over
 */
public record ShiftSheetPage(
        Shifts.Closed shift,
        boolean mine,
        List<Detail> facts,
        TableView table,
        String remark,
        @Nullable Refusal refused) {

    public String path() {
        return "/shift/" + shift.id();
    }

    public boolean isOpen() {
        return shift.end() == null;
    }

    /** What the paper is and where it should lie. */
    public String about(Shifts.Line line) {
        return line.shelf().isEmpty() ? line.procedureName() : line.procedureName() + " · " + line.shelf();
    }
}
