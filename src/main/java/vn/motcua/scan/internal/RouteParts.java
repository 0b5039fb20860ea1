package vn.motcua.scan.internal;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.ScannedFiles;
import vn.motcua.dossier.ScannedFiles.Target;
import vn.motcua.dossier.State;
import vn.motcua.organization.UnitId;
import vn.motcua.scan.Scans.Reason;
import vn.motcua.scan.internal.CoverSeals.Reading;

/**
 * Where a part goes. By itself only into a dossier that is still being worked on and that the unit of the folder received or resolves;
 * everything else waits for somebody.
 */
@Component
class RouteParts {

    private static final Set<State> RESULT_THERE = EnumSet.of(State.ISSUED, State.READY);

    private final ScannedFiles files;

    RouteParts(ScannedFiles files) {
        this.files = files;
    }

    /**
     * What was found.
     *
     * @param cover  where the sheet sends it; null where none is sound
     * @param reason why it does not go there; null when it does
     */
    record Route(@Nullable Cover cover, @Nullable Reason reason) {}

    Route route(UnitId unit, Part part) {
        return switch (part.sheet()) {
            case null -> new Route(null, Reason.NO_COVER);
            case Reading.Forged _ -> new Route(null, Reason.FORGED_COVER);
            case Reading.OfAnotherKey _ -> new Route(null, Reason.OLD_COVER);
            case Reading.Sound(var cover) -> new Route(cover, whyNot(unit, cover));
        };
    }

    private @Nullable Reason whyNot(UnitId unit, Cover cover) {
        var target = files.find(cover.dossier());
        return target.isEmpty() ? Reason.DOSSIER_UNKNOWN : whyNot(unit, cover, target.get());
    }

    private static @Nullable Reason whyNot(UnitId unit, Cover cover, Target target) {
        if (!unit.equals(target.receiving()) && !unit.equals(target.resolving())) {
            return Reason.OTHER_UNIT;
        }
        if (!target.state().isOpen()) {
            return Reason.DOSSIER_CLOSED;
        }
        if (RESULT_THERE.contains(target.state())) {
            return Reason.RESULT_READY;
        }
        return target.paper(cover.component()).isPresent() ? null : Reason.PAPER_UNKNOWN;
    }
}
