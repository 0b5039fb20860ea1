package vn.motcua.scan.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.operation.Turns;
import vn.motcua.organization.Unit;
import vn.motcua.organization.UnitKind;
import vn.motcua.organization.Units;

/**
 * The watched folder: one below it for each unit with a centre. Looked at again and again, since a network drive tells nobody what it
 * got. The files of one unit are one node's at a time; those of different units may be read by different nodes.
 */
final class Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    /** So that one unit's pile does not make the others wait for long. */
    private static final int A_ROUND = 10;

    private final Path root;
    private final Units units;
    private final Turns turns;
    private final TakeIn takeIn;
    private final Steadiness steadiness = new Steadiness();

    /** Units whose folder gave trouble last time; said once. */
    private Set<String> troubled = Set.of();

    Inbox(Path root, Units units, Turns turns, TakeIn takeIn) {
        this.root = root;
        this.units = units;
        this.turns = turns;
        this.takeIn = takeIn;
    }

    private record Found(Unit unit, InboxFolder folder, List<Path> files) {}

    void look() {
        var troubles = new HashSet<String>();
        if (!Files.isDirectory(root)) {
            // a network drive that is away: folders made now would lie beneath it
            troubles.add(root.toString());
        } else {
            var found = listAll(troubles);
            var steady = new HashSet<>(steadiness.look(
                    found.stream().flatMap(it -> it.files().stream()).toList()));
            found.forEach(it -> takeIn(it, steady, troubles));
        }
        report(troubles);
    }

    private List<Found> listAll(Set<String> troubles) {
        var found = new ArrayList<Found>();
        for (var unit : listUnits()) {
            var folder = new InboxFolder(root.resolve(unit.code()));
            try {
                found.add(new Found(unit, folder, list(folder)));
            } catch (IOException e) {
                troubles.add(unit.code());
            }
        }
        return found;
    }

    private List<Unit> listUnits() {
        return Arrays.stream(UnitKind.values())
                .flatMap(kind -> units.listOf(kind).stream())
                .filter(it -> units.findCentre(it.id()).isPresent())
                .toList();
    }

    private static List<Path> list(InboxFolder folder) throws IOException {
        try {
            return folder.list();
        } catch (NoSuchFileException e) {
            folder.make();
            return List.of();
        }
    }

    private void takeIn(Found found, Set<Path> steady, Set<String> troubles) {
        var files =
                found.files().stream().filter(steady::contains).limit(A_ROUND).toList();
        if (!files.isEmpty()) {
            turns.take("scan.inbox." + found.unit().code(), () -> files.forEach(it -> takeIn(found, it, troubles)));
        }
    }

    /** Another node may have been faster. A file that fails here stays, and the others go on. */
    private void takeIn(Found found, Path file, Set<String> troubles) {
        try {
            if (Files.exists(file)) {
                takeIn.take(found.unit().id(), found.folder(), file);
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn(
                    "A scanned file of unit {} waits for the next look: {}",
                    found.unit().code(),
                    e.getClass().getName());
            troubles.add(found.unit().code());
        }
    }

    private void report(Set<String> troubles) {
        if (!troubles.equals(troubled) && !troubles.isEmpty()) {
            LOG.error("The scan inbox cannot be read or written: {}", troubles);
        }
        troubled = troubles;
    }
}
