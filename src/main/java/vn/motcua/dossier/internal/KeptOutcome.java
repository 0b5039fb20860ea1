package vn.motcua.dossier.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import vn.motcua.dossier.Acted;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.State;

/** What a key has already done, and the hash of what was asked with it. */
record KeptOutcome(Acted acted, String bodyHash) {

    static KeptOutcome read(ResultSet row) throws SQLException {
        return new KeptOutcome(
                new Acted(
                        new DossierId(row.getInt("unit_id"), row.getInt("year"), row.getLong("serial")),
                        row.getString("code"),
                        row.getInt("version"),
                        Action.valueOf(row.getString("action")),
                        State.valueOf(row.getString("to_state")),
                        row.getTimestamp("at").toInstant(),
                        JdbcDossiers.instant(row, "promised_at"),
                        row.getString("number")),
                row.getString("body_hash"));
    }

    boolean sameBody(String hash) {
        return bodyHash.equals(hash);
    }
}
