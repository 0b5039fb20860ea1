package vn.motcua.organization.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.organization.Share;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.UnitKind;

/** What a list that came in will change, and what was found in it; made in memory, written in one flip. */
final class LandPlan {

    private final Map<String, Edition> editions = new LinkedHashMap<>();
    private final List<Edition> later = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private final Map<List<Ref>, Link> links = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private int unchanged;

    /** A stored unit, or one of this plan by its key. */
    record Ref(@Nullable UnitId id, String key) {

        static Ref to(UnitId id) {
            return new Ref(id, "");
        }

        static Ref planned(String key) {
            return new Ref(null, key);
        }
    }

    /** A unit that is to be. */
    record Edition(
            String key,
            LocalDate from,
            @Nullable LocalDate until,
            UnitKind kind,
            String code,
            String name,
            @Nullable Ref parent) {}

    /** A stored unit that is something else from a day on. */
    record Change(UnitId unit, LocalDate day, UnitKind kind, String name) {}

    record Link(Ref from, Ref into, Share share, String part, LocalDate day, String basis) {}

    /**
     * Something found.
     *
     * @param change what will be done once it is confirmed; both null for nothing
     */
    record Finding(
            int line,
            FindingKind kind,
            String subject,
            String stored,
            String given,
            @Nullable Link link,
            @Nullable Change change) {}

    void add(Edition edition) {
        editions.put(edition.key(), edition);
    }

    /** What a unit of this plan becomes on a later day. */
    void addLater(Edition edition) {
        later.add(edition);
    }

    void add(Change change) {
        changes.add(change);
    }

    void add(Link link) {
        links.put(List.of(link.from(), link.into()), link);
    }

    void found(int line, FindingKind kind, String subject, String stored, String given) {
        findings.add(new Finding(line, kind, subject, stored, given, null, null));
    }

    void found(int line, FindingKind kind, String subject, String stored, String given, @Nullable Link link) {
        findings.add(new Finding(line, kind, subject, stored, given, link, null));
    }

    void found(int line, FindingKind kind, String subject, String stored, String given, Change change) {
        findings.add(new Finding(line, kind, subject, stored, given, null, change));
    }

    void foundAsIs() {
        unchanged++;
    }

    @Nullable
    Edition edition(String key) {
        return editions.get(key);
    }

    @Nullable
    Link link(Ref from, Ref into) {
        return links.get(List.of(from, into));
    }

    void drop(Link link) {
        links.remove(List.of(link.from(), link.into()));
    }

    List<Edition> editions() {
        return List.copyOf(editions.values());
    }

    List<Edition> later() {
        return later;
    }

    List<Change> changes() {
        return changes;
    }

    List<Link> links() {
        return List.copyOf(links.values());
    }

    List<Finding> findings() {
        return findings;
    }

    int unchanged() {
        return unchanged;
    }

    boolean changesNothing() {
        return editions.isEmpty() && changes.isEmpty() && links.isEmpty();
    }
}
