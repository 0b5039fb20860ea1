package vn.motcua.dossier;

import java.util.List;
import vn.motcua.identity.Officer;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.Result;

/** Where the papers of a dossier lie at the desk that received it: "Kệ 2, ngăn 5". */
public interface Shelves {

    int MOST_CHARACTERS = 60;

    /** Empty where nobody said. Asks no rights: the page of the dossier did. */
    String get(DossierId dossier);

    /** Whether the officer may say where it lies. */
    boolean mayPut(DossierView dossier, Officer officer);

    /** Where the desk last put papers, each place once, the latest first; at most five. Asks no rights: the desk's own page did. */
    List<String> listUsed(UnitId desk);

    /**
     * Notes where the papers lie; empty takes the note back.
     *
     * @return refused with {@code DOS_100} (not a reception officer for it), {@code DOS_122} (longer than 60 characters)
     */
    Result<String> put(DossierId dossier, String place, Officer officer);
}
