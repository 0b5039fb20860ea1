package vn.motcua.dossier.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.Adoptions.Adopt;
import vn.motcua.dossier.Details;
import vn.motcua.dossier.internal.StagedAdoptions.AdoptedRow;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Officer;
import vn.motcua.organization.UnitId;

/** The SQL of the opening inventory: rows made ready as JSON, and the one statement that lets all of them in. */
@Repository
class JdbcAdoptions {

    private final JdbcClient db;

    JdbcAdoptions(JdbcClient db) {
        this.db = db;
    }

    Set<String> listTaken(Collection<String> codes) {
        return Set.copyOf(db.sql("select code from dossier.dossier where code = any(:codes)")
                .param("codes", codes.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    void stage(UUID batch, List<AdoptedRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        db.sql("""
                insert into dossier.adoption (batch, line, code, holder, dossier, tokens, reason)
                select :batch, r.line, r.code, r.holder, r.dossier, array(select jsonb_array_elements_text(r.tokens)), r.reason
                  from jsonb_to_recordset(cast(:rows as jsonb))
                       as r (line integer, code text, holder text, dossier jsonb, tokens jsonb, reason text)
                    on conflict (batch, line) do update
                   set code = excluded.code, holder = excluded.holder, dossier = excluded.dossier, tokens = excluded.tokens,
                       reason = excluded.reason
                """)
                .param("batch", batch)
                .param(
                        "rows",
                        Json.write(rows.stream().map(JdbcAdoptions::staged).toList()))
                .update();
    }

    private static Map<String, Object> staged(AdoptedRow row) {
        var staged = new LinkedHashMap<String, Object>();
        staged.put("line", row.adopt().line());
        staged.put("code", row.adopt().code());
        if (row.adopt().holder() != null) {
            staged.put("holder", row.adopt().holder());
        }
        staged.put("dossier", columns(row));
        staged.put("tokens", tokens(row.adopt()));
        staged.put("reason", Json.write(new Details.Reason(row.source())));
        return staged;
    }

    private static List<String> tokens(Adopt adopt) {
        var words = SearchTokens.of(adopt.receiving(), adopt.resolving(), List.of(adopt.submitter()));
        return List.of(SearchTokens.withCode(words, adopt.code()));
    }

    /** Columns of {@code dossier.dossier} by name; what is left out is decided when the batch is let in. */
    private static Map<String, Object> columns(AdoptedRow row) {
        var columns = new LinkedHashMap<String, Object>();
        var adopt = row.adopt();
        var dossier = row.dossier();
        columns.put("unit_id", dossier.id.unit());
        columns.put("code", dossier.code);
        columns.put("state", dossier.state);
        columns.put("resolving_unit", dossier.resolving.value());
        columns.put("field", dossier.field);
        columns.put("procedure_code", row.procedure().code().value());
        columns.put("procedure_version", dossier.procedureVersion);
        columns.put("procedure_name", row.procedure().name());
        columns.put("channel", adopt.channel());
        columns.put("decided_by", dossier.decidedBy);
        columns.put("applicant_name", adopt.submitter().name());
        columns.put("parties", List.of(adopt.submitter()));
        columns.put("request", adopt.request());
        columns.put("received_at", String.valueOf(row.receivedAt()));
        columns.put("clock_reason", dossier.clockReason);
        columns.put("term_unit", dossier.term.unit());
        columns.put("term_amount", dossier.term.amount());
        columns.put("promised_at", String.valueOf(dossier.promisedAt));
        columns.put("suspensions", dossier.suspensions);
        columns.put("supplements", dossier.supplements);
        columns.put("late", dossier.late);
        Stream.of(new Object[][] {
                    {"watch_at", dossier.watchAt},
                    {"draft", dossier.draft},
                    {"result_number", dossier.resultNumber},
                    {"finished_at", dossier.finishedAt}
                })
                .filter(it -> it[1] != null)
                .forEach(it -> columns.put((String) it[0], it[1] instanceof Instant at ? at.toString() : it[1]));
        return columns;
    }

    /** Serials are taken in the order of the lines, so that the batch lies side by side in every index. */
    int adopt(
            UUID batch,
            UnitId receiving,
            String returnPlace,
            Map<String, AccountId> holders,
            Officer officer,
            Instant now) {
        return db.sql("""
                with batch as (
                    select a.line, a.holder as holder_name, a.tokens, a.reason, r.*, nextval('dossier.dossier_serial') as new_serial
                      from (select * from dossier.adoption where batch = :batch order by line) a
                     cross join lateral jsonb_populate_record(null::dossier.dossier, a.dossier) r),
                entered as (
                    insert into dossier.dossier (
                        unit_id, year, serial, version, code, foreign_code, state, helped_unit, resolving_unit, field,
                        procedure_code, procedure_version, procedure_name, channel, on_the_spot, decided_by, holder,
                        applicant_name, parties, request, papers, sets, copies, pages, fee, fee_lines, return_place, find,
                        submitted_at, received_at, clock_started_at, clock_reason, term_unit, term_amount, promised_first,
                        promised_at, provisional, sort_at, suspensions, supplements, apologies, apology_state, late, watch_at,
                        draft, result_number, finished_at, acted_at, acted_by)
                    select unit_id, :year, new_serial, 1, code, true, state, unit_id, resolving_unit, field,
                           procedure_code, procedure_version, procedure_name, channel, false, decided_by,
                           cast(cast(:holders as jsonb) ->> b.holder_name as uuid),
                           applicant_name, parties, request, '[]', 1, 1, 0, 0, '[]', :returnPlace, array_to_tsvector(tokens),
                           received_at, received_at, received_at, clock_reason, term_unit, term_amount, promised_at,
                           promised_at, false, promised_at, suspensions, supplements, 0, 'NONE', late, watch_at,
                           draft, result_number, finished_at, :now, :actor
                      from batch b
                     where unit_id = :unit)
                insert into dossier.event (unit_id, year, serial, version, action, from_state, to_state, actor, actor_unit, at,
                                           promised_at, details, key, body_hash)
                select unit_id, :year, new_serial, 1, :action, null, state, :actor, :actorUnit, :now,
                       promised_at, cast(reason as jsonb), 'adopt:' || :batch || ':' || line, 'adopt:' || line
                  from batch
                """)
                .param("batch", batch)
                .param("unit", receiving.value())
                .param("year", vn.motcua.shared.CivilTime.day(now).getYear())
                .param("holders", Json.write(ids(holders)))
                .param("returnPlace", returnPlace)
                .param("action", Action.ADOPT.name())
                .param("actor", officer.account().value())
                .param("actorUnit", officer.homeUnit().value())
                .param("now", Timestamp.from(now))
                .update();
    }

    private static Map<String, String> ids(Map<String, AccountId> holders) {
        return holders.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, it -> it.getValue().value().toString()));
    }

    void drop(UUID batch) {
        db.sql("delete from dossier.adoption where batch = :batch")
                .param("batch", batch)
                .update();
    }
}
