package vn.motcua.organization.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings the shipped facts into the database: a file whose content has not changed since it was last loaded writes nothing. */
@Component
class FactLoader {

    /** Later files speak of units of earlier ones. */
    private static final List<Source> SOURCES = List.of(
            new Source("provinces.csv", JdbcFacts::writeUnits),
            new Source("communes.csv", JdbcFacts::writeUnits),
            new Source("agencies.csv", JdbcFacts::writeUnits),
            new Source("centres.csv", JdbcFacts::writeCentres),
            new Source("reception_points.csv", JdbcFacts::writePoints),
            new Source("home.csv", JdbcFacts::writeHome),
            new Source("units_until_2025.csv", JdbcFacts::writeUnits),
            new Source("successions.csv", JdbcFacts::writeSuccessions),
            new Source("known_changes.csv", JdbcFacts::writeKnownChanges),
            new Source("old_books.csv", JdbcFacts::writeBooks),
            new Source("tree_nodes.csv", JdbcFacts::writeTrees),
            new Source("posts.csv", JdbcFacts::writePosts));

    private final JdbcFacts facts;
    private final JdbcRevision revision;

    FactLoader(JdbcFacts facts, JdbcRevision revision) {
        this.facts = facts;
        this.revision = revision;
    }

    /** Brings in every shipped file that has changed; answers with the names of those. */
    @Transactional
    List<String> load() {
        var written = new ArrayList<String>();
        for (var source : SOURCES) {
            var file = FactFile.read(source.file());
            if (write(file, source.into())) {
                written.add(file.name());
            }
        }
        return written;
    }

    /** Asks before it locks, so that an ordinary start writes nothing, and asks again once no other node can be loading. */
    boolean write(FactFile file, BiConsumer<JdbcFacts, FactFile> into) {
        if (isLoaded(file)) {
            return false;
        }
        revision.lock();
        if (isLoaded(file)) {
            return false;
        }
        into.accept(facts, file);
        facts.remember(file);
        revision.advanceLand();
        return true;
    }

    private boolean isLoaded(FactFile file) {
        return facts.findHash(file.name()).filter(file.contentHash()::equals).isPresent();
    }

    private record Source(String file, BiConsumer<JdbcFacts, FactFile> into) {}
}
