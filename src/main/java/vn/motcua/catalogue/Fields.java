package vn.motcua.catalogue;

import java.time.LocalDate;
import java.util.List;
import vn.motcua.identity.Officer;
import vn.motcua.shared.Result;

/** The fields of procedures. All acts are a city administrator's (else {@code CAT_130}) and kept in the audit. */
public interface Fields {

    /** By name, ended ones last. */
    List<Field> list();

    /** Refused with {@code CAT_131} (code taken), {@code CAT_132} (code misshapen, name missing or too long). */
    Result<Field> add(String code, String name, String nameEn, Officer officer);

    /** What it is called from now on; versions keep what they say. Refused with {@code CAT_132}, {@code CAT_133} (unknown). */
    Result<Field> rename(String code, String name, String nameEn, Officer officer);

    /** No new version uses it from that day on. Refused with {@code CAT_133}, {@code CAT_134} (procedures in force still use it). */
    Result<Field> end(String code, LocalDate from, Officer officer);
}
