package vn.motcua.rollout.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.motcua.organization.UnitId;

/**
 * Lines of one sheet that are checked together.
 *
 * @param staff people of the file's own sheet of accounts, whichever sheet is checked
 */
record Batch(
        UUID opening,
        UnitId unit,
        String fileName,
        LocalDate today,
        List<Line> lines,
        Staff staff,
        Findings findings) {}
