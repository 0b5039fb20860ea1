package vn.motcua.dossier.internal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.FeeLine;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.clock.Term;
import vn.motcua.dossier.AdmitDossier;
import vn.motcua.organization.Centre;

/** An admission that passed every check, with what follows from it. */
record Entry(
        AdmitDossier command,
        ProcedureVersion procedure,
        Centre receivingCentre,
        Term term,
        List<FeeLine> feeLines,
        long fee,
        int helped,
        Instant submittedAt,
        @Nullable Instant receivedAt,
        List<String> tokens) {}
