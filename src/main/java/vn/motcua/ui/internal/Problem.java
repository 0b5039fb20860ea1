package vn.motcua.ui.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A refusal ready to be read.
 *
 * @param title  what kind of thing happened, one line
 * @param detail what happened and what to do next
 * @param back   the page the reader came from, when it is one of ours
 */
public record Problem(
        int status,
        String code,
        String title,
        String detail,
        List<Violation> violations,
        @Nullable String back) {}
