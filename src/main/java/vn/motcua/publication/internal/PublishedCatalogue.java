package vn.motcua.publication.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import vn.motcua.catalogue.Editions;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.publication.Publications;
import vn.motcua.publication.PublishedFigures;
import vn.motcua.publication.PublishedFilter;
import vn.motcua.shared.Changed;
import vn.motcua.shared.Slice;

/** Reads the catalogue in slices. Counts of a few days are remembered: everybody asks for today's. */
@Service
class PublishedCatalogue implements Publications {

    private static final int A_SLICE = 250;
    private static final int MOST = 500;
    private static final int DAYS_KEPT = 32;
    private static final long KEEP_NANOS = 60_000_000_000L;

    private final Editions editions;
    private final Map<LocalDate, Counted> kept = new LinkedHashMap<>();

    private record Counted(PublishedFigures figures, long at) {}

    PublishedCatalogue(Editions editions) {
        this.editions = editions;
    }

    @EventListener
    void hear(Changed change) {
        if (change.concerns("catalogue")) {
            synchronized (kept) {
                kept.clear();
            }
        }
    }

    @Override
    public PublishedFigures count(LocalDate on) {
        synchronized (kept) {
            var counted = kept.get(on);
            if (counted != null && System.nanoTime() - counted.at() < KEEP_NANOS) {
                return counted.figures();
            }
        }
        var begun = System.nanoTime();
        var figures = counted(on);
        synchronized (kept) {
            kept.put(on, new Counted(figures, begun));
            if (kept.size() > DAYS_KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return figures;
    }

    private PublishedFigures counted(LocalDate on) {
        var counting = new PublishedFigures.Counting();
        String after = null;
        do {
            var slice = editions.listInForce(on, after, A_SLICE);
            slice.items()
                    .forEach(it -> counting.add(it.levels(), it.content().onlineLevel(), it.field(), it.fieldName()));
            after = slice.next();
        } while (after != null);
        return counting.on(on);
    }

    @Override
    public Slice<ProcedureVersion> list(PublishedFilter filter, @Nullable String after, int limit) {
        int most = Math.clamp(limit, 1, MOST);
        var found = new ArrayList<ProcedureVersion>();
        var place = after;
        do {
            var slice = editions.listInForce(filter.on(), place, A_SLICE);
            slice.items().stream()
                    .filter(filter::takes)
                    .limit(most + 1L - found.size())
                    .forEach(found::add);
            place = slice.next();
        } while (place != null && found.size() <= most);
        return Slice.of(found, most, it -> it.code().value());
    }
}
