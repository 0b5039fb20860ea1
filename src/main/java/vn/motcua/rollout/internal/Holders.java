package vn.motcua.rollout.internal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Accounts;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Officers;
import vn.motcua.identity.Role;
import vn.motcua.organization.UnitId;

/** Who may be named as examining a dossier: people of the file, and officers with an account. */
@Component
class Holders {

    private final Accounts accounts;
    private final Officers officers;

    Holders(Accounts accounts, Officers officers) {
        this.accounts = accounts;
        this.officers = officers;
    }

    /** Those whom some lines name. Each officer is looked up once. */
    Known of(Batch batch) {
        var named = batch.lines().stream()
                .map(it -> it.text(Column.HOLDER).toLowerCase(Locale.ROOT))
                .filter(it -> !it.isEmpty() && !batch.staff().knows(it))
                .distinct()
                .toList();
        var found = new HashMap<String, Officer>();
        accounts.findActive(named).forEach((login, id) -> officers.find(id).ifPresent(it -> found.put(login, it)));
        return new Known(batch.staff(), batch.unit(), found);
    }

    /** @param unit the unit for which the file's own people work */
    record Known(Staff staff, UnitId unit, Map<String, Officer> officers) {

        boolean isKnown(String login) {
            return staff.knows(login) || officers.containsKey(login);
        }

        boolean examines(String login, UnitId resolving, String field) {
            var officer = officers.get(login);
            return officer == null
                    ? resolving.equals(unit) && staff.examines(login, field)
                    : officer.rights().has(Role.EXAMINING_OFFICER, resolving, field);
        }
    }
}
