package vn.motcua.search.internal;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Role;
import vn.motcua.search.SearchRefusal;
import vn.motcua.search.SearchWords;
import vn.motcua.shared.Result;
import vn.motcua.shared.Slice;
import vn.motcua.shared.Text;

/** The list of words read, added to, shortened. */
@Service
class KeptWords implements SearchWords {

    private static final int MOST = 20_000;

    private final JdbcWords words;
    private final vn.motcua.search.internal.InVain inVain;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeptWords(
            JdbcWords words,
            vn.motcua.search.internal.InVain inVain,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.words = words;
        this.inVain = inVain;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Slice<Word> list(String like, @Nullable String after, int limit) {
        var cursor = after == null ? new String[] {"0", ""} : after.split("_", 2);
        boolean read = cursor.length == 2 && cursor[0].matches("\\d{1,18}");
        var found = read
                ? words.list(normal(like), cursor[1], Long.parseLong(cursor[0]), limit + 1)
                : words.list(normal(like), "", 0, limit + 1);
        return Slice.of(found, limit, it -> it.id() + "_" + it.said());
    }

    @Override
    public List<SearchWords.InVain> listInVain(int limit) {
        inVain.write();
        return words.listInVain(limit);
    }

    @Override
    @Transactional
    public Result<Word> add(Kind kind, String said, String meant, Officer officer) {
        if (!may(officer)) {
            return Result.refused(SearchRefusal.SEA_110_CITY_ADMINISTRATOR_ONLY);
        }
        var cleanSaid = normal(said);
        var cleanMeant = kind == Kind.NOISE ? "" : normal(meant);
        if (!fits(cleanSaid) || kind == Kind.SYNONYM && (!fits(cleanMeant) || cleanMeant.equals(cleanSaid))) {
            return Result.refused(SearchRefusal.SEA_111_WORDS, LONGEST);
        }
        if (words.count() >= MOST) {
            return Result.refused(SearchRefusal.SEA_114_LIST_FULL, MOST);
        }
        return words.insert(kind, cleanSaid, cleanMeant, officer.account().value(), clock.instant())
                .map(it -> done("search.word-added", it, officer))
                .orElseGet(() -> Result.refused(SearchRefusal.SEA_112_KNOWN_ALREADY));
    }

    private static boolean may(Officer officer) {
        return officer.rights().hasAnywhere(Role.CITY_ADMINISTRATOR);
    }

    private static String normal(String typed) {
        return Text.clean(typed).toLowerCase(Locale.ROOT);
    }

    private static boolean fits(String words) {
        return words.length() <= LONGEST && !Syllables.EXACT.of(words).isEmpty();
    }

    @Override
    @Transactional
    public Result<Word> remove(long id, Officer officer) {
        if (!may(officer)) {
            return Result.refused(SearchRefusal.SEA_110_CITY_ADMINISTRATOR_ONLY);
        }
        return words.end(id, officer.account().value(), clock.instant())
                .map(it -> done("search.word-removed", it, officer))
                .orElseGet(() -> Result.refused(SearchRefusal.SEA_113_NO_SUCH_WORD));
    }

    private Result<Word> done(String action, Word word, Officer officer) {
        audit.record(
                new AuditEntry(action, officer.account().value().toString(), "search-word:" + word.id(), Map.of()));
        events.publishEvent(new WordsChanged());
        return Result.done(word);
    }
}
