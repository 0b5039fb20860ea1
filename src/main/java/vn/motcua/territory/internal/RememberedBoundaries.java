package vn.motcua.territory.internal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.motcua.organization.Unit;
import vn.motcua.organization.Units;
import vn.motcua.shared.Changed;
import vn.motcua.territory.Boundaries;
import vn.motcua.territory.BoundaryEdition;
import vn.motcua.territory.GeoPoint;
import vn.motcua.territory.Placement;

/**
 * Which editions there are, and the areas of those asked for last. Nothing is read before somebody asks, so a start waits for no
 * boundaries; an edition never changes, so only the list of them is ever read anew.
 */
@Component
class RememberedBoundaries implements Boundaries {

    /** Today's, and those of a day or two that somebody looks back to. */
    private static final int MOST_LOADED = 3;

    private final JdbcBoundaries stored;
    private final Units units;
    private final SequencedMap<UUID, BoundaryIndex> loaded = new LinkedHashMap<>(8, 0.75f, true);
    private volatile @Nullable List<BoundaryEdition> editions;
    private volatile @Nullable Latest latest;

    /** What is asked for nearly always, kept beside so that nobody waits for anybody. */
    private record Latest(UUID edition, BoundaryIndex index) {}

    RememberedBoundaries(JdbcBoundaries stored, Units units) {
        this.stored = stored;
        this.units = units;
    }

    @EventListener
    void hear(Changed change) {
        if (change.concerns("territory")) {
            forget();
        }
    }

    /** In case an announcement was missed; whoever asks next reads a row or two. */
    @Scheduled(fixedDelay = 60_000)
    synchronized void forget() {
        editions = null;
    }

    @Override
    public List<BoundaryEdition> listEditions() {
        var known = editions;
        return known == null ? readEditions() : known;
    }

    private synchronized List<BoundaryEdition> readEditions() {
        var read = stored.listEditions();
        editions = read;
        return read;
    }

    @Override
    public Optional<BoundaryEdition> findEdition(LocalDate on) {
        return listEditions().stream().filter(it -> !it.from().isAfter(on)).findFirst();
    }

    @Override
    public Optional<Placement> findUnit(GeoPoint point, LocalDate on) {
        return findEdition(on).flatMap(edition -> index(edition)
                .find(point)
                .map(it -> new Placement(it.unit(), it.near(), it.metres(), it.others(), edition)));
    }

    BoundaryIndex index(BoundaryEdition edition) {
        var kept = latest;
        return kept != null && kept.edition().equals(edition.id()) ? kept.index() : load(edition.id());
    }

    private synchronized BoundaryIndex load(UUID edition) {
        var index = loaded.computeIfAbsent(
                edition,
                it -> new BoundaryIndex(stored.read(it).stream()
                        .map(area -> Area.of(
                                area.unit(),
                                units.find(area.unit()).map(Unit::code).orElse(""),
                                area.area()))
                        .toList()));
        latest = new Latest(edition, index);
        if (loaded.size() > MOST_LOADED) {
            loaded.pollFirstEntry();
        }
        return index;
    }
}
