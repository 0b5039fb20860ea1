package vn.motcua.dossier.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.DecidedBy;
import vn.motcua.catalogue.FeeLine;
import vn.motcua.clock.Suspension;
import vn.motcua.clock.Term;
import vn.motcua.clock.TermUnit;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.Details;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.HandedPaper;
import vn.motcua.dossier.Mandate;
import vn.motcua.dossier.Party;
import vn.motcua.dossier.State;
import vn.motcua.dossier.TimelineEvent;
import vn.motcua.dossier.WorkItem;
import vn.motcua.identity.SignedAs;
import vn.motcua.organization.UnitId;

/** Rows of schema dossier read into what other modules and pages see. */
final class Views {

    private Views() {}

    static DossierView dossier(ResultSet row, int n) throws SQLException {
        var mandate = row.getString("mandate");
        var draft = row.getString("draft");
        return new DossierView(
                id(row),
                row.getString("code"),
                row.getInt("version"),
                State.valueOf(row.getString("state")),
                new UnitId(row.getInt("helped_unit")),
                new UnitId(row.getInt("unit_id")),
                new UnitId(row.getInt("resolving_unit")),
                row.getString("field"),
                row.getString("procedure_code"),
                row.getLong("procedure_version"),
                row.getString("procedure_name"),
                Channel.valueOf(row.getString("channel")),
                row.getBoolean("on_the_spot"),
                DecidedBy.valueOf(row.getString("decided_by")),
                row.getObject("holder", UUID.class),
                row.getObject("admitted_by", UUID.class),
                row.getString("applicant_name"),
                Json.readList(row.getString("parties"), Party.class),
                mandate == null ? null : Json.read(mandate, Mandate.class),
                row.getString("request"),
                Json.readList(row.getString("papers"), HandedPaper.class),
                row.getInt("sets"),
                row.getInt("copies"),
                row.getInt("pages"),
                row.getLong("fee"),
                Json.readList(row.getString("fee_lines"), FeeLine.class),
                row.getString("return_place"),
                row.getTimestamp("submitted_at").toInstant(),
                JdbcDossiers.instant(row, "received_at"),
                JdbcDossiers.instant(row, "clock_started_at"),
                row.getString("clock_reason"),
                new Term(TermUnit.valueOf(row.getString("term_unit")), row.getBigDecimal("term_amount")),
                JdbcDossiers.instant(row, "promised_first"),
                JdbcDossiers.instant(row, "promised_at"),
                row.getBoolean("provisional"),
                Json.readList(row.getString("suspensions"), Suspension.class),
                row.getInt("supplements"),
                row.getInt("apologies"),
                row.getString("apology_state").equals("PROPOSED"),
                row.getBoolean("late"),
                draft == null ? null : Json.read(draft, Details.Draft.class),
                row.getString("result_number"),
                JdbcDossiers.instant(row, "finished_at"),
                JdbcDossiers.instant(row, "returned_at"),
                row.getTimestamp("acted_at").toInstant(),
                JdbcDossiers.step(row));
    }

    static WorkItem item(ResultSet row, int n) throws SQLException {
        return item(row, "sort_at");
    }

    /** Results that lie ready are ordered by how long they have lain. */
    static WorkItem uncollected(ResultSet row, int n) throws SQLException {
        return item(row, "finished_at");
    }

    private static WorkItem item(ResultSet row, String orderedBy) throws SQLException {
        var state = State.valueOf(row.getString("state"));
        return new WorkItem(
                id(row),
                row.getString("code"),
                row.getInt("version"),
                state,
                new UnitId(row.getInt("unit_id")),
                new UnitId(row.getInt("resolving_unit")),
                row.getString("field"),
                row.getString("procedure_code"),
                row.getString("procedure_name"),
                row.getString("applicant_name"),
                row.getObject("holder", UUID.class),
                JdbcDossiers.instant(row, "received_at"),
                JdbcDossiers.instant(row, "clock_started_at"),
                JdbcDossiers.instant(row, "promised_at"),
                row.getTimestamp(orderedBy).toInstant(),
                state.clock() == State.Clock.PAUSED,
                row.getBoolean("late"),
                row.getString("apology_state").equals("PROPOSED"),
                row.getBoolean("granted"),
                row.getInt("supplements"),
                JdbcDossiers.step(row));
    }

    static TimelineEvent event(ResultSet row, int n) throws SQLException {
        var action = Newer.known(Action.class, row.getString("action"));
        var actedAs = row.getString("acted_as");
        return new TimelineEvent(
                row.getInt("version"),
                action,
                Newer.known(State.class, row.getString("from_state")),
                Newer.known(State.class, row.getString("to_state")),
                row.getObject("actor", UUID.class),
                row.getObject("actor_unit", Integer.class),
                row.getTimestamp("at").toInstant(),
                JdbcDossiers.instant(row, "promised_at"),
                row.getString("number"),
                action == null ? new Details.None() : Json.read(row.getString("details"), action.details()),
                actedAs == null ? null : Json.read(actedAs, SignedAs.class));
    }

    private static DossierId id(ResultSet row) throws SQLException {
        return new DossierId(row.getInt("unit_id"), row.getInt("year"), row.getLong("serial"));
    }
}
