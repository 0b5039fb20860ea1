package vn.motcua.queue;

/** Why somebody is called before others. Which of these count on a day, and from which age, is a rule with its basis. */
public enum Priority {
    NONE,
    ELDERLY,
    DISABLED,
    PREGNANT,
    MERIT,
    SMALL_CHILD
}
