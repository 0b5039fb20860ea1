package vn.motcua.identity.web;

import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Refusal;

/**
 * The page to change one's password.
 *
 * @param temporary somebody else chose the password in use
 * @param changed   it has just been changed
 */
public record PasswordView(
        boolean temporary, boolean changed, @Nullable Refusal refused) {}
