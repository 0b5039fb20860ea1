package vn.motcua.catalogue;

import java.util.Set;

/**
 * A procedure found.
 *
 * @param versionId  the version in force today
 * @param nameEn     English gloss
 * @param fieldNameEn English name of the field, empty where there is none
 * @param admissible limit and fee are confirmed
 * @param onTheSpot  done while the applicant waits
 * @param score      larger is better; only comparable within one answer
 */
public record Hit(
        ProcedureCode code,
        long versionId,
        String name,
        String nameEn,
        String field,
        String fieldName,
        String fieldNameEn,
        Set<Level> levels,
        boolean admissible,
        boolean onTheSpot,
        double score) {

    /** The same, found with this score. */
    public Hit scored(double other) {
        return new Hit(
                code, versionId, name, nameEn, field, fieldName, fieldNameEn, levels, admissible, onTheSpot, other);
    }
}
