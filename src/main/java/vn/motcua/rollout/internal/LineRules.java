package vn.motcua.rollout.internal;

/** What must hold for the lines of one sheet, beyond what holds for every cell. */
interface LineRules {

    SheetKind sheet();

    /** Adds what is wrong to the batch's findings; may make ready what is right. Runs in the batch's transaction. */
    void check(Batch batch);
}
