package vn.motcua.identity.web;

import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Refusal;

/** @param refused why the last attempt failed, null before the first */
public record LogInForm(
        String loginName, String next, @Nullable Refusal refused) {}
