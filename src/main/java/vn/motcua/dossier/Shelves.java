package vn.motcua.dossier;

import vn.motcua.identity.Officer;
import vn.motcua.shared.Result;

/** Where the papers of a dossier lie at the desk that received it: "Kệ 2, ngăn 5". */
public interface Shelves {

    /** Empty where nobody said. Asks no rights: the page of the dossier did. */
    String get(DossierId dossier);

    /** Whether the officer may say where it lies. */
    boolean mayPut(DossierView dossier, Officer officer);

    /**
     * Notes where the papers lie; empty takes the note back.
     *
     * @return refused with {@code DOS_100} (not a reception officer for it), {@code DOS_122} (longer than 60 characters)
     */
    Result<String> put(DossierId dossier, String place, Officer officer);
}
