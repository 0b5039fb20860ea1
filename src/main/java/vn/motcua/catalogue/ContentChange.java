package vn.motcua.catalogue;

/**
 * Another content for a procedure, as a new version.
 *
 * @param base     version that was edited; refused when another one has come since
 * @param content  what it will say, from its first day of force on
 * @param decision publishes it
 * @param note     what changes and why
 */
public record ContentChange(long base, ProcedureContent content, Decision decision, String note) {}
