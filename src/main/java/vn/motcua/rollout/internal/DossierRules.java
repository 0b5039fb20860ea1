package vn.motcua.rollout.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.ProcedureCode;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.Procedures;
import vn.motcua.dossier.Adoptions;
import vn.motcua.dossier.Adoptions.Adopt;
import vn.motcua.organization.Units;

/** The sheet of dossiers; what is without fault is made ready at once, seen by nobody. */
@Component
class DossierRules implements LineRules {

    private final Adoptions adoptions;
    private final Procedures procedures;
    private final Units units;
    private final Holders holders;
    private final Words words;

    DossierRules(Adoptions adoptions, Procedures procedures, Units units, Holders holders, Words words) {
        this.adoptions = adoptions;
        this.procedures = procedures;
        this.units = units;
        this.holders = holders;
        this.words = words;
    }

    @Override
    public SheetKind sheet() {
        return SheetKind.DOSSIERS;
    }

    @Override
    public void check(Batch batch) {
        var codes = batch.lines().stream().map(it -> it.text(Column.CODE)).toList();
        var taken = adoptions.listTaken(codes);
        var known = holders.of(batch);
        var versions = new HashMap<String, Optional<ProcedureVersion>>();
        var ready = new ArrayList<Adopt>();
        for (var line : batch.lines()) {
            var version = versions.computeIfAbsent(procedureCode(line), it -> version(it, batch));
            new DossierLine(line, batch, version.orElse(null), taken, known, adoptions, units, words)
                    .read()
                    .ifPresent(ready::add);
        }
        adoptions.stage(batch.opening(), ready, words.say("source", batch.fileName()));
    }

    private static String procedureCode(Line line) {
        return line.text(Column.PROCEDURE).split("[ \\u2013]", 2)[0];
    }

    private Optional<ProcedureVersion> version(String code, Batch batch) {
        return ProcedureCode.find(code).flatMap(it -> procedures.findInForce(it, batch.today()));
    }
}
