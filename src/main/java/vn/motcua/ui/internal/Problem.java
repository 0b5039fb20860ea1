package vn.motcua.ui.internal;

import java.util.List;

/**
 * A refusal ready to be read.
 *
 * @param title  what kind of thing happened, one line
 * @param detail what happened and what to do next
 */
public record Problem(int status, String code, String title, String detail, List<Violation> violations) {}
