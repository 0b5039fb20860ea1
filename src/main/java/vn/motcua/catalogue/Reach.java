package vn.motcua.catalogue;

/** Where a dossier may be handed in, regardless of boundaries (Decree 118/2025, amended by Decree 309/2026). */
public enum Reach {
    OWN_UNIT,
    PROVINCE,
    NATION
}
