package vn.motcua.identity;

import vn.motcua.organization.UnitId;

/**
 * A person with an account, and what they may do today. A controller parameter of this type is the signed-in officer; where
 * nobody is signed in the request is refused with {@code IDN_401_SIGN_IN}, or the parameter is null if it is {@code @Nullable}.
 *
 * @param title    chức vụ, such as "Công chức Tư pháp - Hộ tịch"
 * @param homeUnit the unit on whose list of staff the person stands
 */
public record Officer(AccountId account, String fullName, String title, UnitId homeUnit, Rights rights) {}
