package vn.motcua.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.operation.Settings;

/** Everything that an act leaves behind: rows, counters, files. Two equal footprints mean that nothing happened between them. */
record Footprint(String rows, List<String> files) {

    static Footprint now(ApplicationContext application) {
        return new Footprint(
                rows(application.getBean(JdbcClient.class)),
                files(application.getBean(Settings.class).filesDirectory()));
    }

    private static String rows(JdbcClient db) {
        return db.sql("""
                select concat_ws(' ', 'dossiers', count(*), coalesce(sum(version), 0),
                       'events', (select count(*) from dossier.event),
                       'guidance', (select count(*) from dossier.guidance),
                       'files', (select count(*) from dossier.file),
                       'numbers', (select coalesce(sum(value), 0) from numbering.counter),
                       'accounts', (select count(*) from identity.account),
                       'reports', (select count(*) from insight.closed_report))
                  from dossier.dossier
                """).query(String.class).single();
    }

    private static List<String> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(it -> folder.relativize(it).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
