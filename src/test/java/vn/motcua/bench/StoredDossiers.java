package vn.motcua.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import vn.motcua.organization.Unit;

/** Fills the tables as years of work would: 2 % open, 48 % certified copies, spread over the communes, ten events a finished dossier. */
final class StoredDossiers {

    private StoredDossiers() {}

    /** Stores dossiers until there are {@code many}, and brings statistics up to date. */
    static void fill(Connection connection, List<Unit> communes, int many) throws SQLException {
        var ids = communes.stream().map(it -> it.id().value()).toArray(Integer[]::new);
        try (var statement = connection.createStatement();
                var dossiers = connection.prepareStatement(DOSSIERS)) {
            // rows of our own making: foreign keys and append-only triggers have nothing to find
            statement.execute("set session_replication_role = replica");
            dossiers.setArray(1, connection.createArrayOf("integer", ids));
            dossiers.setInt(2, many);
            dossiers.execute();
            statement.execute(EVENTS);
            statement.execute("set session_replication_role = origin");
            statement.execute("vacuum analyze dossier.dossier");
            statement.execute("vacuum analyze dossier.event");
            statement.execute("checkpoint");
        }
    }

    private static final String DOSSIERS = """
            with unit as (select cast(? as integer[]) as ids)
            insert into dossier.dossier (
                unit_id, year, serial, version, code, foreign_code, state, helped_unit, resolving_unit, field,
                procedure_code, procedure_version, procedure_name, channel, on_the_spot, decided_by, holder, admitted_by,
                drafted_by, applicant_name, parties, request, papers, sets, copies, pages, fee, fee_lines, return_place, find,
                submitted_at, received_at, clock_started_at, clock_reason, term_unit, term_amount, promised_first, promised_at,
                provisional, sort_at, suspensions, supplements, apologies, apology_state, late, draft, result_number,
                finished_at, returned_at, acted_at, acted_by)
            select u, 2026, nextval('dossier.dossier_serial'), case when open then 3 else 10 end,
                   'B29.' || u || '-' || to_char(received, 'YYMMDD') || '-' || n, true,
                   case when open then 'EXAMINING' else 'RETURNED' end, u, u, case when copy then 'chung-thuc' else 'ho-tich' end,
                   case when copy then '2.000815' else '1.004873' end, 1,
                   case when copy then 'Chứng thực bản sao' else 'Xác nhận tình trạng hôn nhân' end, 'COUNTER', false,
                   case when copy then 'CENTRE_LEADER' else 'UNIT_LEADER' end, who, who, who, 'Nguyễn Thử Nghiệm ' || n,
                   jsonb_build_array(jsonb_build_object('role', 'SUBMITTER', 'kind', 'CITIZEN', 'name', 'Nguyễn Thử Nghiệm ' || n,
                       'number', '9990' || lpad(n::text, 8, '0'), 'signing', 'SIGNS')),
                   'Giải quyết', '[]', 1, 1, 1, 8000, '[]', 'Trung tâm',
                   array_to_tsvector(array['@' || u, 'nguyen', 'thu', 'nghiem', n::text, '9990' || lpad(n::text, 8, '0')]),
                   received, received, received, 'hồ sơ được tiếp nhận đầy đủ, hợp lệ', 'WORKING_DAY', 3, received + '3 days',
                   received + '3 days', false, received + '3 days', '[]', 0, 0, 'NONE', false,
                   case when open then null else '{"granted":true,"text":"Cấp"}'::jsonb end,
                   case when open then null else n || '/KQ' end,
                   case when open then null else received + '2 days' end, case when open then null else received + '2 days' end,
                   received + '2 days', who
              from unit,
                   generate_series((select count(*) from dossier.dossier) + 1, ?) as n,
                   lateral (select ids[1 + n % cardinality(ids)] as u, n % 50 = 7 as open, n % 100 < 48 as copy,
                                   timestamptz '2026-01-05 01:00Z' + n % 280 * interval '1 day' + n % 400 * interval '1 minute'
                                       as received,
                                   gen_random_uuid() as who) as made
            """;

    private static final String EVENTS = """
            insert into dossier.event (unit_id, year, serial, version, action, from_state, to_state, actor, actor_unit, at,
                                       promised_at, details, key, body_hash)
            select d.unit_id, d.year, d.serial, v, case v when 1 then 'ADMIT' else 'TAKE' end,
                   case v when 1 then null else 'EXAMINING' end, d.state, d.acted_by, d.unit_id, d.acted_at, d.promised_at,
                   '{"note":""}', gen_random_uuid()::text, sha256(d.code::bytea)
              from dossier.dossier d, generate_series(1, d.version) as v
             where d.foreign_code and not exists (
                       select from dossier.event e
                        where e.unit_id = d.unit_id and e.year = d.year and e.serial = d.serial)
            """;
}
