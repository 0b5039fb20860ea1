package vn.motcua.dossier.internal;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.audit.AuditWords;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.State;
import vn.motcua.shared.Text;

/**
 * Dossiers in the trail: recorded as {@code dossier:} and the id, which never changes; people know the code. Older looks
 * bear the code instead and are found by it too.
 */
@Component
class DossierWords implements AuditWords {

    private static final String KIND = "dossier:";

    private final JdbcClient db;

    DossierWords(JdbcClient db) {
        this.db = db;
    }

    /** How the trail names a dossier. */
    static String of(DossierId id) {
        return KIND + id;
    }

    @Override
    public List<String> find(String typed) {
        return db.sql("select unit_id, year, serial, code from dossier.dossier where code = :code")
                .param("code", Text.clean(typed))
                .query((row, _) -> List.of(
                        of(new DossierId(row.getInt("unit_id"), row.getInt("year"), row.getLong("serial"))),
                        KIND + row.getString("code")))
                .optional()
                .orElse(List.of());
    }

    @Override
    public Map<String, String> describe(Collection<String> subjects) {
        var ids = subjects.stream()
                .filter(it -> it.startsWith(KIND))
                .map(it -> DossierId.parse(it.substring(KIND.length())).orElse(null))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var codes = new HashMap<String, String>();
        RowCallbackHandler remember = row -> codes.put(
                of(new DossierId(row.getInt("unit_id"), row.getInt("year"), row.getLong("serial"))),
                row.getString("code"));
        db.sql("""
                select d.unit_id, d.year, d.serial, d.code
                  from unnest(:units::int[], :years::int[], :serials::bigint[]) as w (unit_id, year, serial)
                  join dossier.dossier d on d.unit_id = w.unit_id and d.year = w.year and d.serial = w.serial
                """)
                .param("units", ids.stream().mapToInt(DossierId::unit).toArray())
                .param("years", ids.stream().mapToInt(DossierId::year).toArray())
                .param("serials", ids.stream().mapToLong(DossierId::serial).toArray())
                .query(remember);
        return codes;
    }

    @Override
    public Optional<String> describe(String action) {
        return Arrays.stream(Action.values())
                .filter(it -> actionOf(it.name()).equals(action))
                .map(Action::label)
                .findFirst();
    }

    @Override
    public Optional<String> describe(String key, String value) {
        return Arrays.stream(State.values())
                .filter(it -> key.equals("state") && it.name().equals(value))
                .map(State::label)
                .findFirst();
    }

    /** How the trail names an act, also one that only a newer release knows. */
    static String actionOf(String action) {
        return "dossier." + action.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
