package vn.motcua.organization.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.shared.Text;

/** Writes facts in batches. A row that already says the same is left alone; a row no longer in its file stays, for others may hold it. */
@Repository
class JdbcFacts {

    private static final int BATCH = 500;

    private final JdbcClient db;
    private final NamedParameterJdbcTemplate batches;
    private final Clock clock;

    JdbcFacts(JdbcClient db, NamedParameterJdbcTemplate batches, Clock clock) {
        this.db = db;
        this.batches = batches;
        this.clock = clock;
    }

    Optional<String> findHash(String file) {
        return db.sql("select content_hash from organization.fact_file where name = :name")
                .param("name", file)
                .query(String.class)
                .optional();
    }

    void remember(FactFile file) {
        db.sql("""
                insert into organization.fact_file (name, content_hash, loaded_at)
                values (:name, :hash, :at)
                    on conflict (name) do update set content_hash = excluded.content_hash, loaded_at = excluded.loaded_at
                """)
                .param("name", file.name())
                .param("hash", file.contentHash())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    void writeUnits(FactFile file) {
        write(file.rows().stream().map(row -> named("key", row.get("key"))).toList(), """
                insert into organization.unit (fact_key)
                values (:key)
                    on conflict (fact_key) do nothing
                """);
        write(file.rows().stream().map(JdbcFacts::version).toList(), """
                insert into organization.unit_edition as stored
                       (unit_id, valid_from, valid_until, kind, code, name, parent_id, confirmed, source)
                select unit.id, cast(:from as date), cast(:until as date), :kind, :code, :name, parent.id, :confirmed, :source
                  from organization.unit as unit
                  left join organization.unit as parent on parent.fact_key = :parent
                 where unit.fact_key = :key
                    on conflict (unit_id, valid_from) do update
                   set valid_until = excluded.valid_until, kind = excluded.kind, code = excluded.code, name = excluded.name,
                       parent_id = excluded.parent_id, confirmed = excluded.confirmed, source = excluded.source
                 where (stored.*) is distinct from (excluded.*)
                """);
    }

    private static MapSqlParameterSource version(Map<String, String> row) {
        return named("key", row.get("key"))
                .addValue(
                        "from", field(row, "from").isEmpty() ? UnitVersion.UNTOLD : LocalDate.parse(field(row, "from")))
                .addValue("until", day(field(row, "until")))
                .addValue("kind", row.get("kind"))
                .addValue("code", row.get("code"))
                .addValue("name", Text.clean(field(row, "name")))
                .addValue("parent", row.get("parent"))
                .addValue("confirmed", field(row, "confirmed").equals("yes"))
                .addValue("source", row.get("source"));
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    /** The identification code an official has set stays whatever the file says. */
    void writeCentres(FactFile file) {
        write(file.rows().stream().map(JdbcFacts::centre).toList(), """
                insert into organization.centre as stored
                       (unit_id, name, address, phone, identification_code, code_confirmed, code_set_by, saturday, source)
                select unit.id, :name, :address, :phone, :code, :confirmed, 'FACTS', :saturday, :source
                  from organization.unit as unit
                 where unit.fact_key = :unit
                    on conflict (unit_id) do update
                   set name = excluded.name, address = excluded.address, phone = excluded.phone,
                       saturday = excluded.saturday, source = excluded.source,
                       identification_code = case stored.code_set_by
                           when 'FACTS' then excluded.identification_code else stored.identification_code end,
                       code_confirmed = case stored.code_set_by
                           when 'FACTS' then excluded.code_confirmed else stored.code_confirmed end
                """);
        write(file.rows().stream().map(row -> named("unit", row.get("unit"))).toList(), """
                delete from organization.opening_hours
                 where unit_id = (select id from organization.unit where fact_key = :unit)
                """);
        write(hours(file), """
                insert into organization.opening_hours (unit_id, weekday, opens, closes)
                select id, :weekday, cast(:opens as time), cast(:closes as time)
                  from organization.unit
                 where fact_key = :unit
                """);
    }

    private static MapSqlParameterSource centre(Map<String, String> row) {
        return named("unit", row.get("unit"))
                .addValue("name", Text.clean(field(row, "name")))
                .addValue("address", Text.clean(field(row, "address")))
                .addValue("phone", row.get("phone"))
                .addValue("code", row.get("identification_code"))
                .addValue("confirmed", field(row, "code_confirmed").equals("yes"))
                .addValue("saturday", row.get("saturday"))
                .addValue("source", row.get("source"));
    }

    private static List<MapSqlParameterSource> hours(FactFile file) {
        var rows = new ArrayList<MapSqlParameterSource>();
        for (var row : file.rows()) {
            for (var stretch : HoursNotation.parse(field(row, "hours"))) {
                rows.add(named("unit", row.get("unit"))
                        .addValue("weekday", stretch.day().getValue())
                        .addValue("opens", stretch.opens())
                        .addValue("closes", stretch.closes()));
            }
        }
        return rows;
    }

    void writePoints(FactFile file) {
        write(file.rows().stream().map(JdbcFacts::point).toList(), """
                insert into organization.reception_point (unit_id, number, name, address, source)
                select id, :number, :name, :address, :source
                  from organization.unit
                 where fact_key = :unit
                    on conflict (unit_id, number) do update
                   set name = excluded.name, address = excluded.address, source = excluded.source
                """);
    }

    private static MapSqlParameterSource point(Map<String, String> row) {
        return named("unit", row.get("unit"))
                .addValue("number", Integer.parseInt(field(row, "number")))
                .addValue("name", Text.clean(field(row, "name")))
                .addValue("address", Text.clean(field(row, "address")))
                .addValue("source", row.get("source"));
    }

    void writeSuccessions(FactFile file) {
        write(file.rows().stream().map(JdbcFacts::succession).toList(), """
                insert into organization.succession as stored (from_id, into_id, day, share, part, basis, confirmed)
                select former.id, successor.id, :day, :share, :part, :basis, true
                  from organization.unit as former, organization.unit as successor
                 where former.fact_key = :from and successor.fact_key = :into
                    on conflict (from_id, into_id, day) do update
                   set share = excluded.share, part = excluded.part, basis = excluded.basis, confirmed = excluded.confirmed
                 where (stored.*) is distinct from (excluded.*)
                """);
    }

    private static MapSqlParameterSource succession(Map<String, String> row) {
        return named("from", row.get("from"))
                .addValue("into", row.get("into"))
                .addValue("day", LocalDate.parse(field(row, "day")))
                .addValue("share", row.get("share"))
                .addValue("part", Text.clean(field(row, "part")))
                .addValue("basis", row.get("source"));
    }

    void writeHome(FactFile file) {
        write(
                file.rows().stream()
                        .map(row -> named("unit", row.get("unit")).addValue("source", row.get("source")))
                        .toList(),
                """
                insert into organization.home as stored (unit_id, source)
                select id, :source
                  from organization.unit
                 where fact_key = :unit
                    on conflict (only_row) do update
                   set unit_id = excluded.unit_id, source = excluded.source
                """);
    }

    void writeKnownChanges(FactFile file) {
        write(file.rows().stream().map(JdbcFacts::knownChange).toList(), """
                insert into organization.known_change as stored (code, day, was, kind, source)
                values (:code, :day, :was, :kind, :source)
                    on conflict (code, day) do update
                   set was = excluded.was, kind = excluded.kind, source = excluded.source
                """);
    }

    private static MapSqlParameterSource knownChange(Map<String, String> row) {
        return named("code", row.get("code"))
                .addValue("day", LocalDate.parse(field(row, "day")))
                .addValue("was", row.get("was"))
                .addValue("kind", row.get("kind"))
                .addValue("source", row.get("source"));
    }

    void writeBooks(FactFile file) {
        write(file.rows().stream().map(JdbcFacts::bookRule).toList(), """
                insert into organization.book_rule as stored
                       (register, unit_id, level, from_year, until_year, holder_id, confirmed, basis)
                select :register, (select id from organization.unit where fact_key = :unit), :level, :from, :until,
                       (select id from organization.unit where fact_key = :holder), :confirmed, :basis
                    on conflict (register, unit_id, level, from_year, holder_id) do update
                   set until_year = excluded.until_year, confirmed = excluded.confirmed, basis = excluded.basis
                """);
    }

    private static MapSqlParameterSource bookRule(Map<String, String> row) {
        return named("register", row.get("register"))
                .addValue("unit", row.get("unit"))
                .addValue("level", row.get("level"))
                .addValue("from", Integer.parseInt(field(row, "from_year")))
                .addValue("until", Integer.parseInt(field(row, "until_year")))
                .addValue("holder", row.get("holder"))
                .addValue("confirmed", field(row, "confirmed").equals("yes"))
                .addValue("basis", row.get("source"));
    }

    /** A parent stands before its children in the file. */
    void writeTrees(FactFile file) {
        write(file.rows().stream().map(JdbcFacts::treeNode).toList(), """
                insert into organization.tree_node as stored
                       (tree, fact_key, name, unit_id, parent_id, valid_from, valid_until, confirmed, basis)
                select :tree, :key, :name, (select id from organization.unit where fact_key = :unit),
                       (select id from organization.tree_node where fact_key = :parent), :from, cast(:until as date), :confirmed, :basis
                    on conflict (fact_key) do update
                   set name = excluded.name, unit_id = excluded.unit_id, parent_id = excluded.parent_id,
                       valid_from = excluded.valid_from, valid_until = excluded.valid_until,
                       confirmed = excluded.confirmed, basis = excluded.basis
                """);
    }

    private static MapSqlParameterSource treeNode(Map<String, String> row) {
        return named("tree", row.get("tree"))
                .addValue("key", row.get("key"))
                .addValue("name", Text.clean(field(row, "name")))
                .addValue("unit", row.get("unit"))
                .addValue("parent", row.get("parent"))
                .addValue("from", LocalDate.parse(field(row, "from")))
                .addValue("until", day(field(row, "until")))
                .addValue("confirmed", field(row, "confirmed").equals("yes"))
                .addValue("basis", row.get("source"));
    }

    void writePosts(FactFile file) {
        write(file.rows().stream().map(JdbcFacts::post).toList(), """
                insert into organization.post as stored
                       (fact_key, unit_kind, number, title, most, valid_from, valid_until, confirmed, basis)
                values (:key, :kind, :number, :title, :most, :from, cast(:until as date), :confirmed, :basis)
                    on conflict (fact_key) do update
                   set number = excluded.number, title = excluded.title, most = excluded.most, valid_from = excluded.valid_from,
                       valid_until = excluded.valid_until, confirmed = excluded.confirmed, basis = excluded.basis
                """);
    }

    private static MapSqlParameterSource post(Map<String, String> row) {
        return named("key", row.get("key"))
                .addValue("kind", row.get("unit_kind"))
                .addValue("number", Integer.parseInt(field(row, "number")))
                .addValue("title", Text.clean(field(row, "title")))
                .addValue("most", Integer.parseInt(field(row, "most")))
                .addValue("from", LocalDate.parse(field(row, "from")))
                .addValue("until", day(field(row, "until")))
                .addValue("confirmed", field(row, "confirmed").equals("yes"))
                .addValue("basis", row.get("source"));
    }

    private static String field(Map<String, String> row, String column) {
        var field = row.get(column);
        if (field == null) {
            throw new IllegalArgumentException("No column " + column + " in " + row);
        }
        return field;
    }

    private static MapSqlParameterSource named(String name, @Nullable Object value) {
        return new MapSqlParameterSource(name, value);
    }

    private void write(List<MapSqlParameterSource> rows, String sql) {
        for (int from = 0; from < rows.size(); from += BATCH) {
            var batch = rows.subList(from, Math.min(rows.size(), from + BATCH));
            batches.batchUpdate(sql, batch.toArray(SqlParameterSource[]::new));
        }
    }
}
