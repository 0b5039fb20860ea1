package vn.motcua.catalogue.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.ProcedureContent;

/**
 * What versions say, read and parsed once: a version's content never changes, and its id is given to no other. Keeps those
 * used last, up to more than a city's catalogue.
 */
@Component
class RememberedContents {

    private static final int MOST = 4_000;

    private final JdbcClient db;
    private final LinkedHashMap<Long, ProcedureContent> kept = new LinkedHashMap<>(64, 0.75f, true);

    RememberedContents(JdbcClient db) {
        this.db = db;
    }

    /** The contents of all these versions; unknown ones with one query. */
    Map<Long, ProcedureContent> all(Collection<Long> versions) {
        var found = new HashMap<Long, ProcedureContent>();
        var missing = versions.stream().filter(id -> !takeKept(id, found)).toList();
        if (!missing.isEmpty()) {
            read(missing).forEach((id, content) -> {
                found.put(id, content);
                keep(id, content);
            });
        }
        return found;
    }

    private synchronized boolean takeKept(Long id, Map<Long, ProcedureContent> into) {
        var content = kept.get(id);
        if (content == null) {
            return false;
        }
        into.put(id, content);
        return true;
    }

    private synchronized void keep(Long id, ProcedureContent content) {
        kept.put(id, content);
        if (kept.size() > MOST) {
            kept.pollFirstEntry();
        }
    }

    private Map<Long, ProcedureContent> read(List<Long> ids) {
        var read = new HashMap<Long, ProcedureContent>();
        db.sql("""
                select id, content::text as content
                  from catalogue.procedure_version
                 where id = any(:ids)
                """)
                .param("ids", ids.stream().mapToLong(Long::longValue).toArray())
                .query(row -> {
                    read.put(row.getLong("id"), ContentJson.read(row.getString("content")));
                });
        return read;
    }
}
