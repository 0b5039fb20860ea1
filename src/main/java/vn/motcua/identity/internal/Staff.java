package vn.motcua.identity.internal;

import java.time.Clock;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Role;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Result;
import vn.motcua.shared.Slice;
import vn.motcua.shared.Text;

/** The accounts an administrator may look at. */
@Service
public class Staff {

    private static final int MOST = 500;
    private static final int WORDS = 8;

    private final JdbcStaff staff;
    private final Clock clock;

    Staff(JdbcStaff staff, Clock clock) {
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * By log-in name, a page at a time.
     *
     * @param typed beginnings of words of the name or the log-in name, with or without accents; blank for everybody
     * @param unit  null for every unit within reach
     * @param after cursor of the page before; "" for the first
     * @throws vn.motcua.shared.RefusedException with IDN_403 for somebody who administers nothing
     */
    public Slice<ListedAccount> list(Officer me, String typed, @Nullable UnitId unit, String after, int limit) {
        var words = words(typed);
        var today = CivilTime.day(clock.instant());
        int most = Math.clamp(limit, 1, MOST);
        return Slice.of(staff.list(Reach.of(me), words, unit, after, today, most + 1), most, ListedAccount::loginName);
    }

    /** Refused with IDN_112 alike for an account out of reach and one that does not exist. */
    public Result<StaffMember> find(Officer me, AccountId id) {
        return staff.find(Reach.of(me), id)
                .map(Result::done)
                .orElseGet(() -> Result.refused(IdentityRefusal.IDN_112_NO_ACTIVE_ACCOUNT));
    }

    /** Whether the administrator looks at every unit. */
    public boolean seesEveryUnit(Officer me) {
        return Reach.of(me).everywhere();
    }

    /** Whether the administrator may give roles there. */
    public boolean reaches(Officer me, UnitId unit) {
        return Reach.of(me).covers(unit);
    }

    /** Whether the administrator may give that role somewhere. */
    public boolean gives(Officer me, Role role) {
        return Reach.of(me).everywhere() || !Reach.CITY_WIDE.contains(role);
    }

    /** "mai hotich" becomes {@code mai:* & hotich:*}; null when nothing to look for was typed. */
    static @Nullable String words(String typed) {
        var words = Arrays.stream(Text.fold(typed).split("[^a-z0-9]+"))
                .filter(it -> !it.isEmpty())
                .limit(WORDS)
                .map(it -> it + ":*")
                .collect(Collectors.joining(" & "));
        return words.isEmpty() ? null : words;
    }
}
