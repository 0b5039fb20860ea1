package vn.motcua.dossier.internal;

import static vn.motcua.dossier.DossierRefusal.*;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.Procedures;
import vn.motcua.dossier.Acted;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.Details;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.MoveVersions;
import vn.motcua.identity.Officer;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Result;

/** Asks once what holds for all, then the gate for each. */
@Service
class MoveManyVersions implements MoveVersions {

    private final JdbcDossiers dossiers;
    private final DossiersOnOtherVersions effects;
    private final VersionMoves moves;
    private final Procedures procedures;
    private final Dossiers gate;
    private final Clock clock;

    MoveManyVersions(
            JdbcDossiers dossiers,
            DossiersOnOtherVersions effects,
            VersionMoves moves,
            Procedures procedures,
            Dossiers gate,
            Clock clock) {
        this.dossiers = dossiers;
        this.effects = effects;
        this.moves = moves;
        this.procedures = procedures;
        this.gate = gate;
        this.clock = clock;
    }

    private LocalDate today() {
        Instant now = clock.instant();
        return CivilTime.day(now);
    }

    @Override
    public Optional<Refusal> whyNot(ProcedureVersion version) {
        return moves.refusal(version, today());
    }

    @Override
    public Optional<Preview> preview(DossierView dossier) {
        return moves.findTarget(dossier.procedureCode(), today())
                .filter(it -> it.id() != dossier.procedureVersion())
                .flatMap(to -> dossiers.find(dossier.id())
                        .map(it -> new Preview(
                                procedures.getVersion(dossier.procedureVersion()), to, effects.touched(it, to))));
    }

    @Override
    public Result<List<Answer>> move(
            ProcedureVersion version, List<Chosen> chosen, Details.VersionMove basis, Officer officer, String key) {
        if (chosen.isEmpty() || chosen.size() > MOST) {
            return Result.refused(DOS_123_NUMBER_RANGE, "số hồ sơ được chọn", 1, MOST);
        }
        var refusal = DetailsTexts.refusal(basis)
                .or(() -> VersionMoves.dateRefusal(basis, today()))
                .or(() -> whyNot(version));
        if (refusal.isPresent()) {
            return new Result.Refused<>(refusal.get());
        }
        return Result.done(chosen.stream()
                .distinct()
                .map(it -> new Answer(it.dossier(), one(it, basis, officer, key)))
                .toList());
    }

    private Result<Acted> one(Chosen it, Details.VersionMove basis, Officer officer, String key) {
        return gate.act(it.dossier(), Action.MOVE_VERSION, basis, it.version(), officer, key + ":" + it.dossier());
    }
}
