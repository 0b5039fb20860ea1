package vn.motcua.dossier.internal;

import java.time.Instant;
import java.util.List;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.AdmitDossier;
import vn.motcua.dossier.Details;

/**
 * What happens to one dossier that never was: the application and the acts, each at its moment.
 *
 * @param index its place in the city
 * @param acts  the entry first, in the order of their moments
 */
record FictionalDossier(int index, AdmitDossier application, ProcedureVersion procedure, List<Planned> acts) {

    /** One act to come. */
    record Planned(Action action, Instant at, Details details) {}
}
