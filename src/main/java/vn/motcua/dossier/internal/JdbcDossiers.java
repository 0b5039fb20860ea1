package vn.motcua.dossier.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.DecidedBy;
import vn.motcua.clock.Suspension;
import vn.motcua.clock.Term;
import vn.motcua.clock.TermUnit;
import vn.motcua.dossier.Details;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.InnerStep;
import vn.motcua.dossier.State;
import vn.motcua.organization.UnitId;

/** The gate's SQL: read one row, insert one, change one together with its event, find what a key has done. */
@Repository
class JdbcDossiers {

    private final JdbcClient db;

    JdbcDossiers(JdbcClient db) {
        this.db = db;
    }

    Optional<Dossier> find(DossierId id) {
        return db.sql("""
                select unit_id, year, serial, version, code, state, state_before, resolving_unit, field, procedure_code, procedure_version, decided_by,
                       on_the_spot, term_unit, term_amount, holder, admitted_by, drafted_by, clock_started_at, clock_reason,
                       promised_first, promised_at, provisional, sort_at, suspensions, supplements, apologies, apology_state,
                       late, watch_at, draft, result_number, finished_at, returned_at, acted_at, acted_by, channel, other_terms, step
                  from dossier.dossier
                 where unit_id = :unit and year = :year and serial = :serial
                """)
                .param("unit", id.unit())
                .param("year", id.year())
                .param("serial", id.serial())
                .query((row, n) -> read(row))
                .optional();
    }

    static Dossier read(ResultSet row) throws SQLException {
        var dossier = new Dossier(
                new DossierId(row.getInt("unit_id"), row.getInt("year"), row.getLong("serial")),
                row.getString("code"),
                new UnitId(row.getInt("resolving_unit")),
                row.getString("field"),
                row.getString("procedure_code"),
                row.getLong("procedure_version"),
                DecidedBy.valueOf(row.getString("decided_by")),
                row.getBoolean("on_the_spot"),
                new Term(TermUnit.valueOf(row.getString("term_unit")), row.getBigDecimal("term_amount")),
                row.getObject("admitted_by", UUID.class),
                State.valueOf(row.getString("state")),
                row.getTimestamp("sort_at").toInstant());
        dossier.version = row.getInt("version");
        var before = row.getString("state_before");
        dossier.stateBefore = before == null ? null : State.valueOf(before);
        dossier.holder = row.getObject("holder", UUID.class);
        dossier.draftedBy = row.getObject("drafted_by", UUID.class);
        dossier.clockStartedAt = instant(row, "clock_started_at");
        dossier.clockReason = row.getString("clock_reason");
        dossier.promisedFirst = instant(row, "promised_first");
        dossier.promisedAt = instant(row, "promised_at");
        dossier.provisional = row.getBoolean("provisional");
        dossier.suspensions = Json.readList(row.getString("suspensions"), Suspension.class);
        dossier.supplements = row.getInt("supplements");
        dossier.apologies = row.getInt("apologies");
        dossier.apologyState = Dossier.ApologyState.valueOf(row.getString("apology_state"));
        dossier.late = row.getBoolean("late");
        dossier.watchAt = instant(row, "watch_at");
        var draft = row.getString("draft");
        dossier.draft = draft == null ? null : Json.read(draft, Details.Draft.class);
        dossier.resultNumber = row.getString("result_number");
        dossier.finishedAt = instant(row, "finished_at");
        dossier.returnedAt = instant(row, "returned_at");
        dossier.actedAt = row.getTimestamp("acted_at").toInstant();
        dossier.actedBy = row.getObject("acted_by", UUID.class);
        dossier.channel = Newer.known(Channel.class, row.getString("channel"));
        dossier.otherTerms = Json.readList(row.getString("other_terms"), Term.class);
        dossier.step = step(row);
        return dossier;
    }

    static @Nullable InnerStep step(ResultSet row) throws SQLException {
        var step = row.getString("step");
        return step == null ? null : Json.read(step, InnerStep.class);
    }

    /** One statement, so row and event stand or fall together; false when somebody was faster. */
    boolean change(Dossier dossier, int expectedVersion, EventRow event) {
        return db.sql("""
                with changed as (
                    update dossier.dossier
                       set version = :version, state = :state, state_before = :stateBefore, holder = :holder,
                           admitted_by = coalesce(admitted_by, :admittedBy), drafted_by = :draftedBy,
                           received_at = coalesce(received_at, :receivedAt),
                           clock_started_at = :clockStartedAt, clock_reason = :clockReason, promised_first = :promisedFirst,
                           promised_at = :promisedAt, provisional = :provisional, sort_at = :sortAt,
                           suspensions = cast(:suspensions as jsonb), supplements = :supplements, apologies = :apologies,
                           apology_state = :apologyState, late = :late, watch_at = :watchAt, draft = cast(:draft as jsonb),
                           result_number = :resultNumber, finished_at = :finishedAt, returned_at = :returnedAt,
                           acted_at = :actedAt, acted_by = :actedBy, procedure_version = :procedureVersion,
                           decided_by = :decidedBy, term_unit = :termUnit, term_amount = :termAmount,
                           other_terms = cast(:otherTerms as jsonb), step = cast(:step as jsonb)
                     where unit_id = :unit and year = :year and serial = :serial and version = :expected
                 returning 1)
                insert into dossier.event (unit_id, year, serial, version, action, from_state, to_state, actor, actor_unit, at,
                                           promised_at, number, details, key, body_hash, acted_as)
                select :unit, :year, :serial, :version, :action, :fromState, :state, :actor, :actorUnit, :actedAt,
                       :promisedAt, :number, cast(:details as jsonb), :key, :bodyHash, cast(:actedAs as jsonb)
                  from changed
                """)
                        .param("unit", dossier.id.unit())
                        .param("year", dossier.id.year())
                        .param("serial", dossier.id.serial())
                        .param("expected", expectedVersion)
                        .param("version", dossier.version)
                        .param("state", dossier.state.name())
                        .param("stateBefore", dossier.stateBefore == null ? null : dossier.stateBefore.name())
                        .param("holder", dossier.holder)
                        .param("admittedBy", event.admits() ? event.actor() : null)
                        .param("receivedAt", event.admits() ? timestamp(dossier.actedAt) : null)
                        .param("draftedBy", dossier.draftedBy)
                        .param("clockStartedAt", timestamp(dossier.clockStartedAt))
                        .param("clockReason", dossier.clockReason)
                        .param("promisedFirst", timestamp(dossier.promisedFirst))
                        .param("promisedAt", timestamp(dossier.promisedAt))
                        .param("provisional", dossier.provisional)
                        .param("sortAt", timestamp(dossier.sortAt))
                        .param("suspensions", Json.write(dossier.suspensions))
                        .param("supplements", dossier.supplements)
                        .param("apologies", dossier.apologies)
                        .param("apologyState", dossier.apologyState.name())
                        .param("late", dossier.late)
                        .param("watchAt", timestamp(dossier.watchAt))
                        .param("draft", dossier.draft == null ? null : Json.write(dossier.draft))
                        .param("resultNumber", dossier.resultNumber)
                        .param("finishedAt", timestamp(dossier.finishedAt))
                        .param("returnedAt", timestamp(dossier.returnedAt))
                        .param("actedAt", timestamp(dossier.actedAt))
                        .param("actedBy", dossier.actedBy)
                        .param("procedureVersion", dossier.procedureVersion)
                        .param("decidedBy", dossier.decidedBy.name())
                        .param("termUnit", dossier.term.unit().name())
                        .param("termAmount", dossier.term.amount())
                        .param("otherTerms", Json.write(dossier.otherTerms))
                        .param("step", dossier.step == null ? null : Json.write(dossier.step))
                        .param("action", event.action().name())
                        .param(
                                "fromState",
                                event.from() == null ? null : event.from().name())
                        .param("actor", event.actor())
                        .param("actorUnit", event.actorUnit())
                        .param("number", event.number())
                        .param("details", event.details())
                        .param("key", event.key())
                        .param("bodyHash", event.bodyHash())
                        .param("actedAs", event.actedAs())
                        .update()
                == 1;
    }

    /** Inserts a new dossier and its first event in one statement. */
    void insert(Dossier dossier, Entry entry, EventRow event) {
        db.sql("""
                with entered as (
                    insert into dossier.dossier (
                        unit_id, year, serial, version, code, foreign_code, state, helped_unit, resolving_unit, field,
                        procedure_code, procedure_version, procedure_name, channel, on_the_spot, decided_by, holder, admitted_by,
                        drafted_by, applicant_name, parties, mandate, request, papers, sets, copies, pages, fee, fee_lines,
                        return_place, find, submitted_at, received_at, clock_started_at, clock_reason, term_unit, term_amount,
                        promised_first, promised_at, provisional, sort_at, suspensions, supplements, apologies, apology_state,
                        late, watch_at, draft, acted_at, acted_by, step)
                    values (
                        :unit, :year, :serial, :version, :code, :foreignCode, :state, :helped, :resolving, :field,
                        :procedure, :procedureVersion, :procedureName, :channel, :onTheSpot, :decidedBy, :holder, :admittedBy,
                        :draftedBy, :applicant, cast(:parties as jsonb), cast(:mandate as jsonb), :request,
                        cast(:papers as jsonb), :sets, :copies, :pages, :fee, cast(:feeLines as jsonb),
                        :returnPlace, array_to_tsvector(:tokens), :submittedAt, :receivedAt, :clockStartedAt, :clockReason,
                        :termUnit, :termAmount, :promisedFirst, :promisedAt, :provisional, :sortAt, cast('[]' as jsonb), 0, 0,
                        'NONE', false, :watchAt, cast(:draft as jsonb), :actedAt, :actedBy, cast(:step as jsonb))
                    returning 1)
                insert into dossier.event (unit_id, year, serial, version, action, from_state, to_state, actor, actor_unit, at,
                                           promised_at, number, details, key, body_hash, acted_as)
                select :unit, :year, :serial, :version, :action, null, :state, :actedBy, :actorUnit, :actedAt,
                       :promisedAt, :number, cast(:details as jsonb), :key, :bodyHash, cast(:actedAs as jsonb)
                  from entered
                """)
                .param("unit", dossier.id.unit())
                .param("year", dossier.id.year())
                .param("serial", dossier.id.serial())
                .param("version", dossier.version)
                .param("code", dossier.code)
                .param("foreignCode", entry.command().foreignCode() != null)
                .param("state", dossier.state.name())
                .param("helped", entry.helped())
                .param("resolving", dossier.resolving.value())
                .param("field", dossier.field)
                .param("procedure", entry.procedure().code().value())
                .param("procedureVersion", entry.procedure().id())
                .param("procedureName", entry.procedure().name())
                .param("channel", entry.command().channel().name())
                .param("onTheSpot", dossier.onTheSpot)
                .param("decidedBy", dossier.decidedBy.name())
                .param("holder", dossier.holder)
                .param("admittedBy", dossier.admittedBy)
                .param("draftedBy", dossier.draftedBy)
                .param("applicant", entry.command().owner().name())
                .param("parties", Json.write(entry.command().parties()))
                .param(
                        "mandate",
                        entry.command().mandate() == null
                                ? null
                                : Json.write(entry.command().mandate()))
                .param("request", entry.command().request())
                .param("papers", Json.write(entry.command().papers()))
                .param("sets", entry.command().sets())
                .param("copies", entry.command().copies())
                .param("pages", entry.command().pages())
                .param("fee", entry.fee())
                .param("feeLines", Json.write(entry.feeLines()))
                .param("returnPlace", entry.command().returnPlace())
                .param("tokens", SearchTokens.withCode(entry.tokens(), dossier.code))
                .param("submittedAt", timestamp(entry.submittedAt()))
                .param("receivedAt", timestamp(entry.receivedAt()))
                .param("clockStartedAt", timestamp(dossier.clockStartedAt))
                .param("clockReason", dossier.clockReason)
                .param("termUnit", dossier.term.unit().name())
                .param("termAmount", dossier.term.amount())
                .param("promisedFirst", timestamp(dossier.promisedFirst))
                .param("promisedAt", timestamp(dossier.promisedAt))
                .param("provisional", dossier.provisional)
                .param("sortAt", timestamp(dossier.sortAt))
                .param("watchAt", timestamp(dossier.watchAt))
                .param("draft", dossier.draft == null ? null : Json.write(dossier.draft))
                .param("actedAt", timestamp(dossier.actedAt))
                .param("actedBy", dossier.actedBy)
                .param("step", dossier.step == null ? null : Json.write(dossier.step))
                .param("action", event.action().name())
                .param("actorUnit", event.actorUnit())
                .param("number", event.number())
                .param("details", event.details())
                .param("key", event.key())
                .param("bodyHash", event.bodyHash())
                .param("actedAs", event.actedAs())
                .update();
    }

    long nextSerial() {
        return db.sql("select nextval('dossier.dossier_serial')")
                .query(Long.class)
                .single();
    }

    Optional<KeptOutcome> findByKey(String key) {
        return db.sql("""
                select e.unit_id, e.year, e.serial, e.version, e.action, e.to_state, e.at, e.promised_at, e.number, e.body_hash,
                       d.code
                  from dossier.event e
                  join dossier.dossier d on d.unit_id = e.unit_id and d.year = e.year and d.serial = e.serial
                 where e.key = :key
                """)
                .param("key", key)
                .query((row, n) -> KeptOutcome.read(row))
                .optional();
    }

    boolean codeTaken(String code) {
        return db.sql("select exists (select 1 from dossier.dossier where code = :code)")
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    static @Nullable Timestamp timestamp(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
