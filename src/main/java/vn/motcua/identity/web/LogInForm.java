package vn.motcua.identity.web;

import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Refusal;

/**
 * The log-in page.
 *
 * @param next    where to go afterwards
 * @param refused why the last attempt failed, null before the first
 */
public record LogInForm(
        String loginName, String next, @Nullable Refusal refused) {}
