package vn.motcua.organization.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.organization.UnitKind;
import vn.motcua.organization.internal.LandPlan.Change;
import vn.motcua.organization.internal.LandPlan.Edition;
import vn.motcua.organization.internal.LandPlan.Finding;
import vn.motcua.organization.internal.LandPlan.Link;
import vn.motcua.organization.internal.LandPlan.Ref;
import vn.motcua.shared.TimeOrderedId;

/** Writes what a list changes, a thousand rows a statement, in the caller's transaction. */
@Repository
class JdbcLand {

    private static final int BATCH = 1_000;

    private final JdbcClient db;
    private final Clock clock;

    JdbcLand(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A file that came in. */
    record Came(String layout, String fileName, String hash, int rows) {}

    List<UnitsPlanner.KnownChange> knownChanges() {
        return db.sql("select code, was, kind, day from organization.known_change")
                .query((row, index) -> new UnitsPlanner.KnownChange(
                        row.getString("code"),
                        UnitKind.valueOf(row.getString("was")),
                        UnitKind.valueOf(row.getString("kind")),
                        row.getObject("day", LocalDate.class)))
                .list();
    }

    /** @return how many findings were not known before */
    int write(LandPlan plan, Came came) {
        var ids = new HashMap<String, Integer>();
        inBatches(plan.editions(), it -> ids.putAll(newUnits(it)));
        // whoever a unit lies in is written before it or at the same time, and all have their ids by now
        inBatches(plan.editions(), it -> writeEditions(it, ids, came));
        inBatches(plan.later(), it -> writeEditions(it, ids, came));
        plan.changes().forEach(it -> write(it, source(came)));
        inBatches(plan.links(), it -> writeLinks(it, ids, false));
        return remember(plan, came, ids);
    }

    private static String source(Came came) {
        return "Danh mục nhập từ tệp " + came.fileName() + " (SHA-256 "
                + came.hash().substring(0, 12) + ")";
    }

    private static <T> void inBatches(List<T> all, Consumer<List<T>> write) {
        for (int from = 0; from < all.size(); from += BATCH) {
            write.accept(all.subList(from, Math.min(all.size(), from + BATCH)));
        }
    }

    private Map<String, Integer> newUnits(List<Edition> editions) {
        var ids = new HashMap<String, Integer>();
        db.sql("""
                insert into organization.unit (fact_key)
                select key
                  from unnest(cast(:keys as text[])) as given (key)
                returning id, fact_key
                """).param("keys", texts(editions, Edition::key)).query(row -> {
            ids.put(row.getString("fact_key"), row.getInt("id"));
        });
        return ids;
    }

    private void writeEditions(List<Edition> editions, Map<String, Integer> ids, Came came) {
        db.sql("""
                insert into organization.unit_edition
                       (unit_id, valid_from, valid_until, kind, code, name, parent_id, confirmed, source)
                select unit_id, valid_from, valid_until, kind, code, name, parent_id, false, :source
                  from unnest(cast(:units as integer[]), cast(:froms as date[]), cast(:untils as date[]), cast(:kinds as text[]),
                              cast(:codes as text[]), cast(:names as text[]), cast(:parents as integer[]))
                    as given (unit_id, valid_from, valid_until, kind, code, name, parent_id)
                """)
                .param("units", numbers(editions, it -> ids.get(it.key())))
                .param("froms", days(editions, Edition::from))
                .param("untils", days(editions, Edition::until))
                .param("kinds", texts(editions, it -> it.kind().name()))
                .param("codes", texts(editions, Edition::code))
                .param("names", texts(editions, Edition::name))
                .param("parents", numbers(editions, it -> it.parent() == null ? null : id(it.parent(), ids)))
                .param("source", source(came))
                .update();
    }

    /** From that day on the unit is called, or is, something else. */
    void write(Change change, String source) {
        db.sql("""
                with ended as (
                    update organization.unit_edition
                       set valid_until = :day
                     where unit_id = :unit and valid_from < :day and coalesce(valid_until > :day, true)
                 returning code, parent_id, old.valid_until as until)
                insert into organization.unit_edition
                       (unit_id, valid_from, valid_until, kind, code, name, parent_id, confirmed, source)
                select :unit, :day, until, :kind, code, :name, parent_id, false, :source
                  from ended
                """)
                .param("unit", change.unit().value())
                .param("day", change.day())
                .param("kind", change.kind().name())
                .param("name", change.name())
                .param("source", source)
                .update();
        db.sql("""
                update organization.unit_edition
                   set kind = :kind, name = :name, source = :source
                 where unit_id = :unit and valid_from = :day and (kind, name) is distinct from (:kind, :name)
                """)
                .param("unit", change.unit().value())
                .param("day", change.day())
                .param("kind", change.kind().name())
                .param("name", change.name())
                .param("source", source)
                .update();
    }

    /** A unit that goes whole, and had not ended, ends with it. */
    void writeLinks(List<Link> links, Map<String, Integer> ids, boolean confirmed) {
        db.sql("""
                with given as (
                    select from_id, into_id, day, share, part, basis
                      from unnest(cast(:froms as integer[]), cast(:intos as integer[]), cast(:days as date[]),
                                  cast(:shares as text[]), cast(:parts as text[]), cast(:bases as text[]))
                        as given (from_id, into_id, day, share, part, basis)),
                ended as (
                    update organization.unit_edition as unit
                       set valid_until = given.day
                      from given
                     where unit.unit_id = given.from_id and given.share = 'WHOLE'
                       and unit.valid_until is null and unit.valid_from < given.day)
                insert into organization.succession (from_id, into_id, day, share, part, basis, confirmed)
                select from_id, into_id, day, share, part, basis, :confirmed
                  from given
                    on conflict (from_id, into_id, day) do update
                   set share = excluded.share, part = excluded.part, basis = excluded.basis, confirmed = excluded.confirmed
                """)
                .param("froms", numbers(links, it -> id(it.from(), ids)))
                .param("intos", numbers(links, it -> id(it.into(), ids)))
                .param("days", days(links, Link::day))
                .param("shares", texts(links, it -> it.share().name()))
                .param("parts", texts(links, Link::part))
                .param("bases", texts(links, Link::basis))
                .param("confirmed", confirmed)
                .update();
    }

    private static @Nullable Integer id(Ref ref, Map<String, Integer> ids) {
        var stored = ref.id();
        return stored == null ? ids.get(ref.key()) : Integer.valueOf(stored.value());
    }

    private int remember(LandPlan plan, Came came, Map<String, Integer> ids) {
        var id = TimeOrderedId.next(clock);
        db.sql("""
                insert into organization.land_import
                       (id, layout, file_name, content_hash, taken_at, rows_read, units_added, units_changed, links_added, unchanged)
                values (:id, :layout, :file, :hash, :now, :rows, :added, :changed, :links, :unchanged)
                """)
                .param("id", id)
                .param("layout", came.layout())
                .param("file", came.fileName())
                .param("hash", came.hash())
                .param("now", Timestamp.from(clock.instant()))
                .param("rows", came.rows())
                .param("added", plan.editions().size())
                .param("changed", plan.changes().size())
                .param("links", plan.links().size())
                .param("unchanged", plan.unchanged())
                .update();
        int[] fresh = {0};
        inBatches(plan.findings(), it -> fresh[0] += writeFindings(it, id, came, ids));
        if (fresh[0] == 0 && plan.changesNothing()) {
            db.sql("delete from organization.land_import where id = :id")
                    .param("id", id)
                    .update();
        }
        return fresh[0];
    }

    private int writeFindings(List<Finding> findings, UUID imported, Came came, Map<String, Integer> ids) {
        return db.sql("""
                insert into organization.land_finding
                       (import_id, layout, line, kind, state, subject, stored, given,
                        from_id, into_id, share, part, day, basis, unit_id, unit_kind, unit_name)
                select :import, :layout, line, kind, state, subject, stored, said,
                       from_id, into_id, share, part, day, basis, unit_id, unit_kind, unit_name
                  from unnest(cast(:lines as integer[]), cast(:kinds as text[]), cast(:states as text[]), cast(:subjects as text[]),
                              cast(:storeds as text[]), cast(:givens as text[]), cast(:froms as integer[]),
                              cast(:intos as integer[]), cast(:shares as text[]), cast(:parts as text[]), cast(:days as date[]),
                              cast(:bases as text[]), cast(:units as integer[]), cast(:unitKinds as text[]), cast(:unitNames as text[]))
                    as given (line, kind, state, subject, stored, said, from_id, into_id, share, part, day, basis,
                              unit_id, unit_kind, unit_name)
                    on conflict do nothing
                """)
                .param("import", imported)
                .param("layout", came.layout())
                .param("lines", numbers(findings, Finding::line))
                .param("kinds", texts(findings, it -> it.kind().name()))
                .param("states", texts(findings, it -> it.kind().needsReview() ? "OPEN" : "NOTED"))
                .param("subjects", texts(findings, Finding::subject))
                .param("storeds", texts(findings, Finding::stored))
                .param("givens", texts(findings, Finding::given))
                .param(
                        "froms",
                        numbers(
                                findings,
                                it -> it.link() == null ? null : id(it.link().from(), ids)))
                .param(
                        "intos",
                        numbers(
                                findings,
                                it -> it.link() == null ? null : id(it.link().into(), ids)))
                .param(
                        "shares",
                        texts(
                                findings,
                                it -> it.link() == null
                                        ? null
                                        : it.link().share().name()))
                .param(
                        "parts",
                        texts(
                                findings,
                                it -> it.link() == null ? null : it.link().part()))
                .param("days", days(findings, JdbcLand::day))
                .param(
                        "bases",
                        texts(
                                findings,
                                it -> it.link() == null ? null : it.link().basis()))
                .param(
                        "units",
                        numbers(
                                findings,
                                it -> it.change() == null
                                        ? null
                                        : it.change().unit().value()))
                .param(
                        "unitKinds",
                        texts(
                                findings,
                                it -> it.change() == null
                                        ? null
                                        : it.change().kind().name()))
                .param(
                        "unitNames",
                        texts(
                                findings,
                                it -> it.change() == null ? null : it.change().name()))
                .update();
    }

    private static @Nullable LocalDate day(Finding finding) {
        var link = finding.link();
        var change = finding.change();
        if (link != null) {
            return link.day();
        }
        return change == null ? null : change.day();
    }

    private static <T> @Nullable String[] texts(List<T> all, Function<T, @Nullable String> of) {
        return all.stream().map(of).toArray(String[]::new);
    }

    private static <T> @Nullable Integer[] numbers(List<T> all, Function<T, @Nullable Integer> of) {
        return all.stream().map(of).toArray(Integer[]::new);
    }

    private static <T> @Nullable String[] days(List<T> all, Function<T, @Nullable LocalDate> of) {
        return all.stream().map(of).map(it -> it == null ? null : it.toString()).toArray(String[]::new);
    }
}
