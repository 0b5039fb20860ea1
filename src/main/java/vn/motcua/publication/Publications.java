package vn.motcua.publication;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.shared.Slice;

/** The door for readers: the catalogue of a day, counted and listed. */
public interface Publications {

    /** Counts of a day; remembered until the catalogue changes. */
    PublishedFigures count(LocalDate on);

    /**
     * By code, in stretches.
     *
     * @param after code after which it goes on, null for the beginning
     */
    Slice<ProcedureVersion> list(PublishedFilter filter, @Nullable String after, int limit);
}
