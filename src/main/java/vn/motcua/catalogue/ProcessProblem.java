package vn.motcua.catalogue;

import vn.motcua.shared.Refusal;

/**
 * Why a process cannot be published.
 *
 * @param step number of the step it is about, 0 for the whole
 */
public record ProcessProblem(int step, Refusal why) {

    public static final int WHOLE = 0;
}
