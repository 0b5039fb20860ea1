package vn.motcua.organization;

/**
 * A unit that answers for another one on some day.
 *
 * @param unit  as it was on that day
 * @param share whether it answers for all of it or for a part
 */
public record Answering(Unit unit, Share share) {}
