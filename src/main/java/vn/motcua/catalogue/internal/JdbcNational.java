package vn.motcua.catalogue.internal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.catalogue.Level;
import vn.motcua.catalogue.ProcedureCode;
import vn.motcua.catalogue.ProcedureContent;
import vn.motcua.catalogue.Responsibility;
import vn.motcua.catalogue.national.NationalReview.Filter;
import vn.motcua.catalogue.national.NationalReview.Import;
import vn.motcua.catalogue.national.NationalReview.Row;
import vn.motcua.catalogue.national.NationalReview.Shown;
import vn.motcua.catalogue.national.NationalReview.Standing;
import vn.motcua.catalogue.national.ReviewGround;
import vn.motcua.shared.Text;

/** The national list in PostgreSQL. */
@Repository
class JdbcNational {

    private final JdbcClient db;
    private final NamedParameterJdbcOperations batches;

    JdbcNational(JdbcClient db, NamedParameterJdbcOperations batches) {
        this.db = db;
        this.batches = batches;
    }

    /** Hash of the line as it was read last, by code. */
    Map<String, String> hashes(Collection<String> codes) {
        var found = new HashMap<String, String>();
        db.sql("select code, line_hash from catalogue.national_entry where code = any(:codes)")
                .param("codes", codes.toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString("code"), row.getString("line_hash"));
                });
        return found;
    }

    /**
     * The newest version of a procedure.
     *
     * @param ofTheList written from the list, or to be written from it, and nobody has confirmed it
     */
    record Newest(ProcedureContent content, boolean ofTheList) {}

    /** Of these procedures, those that have a version or are about to. */
    Map<String, Newest> newest(Collection<String> codes) {
        var found = new HashMap<String, Newest>();
        db.sql("""
                select distinct on (v.code) v.code, v.content::text as content,
                       coalesce(n.standing = 'IMPORTED' and n.version_id = v.id and c.version_id is null, false) as of_the_list
                  from catalogue.procedure_version v
                  left join catalogue.confirmation c on c.version_id = v.id
                  left join catalogue.national_entry n on n.code = v.code
                 where v.code = any(:codes)
                 order by v.code, v.number desc
                """).param("codes", codes.toArray(String[]::new)).query(row -> {
            found.put(
                    row.getString("code"),
                    new Newest(ContentJson.read(row.getString("content")), row.getBoolean("of_the_list")));
        });
        return found;
    }

    void write(List<NationalChange> changes, String source, Instant now) {
        batches.batchUpdate(
                """
                insert into catalogue.national_entry
                       (code, line_hash, name, folded_name, field_name, levels, standing, open, grounds, reading, said, differences,
                        proposed, proposed_hash, field_code, source, awaits_version, read_at)
                values (:code, :hash, :name, :folded, :field, string_to_array(:levels, ','), :standing, :open,
                        string_to_array(:grounds, ','), :reading::jsonb, :said::jsonb, :differences::jsonb,
                        :proposed::jsonb, :proposedHash, :fieldCode, :source, :awaits, :now)
                on conflict on constraint national_entry_pk do update
                   set line_hash = excluded.line_hash, name = excluded.name, folded_name = excluded.folded_name,
                       field_name = excluded.field_name, levels = excluded.levels, standing = excluded.standing,
                       open = excluded.open, grounds = excluded.grounds, reading = excluded.reading, said = excluded.said,
                       differences = excluded.differences, proposed = excluded.proposed, proposed_hash = excluded.proposed_hash,
                       field_code = excluded.field_code, source = excluded.source, awaits_version = excluded.awaits_version,
                       read_at = excluded.read_at
                """, changes.stream().map(it -> parameters(it, source, now)).toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource parameters(NationalChange change, String source, Instant now) {
        var line = change.line();
        return new MapSqlParameterSource()
                .addValue("code", line.code().value())
                .addValue("hash", change.lineHash())
                .addValue("name", line.name())
                .addValue("folded", Text.fold(line.name()))
                .addValue("field", line.field())
                .addValue("levels", names(line.levels()))
                .addValue("standing", change.standing().name())
                .addValue("open", change.open())
                .addValue("grounds", names(change.grounds()))
                .addValue("reading", NationalJson.write(change.entry()))
                .addValue("said", NationalJson.write(said(change)))
                .addValue("differences", NationalJson.write(change.differences()))
                .addValue("proposed", ContentJson.write(change.proposed()))
                .addValue("proposedHash", ContentJson.hash(change.proposed()))
                .addValue("fieldCode", change.proposed().field())
                .addValue("source", source)
                .addValue("awaits", change.writes())
                .addValue("now", moment(now));
    }

    private static String names(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    private static Map<String, String> said(NationalChange change) {
        var line = change.line();
        var said = new LinkedHashMap<String, String>();
        said.put("level", line.levelWords());
        said.put("decision", line.decision());
        said.put("authority", line.authority());
        said.put("carried-out-by", line.carriedOutBy());
        said.put("received-at", line.receivedAt());
        said.put("steps", line.steps());
        said.put("papers", line.papers());
        said.put("conditions", line.conditions());
        said.put("legal-basis", line.legalBasis());
        said.put("outcomes", line.outcomes());
        said.values().removeIf(String::isBlank);
        return said;
    }

    /** Procedures are locked in the order of their codes, so that nobody else numbers a version meanwhile. */
    void lockAwaiting(Instant now) {
        db.sql("""
                insert into catalogue.procedure (code, recorded_at)
                select code, :now
                  from catalogue.national_entry
                 where awaits_version
                on conflict on constraint procedure_pk do nothing
                """).param("now", moment(now)).update();
        db.sql("""
                select p.code
                  from catalogue.procedure p
                  join catalogue.national_entry n on n.code = p.code
                 where n.awaits_version
                 order by p.code
                   for update of p
                """).query(String.class).list();
    }

    /** One version for each entry that awaits one; answers with how many were written. */
    int writeVersions(Instant now) {
        db.sql("""
                insert into catalogue.field (code, name, name_en, changed_at)
                select distinct on (field_code) field_code, proposed ->> 'fieldName', proposed ->> 'fieldNameEn', :now
                  from catalogue.national_entry
                 where awaits_version
                on conflict on constraint field_pk do nothing
                """).param("now", moment(now)).update();
        int written = db.sql("""
                insert into catalogue.procedure_version
                       (code, number, content, content_hash, effective_from, effective_until, source, recorded_at)
                select n.code, 1 + coalesce((select max(v.number) from catalogue.procedure_version v where v.code = n.code), 0),
                       n.proposed, n.proposed_hash, (n.proposed ->> 'from')::date, (n.proposed ->> 'until')::date, n.source, :now
                  from catalogue.national_entry n
                 where n.awaits_version
                 order by n.code
                """).param("now", moment(now)).update();
        db.sql("""
                update catalogue.national_entry n
                   set awaits_version = false,
                       version_id = (select v.id from catalogue.procedure_version v where v.code = n.code order by v.number desc limit 1)
                 where n.awaits_version
                """).update();
        return written;
    }

    /** Entries whose names are equal but for accents and blanks have that ground, and no others. */
    void markEqualNames() {
        db.sql("""
                with standing as (
                     select code, 'EQUAL_NAME' = any(grounds) as marked,
                            count(*) over (partition by folded_name) > 1 as equal
                       from catalogue.national_entry)
                update catalogue.national_entry n
                   set grounds = case when s.equal then array_append(n.grounds, 'EQUAL_NAME') else array_remove(n.grounds, 'EQUAL_NAME') end,
                       open = n.open or (s.equal and n.standing = 'IMPORTED' and not exists (
                              select 1 from catalogue.national_settlement t where t.code = n.code and t.line_hash = n.line_hash))
                  from standing s
                 where s.code = n.code and s.marked <> s.equal
                """).update();
    }

    /** The catalogue may have grown forty times over within a second: plans made for the former size would take minutes. */
    void refreshStatistics() {
        db.sql("analyze catalogue.procedure_version").update();
        db.sql("analyze catalogue.national_entry").update();
    }

    void recordImport(String fileName, String fileHash, String report, Instant now) {
        db.sql("""
                insert into catalogue.national_import (file_name, file_hash, report, imported_at)
                values (:name, :hash, :report, :now)
                """)
                .param("name", fileName)
                .param("hash", fileHash)
                .param("report", report)
                .param("now", moment(now))
                .update();
    }

    Optional<Import> findLastImport() {
        return db.sql("""
                select file_name, report, imported_at
                  from catalogue.national_import
                 order by id desc
                 limit 1
                """)
                .query((row, n) ->
                        new Import(row.getString("file_name"), row.getString("report"), instant(row, "imported_at")))
                .optional();
    }

    List<Row> list(Filter filter, @Nullable ProcedureCode after, int limit) {
        return db.sql("""
                select code, line_hash, name, field_name, standing, grounds
                  from catalogue.national_entry
                 where open
                   and code > :after
                   and (:level = '' or :level = any(levels))
                   and (:ground = '' or :ground = any(grounds))
                   and (not :clear or (grounds = '{}' and standing = 'IMPORTED'))
                 order by code
                 limit :limit
                """)
                .param("after", after == null ? "" : after.value())
                .param("level", filter.level() == null ? "" : filter.level().name())
                .param("ground", filter.ground() == null ? "" : filter.ground().name())
                .param("clear", filter.clear())
                .param("limit", limit)
                .query((row, n) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new ProcedureCode(row.getString("code")),
                row.getString("line_hash"),
                row.getString("name"),
                row.getString("field_name"),
                Standing.valueOf(row.getString("standing")),
                grounds(row));
    }

    /** A ground of a later release is unknown to this one. */
    private static Set<ReviewGround> grounds(ResultSet row) throws SQLException {
        var names = texts(row.getArray("grounds"));
        var grounds = EnumSet.noneOf(ReviewGround.class);
        for (var ground : ReviewGround.values()) {
            if (names.contains(ground.name())) {
                grounds.add(ground);
            }
        }
        return grounds;
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    Map<ReviewGround, Integer> count(@Nullable Level level) {
        var counts = new EnumMap<ReviewGround, Integer>(ReviewGround.class);
        db.sql("""
                select g.ground, count(*) as entries
                  from catalogue.national_entry n
                 cross join unnest(n.grounds) as g (ground)
                 where n.open and (:level = '' or :level = any(n.levels))
                 group by g.ground
                """).param("level", level == null ? "" : level.name()).query(row -> {
            for (var ground : ReviewGround.values()) {
                if (ground.name().equals(row.getString("ground"))) {
                    counts.put(ground, row.getInt("entries"));
                }
            }
        });
        return counts;
    }

    int countClear(@Nullable Level level) {
        return db.sql("""
                select count(*)
                  from catalogue.national_entry
                 where open and grounds = '{}' and standing = 'IMPORTED' and (:level = '' or :level = any(levels))
                """)
                .param("level", level == null ? "" : level.name())
                .query(Integer.class)
                .single();
    }

    int countOpen() {
        return db.sql("select count(*) from catalogue.national_entry where open and 'COMMUNE' = any(levels)")
                .query(Integer.class)
                .single();
    }

    Optional<Shown> find(ProcedureCode code) {
        return db.sql("""
                select code, line_hash, name, field_name, levels, standing, open, grounds, reading::text as reading,
                       said::text as said, differences::text as differences, version_id, read_at
                  from catalogue.national_entry
                 where code = :code
                """)
                .param("code", code.value())
                .query((row, n) -> new Shown(
                        row(row),
                        row.getBoolean("open"),
                        texts(row.getArray("levels")).stream()
                                .map(Level::valueOf)
                                .collect(Collectors.toSet()),
                        NationalJson.entry(row.getString("reading")),
                        NationalJson.texts(row.getString("said")),
                        NationalJson.differences(row.getString("differences")),
                        row.getObject("version_id", Long.class),
                        instant(row, "read_at")))
                .optional();
    }

    /** What an official settled, else what was read; only for procedures whose version came from the list. */
    Optional<Responsibility> findResponsibility(ProcedureCode code) {
        return db.sql("""
                select coalesce(
                         (select t.answers
                            from catalogue.national_settlement t
                           where t.code = n.code and t.kind = 'CONFIRMED'
                           order by t.id desc
                           limit 1),
                         n.reading -> 'responsibility')::text
                  from catalogue.national_entry n
                 where n.code = :code
                   and (n.standing = 'IMPORTED' or exists (
                       select 1 from catalogue.national_settlement s where s.code = n.code and s.kind = 'CONFIRMED'))
                """)
                .param("code", code.value())
                .query(String.class)
                .optional()
                .map(NationalJson::responsibility);
    }

    /** What the entry would become, as it was read; with the version that was written from it, where one was. */
    record Proposed(
            ProcedureContent content,
            String source,
            @Nullable Long version) {}

    Optional<Proposed> findProposed(ProcedureCode code) {
        return db.sql("""
                select proposed::text as proposed, source, version_id
                  from catalogue.national_entry
                 where code = :code
                """)
                .param("code", code.value())
                .query((row, n) -> new Proposed(
                        ContentJson.read(row.getString("proposed")),
                        row.getString("source"),
                        row.getObject("version_id", Long.class)))
                .optional();
    }

    /** The version was written from the list: it is confirmed where its words are shown, and nowhere else. */
    boolean isOfTheList(long version) {
        return db.sql("""
                select exists (
                       select 1
                         from catalogue.national_entry
                        where version_id = :version and standing = 'IMPORTED')
                """).param("version", version).query(Boolean.class).single();
    }

    /**
     * Takes the entry for the rest of the transaction; false when it was settled or read anew meanwhile. What was only kept as
     * information may still be settled.
     */
    boolean lockUnsettled(ProcedureCode code, String lineHash) {
        return db.sql("""
                select n.code
                  from catalogue.national_entry n
                 where n.code = :code and n.line_hash = :hash
                   and (n.open or 'KEPT' = (
                        select t.kind
                          from catalogue.national_settlement t
                         where t.code = n.code and t.line_hash = n.line_hash
                         order by t.id desc
                         limit 1))
                   for update
                """)
                .param("code", code.value())
                .param("hash", lineHash)
                .query(String.class)
                .optional()
                .isPresent();
    }

    void close(ProcedureCode code, @Nullable Long version) {
        db.sql("""
                update catalogue.national_entry
                   set open = false, version_id = coalesce(:version, version_id)
                 where code = :code
                """)
                .param("code", code.value())
                .param("version", version, Types.BIGINT)
                .update();
    }

    void insertSettlement(
            ProcedureCode code,
            String lineHash,
            String kind,
            String answers,
            String note,
            UUID officer,
            String officerName,
            Instant now) {
        db.sql("""
                insert into catalogue.national_settlement (code, line_hash, kind, answers, note, officer, officer_name, settled_at)
                values (:code, :hash, :kind, :answers::jsonb, :note, :officer, :name, :now)
                """)
                .param("code", code.value())
                .param("hash", lineHash)
                .param("kind", kind)
                .param("answers", answers)
                .param("note", note)
                .param("officer", officer)
                .param("name", officerName)
                .param("now", moment(now))
                .update();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
