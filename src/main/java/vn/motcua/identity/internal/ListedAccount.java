package vn.motcua.identity.internal;

import java.util.List;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Role;
import vn.motcua.organization.UnitId;

/**
 * A line of the list of staff.
 *
 * @param roles what the person does today, each once
 */
public record ListedAccount(
        AccountId id,
        String loginName,
        String fullName,
        String title,
        UnitId homeUnit,
        boolean active,
        List<Role> roles) {}
