package vn.motcua.dossier.internal;

import java.time.LocalDate;
import vn.motcua.organization.Centre;

/** Makes the code of a dossier. Replaceable: the rule for codes is about to be set nationally. */
interface DossierCodes {

    /** The next code of this centre and day, taken in the caller's transaction. A code once given never changes. */
    String next(Centre receiving, LocalDate day);
}
