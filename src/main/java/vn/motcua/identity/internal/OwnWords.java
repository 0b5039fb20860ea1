package vn.motcua.identity.internal;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;

/** Words that whoever knows the person and the place tries first (ASVS 5.0, 6.1.2): names of both, together and one by one. */
@Component
class OwnWords {

    private final Units units;

    OwnWords(Units units) {
        this.units = units;
    }

    Collection<String> of(String loginName, String fullName, UnitId homeUnit) {
        var words = new HashSet<String>();
        add(words, loginName, "[._-]");
        add(words, fullName, " ");
        units.find(homeUnit).ifPresent(it -> {
            add(words, it.name(), " ");
            add(words, it.fullName(), " ");
        });
        return words;
    }

    Collection<String> of(KnownAccount account) {
        return of(account.loginName(), account.fullName(), account.homeUnit());
    }

    private static void add(Set<String> words, String name, String separator) {
        words.add(name);
        words.addAll(List.of(name.split(separator)));
    }
}
