package vn.motcua.dossier.forms;

/**
 * Where the dossier stands in the tracking register.
 *
 * @param volume volume of the register, "01/2026"
 * @param entry  running number in it
 */
public record RegisterPlace(String volume, long entry) {}
