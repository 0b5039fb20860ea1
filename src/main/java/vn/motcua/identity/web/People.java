package vn.motcua.identity.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Officers;
import vn.motcua.organization.UnitId;
import vn.motcua.ui.Choice;

/** Colleagues as forms and tables name them. */
@Component
class People {

    private final Officers officers;

    People(Officers officers) {
        this.officers = officers;
    }

    /** Everybody with a position in one of the units, once each. */
    List<Choice> choices(Collection<UnitId> units) {
        return units.stream()
                .flatMap(it -> officers.listStaff(it).stream())
                .map(People::choice)
                .distinct()
                .toList();
    }

    static Choice choice(Officer officer) {
        return new Choice(officer.account().toString(), officer.fullName() + ", " + officer.title());
    }

    Map<AccountId, String> names(Collection<AccountId> ids) {
        return officers.namesOf(ids);
    }
}
