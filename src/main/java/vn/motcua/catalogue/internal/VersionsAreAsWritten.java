package vn.motcua.catalogue.internal;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.shared.ConsistencyCheck;

/** Every version still has the content its hash was taken over, and each procedure numbers its versions 1, 2, 3 ... */
@Component
class VersionsAreAsWritten implements ConsistencyCheck {

    private static final int MOST = 20;

    private final JdbcClient db;

    VersionsAreAsWritten(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "catalogue.versions-as-written";
    }

    @Override
    public List<String> findings() {
        return Stream.concat(changedContent().stream(), gaps().stream())
                .limit(MOST)
                .toList();
    }

    private List<String> changedContent() {
        record Stored(String label, String content, String hash) {}
        return db.sql("""
                select code || ' version ' || number as label, content::text as content, content_hash as hash
                  from catalogue.procedure_version
                 order by code, number
                """).query(Stored.class).list().stream()
                .filter(it -> !ContentJson.hash(ContentJson.read(it.content())).equals(it.hash()))
                .map(it -> it.label() + ": content does not match its hash")
                .toList();
    }

    private List<String> gaps() {
        return db.sql("""
                select code || ': versions are not numbered without gaps'
                  from catalogue.procedure_version
                 group by code
                having max(number) <> count(*)
                 order by code
                 limit :most
                """)
                .param("most", MOST)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
