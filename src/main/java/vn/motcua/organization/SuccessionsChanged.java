package vn.motcua.organization;

/**
 * Published on every node once its memory holds changed units or successions: whatever was built from them is to be built anew.
 *
 * @param revision as {@link Successions#revision} now says
 */
public record SuccessionsChanged(long revision) {}
