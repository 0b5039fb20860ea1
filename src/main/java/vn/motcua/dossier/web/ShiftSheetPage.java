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

    /** "27139-2026-15", the lot as "Kệ 2": what a tick beside it means that it is missing. */
    public String about(Shifts.Line line) {
        return line.shelf().isEmpty() ? line.procedureName() : line.procedureName() + " · " + line.shelf();
    }
}
