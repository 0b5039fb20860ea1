package vn.motcua.catalogue;

/**
 * What the applicant gets.
 *
 * @param code     code of the result in the national database where known, otherwise our own
 * @param name     as printed on the result
 * @param nameEn   English gloss
 * @param kind     paper issued, or a decision, or only an entry made
 * @param signedBy whose name stands under it
 */
public record Outcome(String code, String name, String nameEn, Kind kind, String signedBy) {

    /** Form of a result. */
    public enum Kind {
        CERTIFICATE,
        EXTRACT,
        CERTIFIED_COPY,
        CERTIFIED_PAPER,
        DECISION
    }
}
