package vn.motcua.dossier;

import java.time.Instant;
import java.util.UUID;

/** One act of a day with the dossier as it stands now. */
public record DayAct(WorkItem dossier, Action action, Instant at, UUID actor) {}
