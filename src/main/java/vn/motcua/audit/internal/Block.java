package vn.motcua.audit.internal;

import java.sql.ResultSet;
import java.sql.SQLException;

/** @param last place of the last entry covered */
record Block(long number, int entries, byte[] previousHash, byte[] hash, StoredEntry.Place last) {

    static Block of(ResultSet row, int ignored) throws SQLException {
        return new Block(
                row.getLong("number"),
                row.getInt("entries"),
                row.getBytes("previous_hash"),
                row.getBytes("hash"),
                new StoredEntry.Place(row.getLong("last_xid"), row.getLong("last_position")));
    }
}
