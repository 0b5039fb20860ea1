package vn.motcua.identity.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.motcua.audit.AuditChain;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditLog;
import vn.motcua.audit.AuditLog.Seen;
import vn.motcua.audit.AuditTrail;
import vn.motcua.audit.AuditWords;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Role;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Slice;
import vn.motcua.shared.Text;

/**
 * The trail for those who may read it: auditors and city administrators all of it, a unit's administrator what one person of the
 * unit did. An entry names no unit, so a unit's whole trail cannot be cut out of it. Who reads is recorded too.
 */
@Service
public class ReadTrail {

    /** The subject under which a look at everybody's entries is recorded. */
    public static final String WHOLE = "trail:all";

    private static final int A_PAGE = 50;

    /** Entries fetched at a time for a file. */
    private static final int A_SLICE = 500;

    /** A quarter: a year of a city is read by its days, not carried away whole. */
    static final int MOST_DAYS_TAKEN = 92;

    /** Entries of a stretch: some seconds of work. */
    private static final int STRETCH = 100_000;

    private static final String ACCOUNT = "account:";

    private final AuditLog log;
    private final AuditChain chain;
    private final AuditTrail trail;
    private final List<AuditWords> words;
    private final JdbcStaff staff;
    private final JdbcAccounts accounts;

    ReadTrail(
            AuditLog log,
            AuditChain chain,
            AuditTrail trail,
            List<AuditWords> words,
            JdbcStaff staff,
            JdbcAccounts accounts) {
        this.log = log;
        this.chain = chain;
        this.trail = trail;
        this.words = words;
        this.staff = staff;
        this.accounts = accounts;
    }

    /**
     * What is looked for, as typed.
     *
     * @param from    first day
     * @param until   last day
     * @param actor   log-in name; blank for anybody
     * @param subject a dossier's code, a log-in name, or a subject as the trail writes it; blank for anything
     * @param action  blank for every kind
     */
    public record Asked(LocalDate from, LocalDate until, String actor, String subject, String action) {}

    /**
     * The newest first.
     *
     * @throws RefusedException with IDN_403 for whoever may not read the trail, IDN_160 for a unit's administrator who names nobody
     *     of the unit
     */
    public Slice<Seen> list(Officer me, Asked asked, @Nullable String after) {
        return read(me, asked, "audit.read", A_PAGE).apply(after);
    }

    /**
     * The same to be taken away, slice by slice. That it was taken is recorded once, before the first entry is read.
     *
     * @throws RefusedException as {@link #list}, and with IDN_161 for more days than {@value #MOST_DAYS_TAKEN}
     */
    public Function<@Nullable String, Slice<Seen>> take(Officer me, Asked asked) {
        if (asked.from().plusDays(MOST_DAYS_TAKEN).compareTo(asked.until()) <= 0) {
            throw new RefusedException(Refusal.of(IdentityRefusal.IDN_161_TOO_MANY_DAYS, MOST_DAYS_TAKEN));
        }
        return read(me, asked, "audit.taken", A_SLICE);
    }

    private Function<@Nullable String, Slice<Seen>> read(Officer me, Asked asked, String as, int limit) {
        var actor = accounts.findId(LoginName.normalized(asked.actor()));
        demandRight(me, actor.orElse(null));
        boolean nobodyOfThatName = !asked.actor().isBlank() && actor.isEmpty();
        var subjects = subjects(asked.subject());
        boolean nothingOfThatName = !asked.subject().isBlank() && subjects.isEmpty();
        trail.record(new AuditEntry(
                as,
                me.account().toString(),
                actor.map(it -> ACCOUNT + it).orElse(WHOLE),
                Map.of("from", asked.from().toString(), "until", asked.until().toString())));
        var question = question(asked, actor.orElse(null), subjects);
        return after ->
                nobodyOfThatName || nothingOfThatName ? new Slice<>(List.of(), null) : log.list(question, after, limit);
    }

    private static AuditLog.Question question(Asked asked, @Nullable AccountId actor, List<String> subjects) {
        return new AuditLog.Question(
                CivilTime.instant(asked.from().atStartOfDay()),
                CivilTime.instant(asked.until().plusDays(1).atStartOfDay()),
                actor == null ? null : actor.toString(),
                subjects,
                asked.action().isBlank() ? null : asked.action());
    }

    /** Every kind of act there has been. */
    public List<String> listActions() {
        return log.listActions();
    }

    /** How the module that records this kind of act calls it; empty when it does not say. */
    public Optional<String> describe(String action) {
        return words.stream().flatMap(it -> it.describe(action).stream()).findFirst();
    }

    /** How the module that records such a detail calls its value; the value itself where none does. */
    public String describe(String key, String value) {
        return words.stream()
                .flatMap(it -> it.describe(key, value).stream())
                .findFirst()
                .orElse(value);
    }

    /** How people call subjects; those nobody knows a name for are left out. Accounts are not named here. */
    public Map<String, String> describe(List<Seen> entries) {
        var subjects = entries.stream().map(Seen::subject).collect(Collectors.toSet());
        return words.stream()
                .flatMap(it -> it.describe(subjects).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first));
    }

    /** Whether this one may read everything, and verify it. */
    public boolean readsEverything(Officer me) {
        return me.rights().hasAnywhere(Role.CITY_ADMINISTRATOR) || me.rights().hasAnywhere(Role.AUDITOR);
    }

    /**
     * The next stretch of the proof that nothing was changed.
     *
     * @throws RefusedException with IDN_403 for whoever may not read everything
     */
    public AuditChain.Stretch verifyAfter(Officer me, long block) {
        demandEverything(me);
        trail.record(new AuditEntry(
                "audit.verified", me.account().toString(), WHOLE, Map.of("after", Long.toString(block))));
        return chain.verifyAfter(block, STRETCH);
    }

    /** @throws RefusedException with IDN_403 for whoever may not read everything */
    public void demandEverything(Officer me) {
        if (!readsEverything(me)) {
            throw new RefusedException(IdentityRefusal.IDN_403_NOT_ALLOWED);
        }
    }

    private void demandRight(Officer me, @Nullable AccountId actor) {
        if (readsEverything(me)) {
            return;
        }
        var reach = Reach.of(me);
        if (actor == null || staff.find(reach, actor).isEmpty()) {
            throw new RefusedException(IdentityRefusal.IDN_160_NOT_YOUR_TRAIL);
        }
    }

    private List<String> subjects(String typed) {
        var text = Text.clean(typed);
        if (text.isEmpty()) {
            return List.of();
        }
        var named = words.stream().flatMap(it -> it.find(text).stream()).toList();
        if (!named.isEmpty()) {
            return named;
        }
        var account = accounts.findId(LoginName.normalized(text)).map(it -> ACCOUNT + it);
        return account.isPresent() ? List.of(account.get()) : text.contains(":") ? List.of(text) : List.of();
    }
}
